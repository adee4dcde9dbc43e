import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { addPlan, newDraft, withWeekdays } from '../../../../renderer/features/calendar/timetable-draft';
import { TimetableWarnings } from '../../../../renderer/features/calendar/timetable-warnings';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const typed = () => {
  const draft = newDraft();
  return { ...draft, name: '夏季作息', effectiveFrom: '2026-06-01', plans: addPlan(draft.plans) };
};

it('names the session that overlaps, and the weekdays it is of', async () => {
  installFakeApi({ 'access.state': () => stateOf(sessionOf(['chief'])) });
  const draft = typed();
  const plans = draft.plans.map((plan, index) =>
    index === 0
      ? plan
      : {
          ...plan,
          sessions: plan.sessions.map((one) => (one.code === 'am' ? { ...one, end: 15 * 60 } : one)),
        },
  );
  await renderUi(<TimetableWarnings draft={{ ...draft, plans }} />);
  expect(await screen.findByText('周五：下午上班时前一个班段还没有下班，两段重叠，请改正时间')).toBeVisible();
  expect(screen.queryByText(/其余各天/)).toBeNull();
  expect(screen.queryByText(/调休上班日/)).toBeNull();
});

it('says what hours of a weekend are for', async () => {
  installFakeApi({ 'access.state': () => stateOf(sessionOf(['chief'])) });
  const draft = typed();
  await renderUi(<TimetableWarnings draft={{ ...draft, plans: withWeekdays(draft.plans, 1, ['6', '7']) }} />);
  expect(await screen.findByText(/只在调休上班日使用/)).toBeVisible();
});
