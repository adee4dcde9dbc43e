import { screen, waitFor } from '@testing-library/react';
import { type FormEvent, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { DateField } from '../../../renderer/ui/date-field';
import { MonthField } from '../../../renderer/ui/month-field';
import { formatPoints } from '../../../renderer/ui/points-text';
import { type StaffOption, StaffPicker } from '../../../renderer/ui/staff-picker';
import { TimeField } from '../../../renderer/ui/time-field';
import { renderUi } from '../support/render';

function Dates() {
  const [date, setDate] = useState<string | null>(null);
  return (
    <>
      <DateField label="日期" value={date} onChange={setDate} max="2026-12-31" />
      <output>{date ?? '空'}</output>
    </>
  );
}

function Times() {
  const [minute, setMinute] = useState<number | null>(510);
  return (
    <>
      <TimeField label="时间" value={minute} onChange={setMinute} />
      <output>{minute ?? '空'}</output>
    </>
  );
}

function Months() {
  const [month, setMonth] = useState('2026-01');
  return (
    <>
      <MonthField value={month} onChange={setMonth} />
      <output>{month}</output>
    </>
  );
}

const people: StaffOption[] = [
  { id: 1, name: '张三', detail: '0147' },
  { id: 2, name: '李四', detail: '0148' },
];

const find = async (query: string) =>
  people.filter(({ id }) => query === '' || (query === 'zs' && id === 1) || (query === 'ls' && id === 2));

function People({ load = find, onSubmit }: { load?: typeof find; onSubmit?: () => void }) {
  const [person, setPerson] = useState<StaffOption | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit?.();
  };
  return (
    <form onSubmit={submit}>
      <StaffPicker label="人员" value={person} onChange={setPerson} load={load} loaderKey="test" />
      <button type="submit">存</button>
      <output>{person?.name ?? '空'}</output>
    </form>
  );
}

const shown = () => screen.getByRole('status').textContent;

describe('DateField', () => {
  it('reads what is typed and writes it tidy', async () => {
    const { user } = await renderUi(<Dates />);
    await user.type(screen.getByLabelText('日期'), '2026.3.5{Tab}');
    expect(screen.getByLabelText('日期')).toHaveValue('2026-03-05');
    expect(shown()).toBe('2026-03-05');
    await user.type(screen.getByLabelText('日期'), '{ArrowUp}');
    expect(shown()).toBe('2026-03-06');
  });

  it('keeps what it cannot read on screen and says so', async () => {
    const { user } = await renderUi(<Dates />);
    await user.type(screen.getByLabelText('日期'), '2026-02-30{Tab}');
    expect(screen.getByLabelText('日期')).toHaveValue('2026-02-30');
    expect(screen.getByText(/请按“2026-03-05”的样子/)).toBeVisible();
    expect(shown()).toBe('空');
  });

  it('is overwritten by what is typed when the keyboard comes to it', async () => {
    const { user } = await renderUi(<Dates />);
    await user.type(screen.getByLabelText('日期'), '2026-03-05{Tab}');
    await user.tab({ shift: true });
    expect(screen.getByLabelText('日期')).toHaveFocus();
    await user.keyboard('4-13{Enter}');
    expect(shown()).toMatch(/-04-13$/);
  });

  it('takes no day after the last one allowed', async () => {
    const { user } = await renderUi(<Dates />);
    await user.type(screen.getByLabelText('日期'), '2027-01-01{Tab}');
    expect(shown()).toBe('空');
    expect(screen.getByText('不能晚于 2026-12-31')).toBeVisible();
  });
});

describe('TimeField', () => {
  it('counts minutes since midnight', async () => {
    const { user } = await renderUi(<Times />);
    expect(screen.getByLabelText('时间')).toHaveValue('08:30');
    await user.clear(screen.getByLabelText('时间'));
    await user.type(screen.getByLabelText('时间'), '1415{Tab}');
    expect(shown()).toBe('855');
  });
});

describe('MonthField', () => {
  it('goes back over the turn of the year and never becomes empty', async () => {
    const { user } = await renderUi(<Months />);
    await user.click(screen.getByRole('button', { name: '上个月' }));
    expect(shown()).toBe('2025-12');
    await user.clear(screen.getByLabelText('月份'));
    await user.tab();
    expect(shown()).toBe('2025-12');
    expect(screen.getByLabelText('月份')).toHaveValue('2025-12');
  });
});

describe('StaffPicker', () => {
  it('finds a person by pinyin initials', async () => {
    const { user } = await renderUi(<People />);
    await user.type(screen.getByRole('combobox', { name: '人员' }), 'zs');
    await user.click(await screen.findByRole('option', { name: /张三/ }));
    expect(shown()).toBe('张三');
  });

  it.each(['{Enter}', '{Tab}'])(
    'takes who fits what was typed when %s comes before the list',
    async (key) => {
      const onSubmit = vi.fn();
      const answers: (() => void)[] = [];
      const late = async (query: string) => {
        if (query !== '') await new Promise<void>((resolve) => answers.push(resolve));
        return find(query);
      };
      const { user } = await renderUi(<People load={late} onSubmit={onSubmit} />);
      await user.type(screen.getByRole('combobox', { name: '人员' }), `ls${key}`);
      expect(shown()).toBe('空');
      for (const answer of answers) answer();
      await waitFor(() => expect(shown()).toBe('李四'));
      await waitFor(() => expect(screen.getByRole('combobox', { name: '人员' })).toHaveValue('李四'));
      expect(onSubmit).not.toHaveBeenCalled();
    },
  );

  it('takes nobody where nobody fits, and does not send the form', async () => {
    const onSubmit = vi.fn();
    const { user } = await renderUi(<People onSubmit={onSubmit} />);
    await user.type(screen.getByRole('combobox', { name: '人员' }), 'xx{Enter}');
    expect(await screen.findByText('没有找到')).toBeVisible();
    expect(shown()).toBe('空');
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('says so when it is left with nobody chosen for what was typed', async () => {
    const { user } = await renderUi(<People />);
    await user.type(screen.getByRole('combobox', { name: '人员' }), 'xx');
    await user.click(screen.getByText('存'));
    expect(screen.getByText('没有选定“xx”，请从列表里选一位')).toBeVisible();
    await user.type(screen.getByRole('combobox', { name: '人员' }), 'zs{Tab}');
    await waitFor(() => expect(shown()).toBe('张三'));
    expect(screen.queryByText(/没有选定/)).toBeNull();
  });

  it('leaves what was asked for when typing goes on', async () => {
    const { user } = await renderUi(<People />);
    await user.type(screen.getByRole('combobox', { name: '人员' }), 'zs{Enter}');
    await waitFor(() => expect(shown()).toBe('张三'));
    await user.clear(screen.getByRole('combobox', { name: '人员' }));
    await user.type(screen.getByRole('combobox', { name: '人员' }), 'ls{Enter}');
    await waitFor(() => expect(shown()).toBe('李四'));
  });
});

describe('formatPoints', () => {
  it.each([
    [9850, '98.5'],
    [10000, '100'],
    [-150, '-1.5'],
    [-5, '-0.05'],
    [0, '0'],
  ])('%i → %s', (points, words) => {
    expect(formatPoints(points)).toBe(words);
  });

  it('writes two decimals for columns', () => {
    expect(formatPoints(-50, 2)).toBe('-0.50');
  });
});
