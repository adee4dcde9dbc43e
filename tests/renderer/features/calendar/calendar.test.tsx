import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { TimetableVersion } from '#shared/contracts/calendar';
import { presetTimetable } from '#shared/domain/attendance/presets';
import { eachDay, weekday } from '#shared/domain/time/dates';
import { CalendarPage } from '../../../../renderer/features/calendar/calendar-page';
import { TimetablesPage } from '../../../../renderer/features/calendar/timetables-page';
import { nextDay } from '../../../../renderer/features/calendar/year-grid';
import { installFakeApi } from '../../support/fake-api';
import { giveSize, renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const yearOf = (year: number) => ({
  year,
  days: eachDay(`${year}-01-01`, `${year}-12-31`).map((date) => ({
    date,
    kind: weekday(date) > 5 ? 'weekend' : 'workday',
    name: '',
    source: null,
  })),
  closedMonths: [`${year}-01`],
});

describe('keys of the year', () => {
  it.each([
    ['ArrowRight', '2026-02-28', '2026-03-01'],
    ['ArrowUp', '2026-03-01', '2026-02-22'],
    ['PageDown', '2026-01-31', '2026-02-01'],
    ['PageUp', '2026-03-15', '2026-02-15'],
    ['Home', '2026-03-15', '2026-01-01'],
    ['End', '2026-03-15', '2026-12-31'],
    ['x', '2026-03-15', null],
  ])('%s from %s', (key, from, to) => {
    expect(nextDay(key, from)).toBe(to);
  });
});

describe('CalendarPage', () => {
  it('changes a day from the keyboard and leaves closed months alone', async () => {
    giveSize();
    const api = installFakeApi({
      'access.state': () => stateOf(sessionOf(['chief'])),
      'calendar.year': (input: { year: number }) => yearOf(input.year),
      'calendar.notices': () => [],
      'calendar.previewDay': () => ({ days: 1, people: 12, windows: [{ name: '综合窗口', people: 12 }] }),
      'calendar.setDay': () => ({ days: 1, people: 12, windows: [] }),
    });
    const { user } = await renderUi(<CalendarPage />);
    const buttons = await screen.findAllByRole('button', { name: /^\d{4}-02-\d\d 工作日/ });
    buttons[0]!.focus();
    await user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByText('休息日'));
    expect(await within(dialog).findByText('涉及 1 个工作日、12 人')).toBeInTheDocument();
    expect(within(dialog).getByText('综合窗口 12 人')).toBeInTheDocument();
    await user.type(within(dialog).getByLabelText('名称'), '停电检修{Enter}');
    await waitFor(() => expect(api.calls.map((call) => call.channel)).toContain('calendar.setDay'));
    expect(api.calls.find((call) => call.channel === 'calendar.setDay')?.input).toMatchObject({
      kind: 'restday',
      name: '停电检修',
    });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getAllByRole('button', { name: /^\d{4}-01-\d\d / })[3]!);
    expect(await screen.findByText(/^\d{4}-01 已经月结/)).toBeInTheDocument();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says whom a day given back to its weekday touches', async () => {
    giveSize();
    installFakeApi({
      'access.state': () => stateOf(sessionOf(['chief'])),
      'calendar.year': ({ year: asked }: { year: number }) => ({
        ...yearOf(asked),
        days: yearOf(asked).days.map((day) =>
          day.date.endsWith('-02-03') ? { ...day, kind: 'restday', name: '检修', source: 'office' } : day,
        ),
      }),
      'calendar.notices': () => [],
      'calendar.previewDay': ({ kind }: { kind: string | null }) =>
        kind === null ? { days: 1, people: 31, windows: [] } : { days: 0, people: 0, windows: [] },
    });
    const { user } = await renderUi(<CalendarPage />);
    await user.click(await screen.findByRole('button', { name: /-02-03 休息日 检修/ }));
    expect(
      await screen.findByText(/现为本单位设定；恢复后按星期几上班或休息，涉及 31 人/),
    ).toBeInTheDocument();
  });
});

describe('TimetablesPage', () => {
  it('makes a version from a preset and a name', async () => {
    giveSize();
    const version: TimetableVersion = {
      id: 1,
      timetable: presetTimetable(4, '2000-01-01', '全年作息'),
      frozen: true,
      current: true,
      warnings: [],
    };
    const api = installFakeApi({
      'access.state': () => stateOf(sessionOf(['chief'])),
      'calendar.timetables': () => [version],
      'units.windows': () => [],
      'calendar.saveTimetable': () => ({ ...version, id: 2 }),
    });
    const { user } = await renderUi(<TimetablesPage />);
    expect(await screen.findByText('08:30–12:00 14:00–17:30')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '新版本' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '保存' }));
    expect(await within(dialog).findByText('请填写名称')).toBeInTheDocument();
    await user.type(within(dialog).getByLabelText(/^名称/), '夏季作息');
    await user.click(within(dialog).getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(api.calls.find((call) => call.channel === 'calendar.saveTimetable')?.input).toMatchObject({
        id: null,
        timetable: { name: '夏季作息', plans: [{ sessions: [{ code: 'am' }, { code: 'pm' }] }] },
      }),
    );
  });
});
