import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { OutingForm } from '../../../../renderer/features/attendance/outing-forms';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

async function open() {
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf(['officer'])),
    'attendance.registerOuting': () => ({ id: 1 }),
  });
  const { user } = await renderUi(
    <OutingForm
      opened
      onClose={() => {}}
      person={{ id: 7, name: '张三', detail: '0007' }}
      date="2026-05-01"
    />,
  );
  await screen.findByRole('dialog', { name: /张三/ });
  const sent = () => fake.calls.filter(({ channel }) => channel === 'attendance.registerOuting');
  return { user, sent };
}

const type = (label: RegExp, value: string) => {
  const field = screen.getByLabelText(label);
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
};

describe('OutingForm', () => {
  it('takes the days of coming back along with the day of going out, until they are changed themselves', async () => {
    const { user, sent } = await open();
    type(/^返回日期/, '2026-05-30');
    type(/^外出日期/, '2026-05-29');
    expect(screen.getByLabelText(/^约定返回日期/)).toHaveValue('2026-05-29');
    expect(screen.getByLabelText(/^返回日期/)).toHaveValue('2026-05-30');
    type(/^外出时间/, '10:30');
    type(/^约定返回(?!日期)/, '11:30');
    await user.type(screen.getByPlaceholderText(/送件/), '送件');
    await user.click(screen.getByRole('button', { name: '登记' }));
    await waitFor(() =>
      expect(sent()).toMatchObject([
        {
          input: {
            staffId: 7,
            out: { date: '2026-05-29', minute: 630 },
            due: { date: '2026-05-29', minute: 690 },
            back: null,
          },
        },
      ]),
    );
  });

  it('names what is missing in its own words', async () => {
    const { user, sent } = await open();
    await user.click(screen.getByRole('button', { name: '登记' }));
    expect(await screen.findByText('请填写时间')).toBeVisible();
    expect(screen.getByText('请填写事由')).toBeVisible();
    expect(sent()).toEqual([]);
  });
});
