import { describe, expect, it } from 'vitest';
import type { RosterRow } from '#shared/domain/staff/roster-import';
import type { RosterOptions, RosterPerson } from '#shared/domain/staff/roster-types';
import { job, options, plan, row, state, zhang } from './roster-rows';

describe('a person and their postings', () => {
  const elsewhere = row({ windowCode: '08', windowName: '社保窗口' });
  it.each<[string, RosterRow, RosterPerson | null, Partial<RosterOptions>, string[], string[]]>([
    ['new', row({ entryDate: '2026-03-02' }), null, {}, ['05 A clerk 2026-03-02..'], []],
    ['new without a day', row(), null, {}, ['05 A clerk 2026-04-10..'], ['2 entry_defaulted']],
    [
      'new without a day, day of change given',
      row(),
      null,
      { effectiveDate: '2026-04-01' },
      ['05 A clerk 2026-04-01..'],
      ['2 entry_defaulted'],
    ],
    [
      'new and already gone',
      row({ entryDate: '2026-01-05', exitDate: '2026-03-31' }),
      null,
      {},
      ['05 A clerk 2026-01-05..2026-03-31'],
      [],
    ],
    [
      'no window',
      row({ windowCode: '', windowName: '', entryDate: '2026-03-02' }),
      null,
      {},
      [],
      ['2 no_window'],
    ],
    ['same', row(), zhang(), {}, ['05 A clerk 2026-01-05..'], []],
    [
      'other window from today',
      elsewhere,
      zhang(),
      {},
      ['05 A clerk 2026-01-05..2026-04-09', '08 A clerk 2026-04-10..'],
      [],
    ],
    [
      'other window from the chosen day',
      elsewhere,
      zhang(),
      { effectiveDate: '2026-03-01' },
      ['05 A clerk 2026-01-05..2026-02-28', '08 A clerk 2026-03-01..'],
      [],
    ],
    [
      'other window from the row’s own day',
      { ...elsewhere, entryDate: '2026-02-01' },
      zhang(),
      {},
      ['05 A clerk 2026-01-05..2026-01-31', '08 A clerk 2026-02-01..'],
      [],
    ],
    [
      'other window before the posting',
      elsewhere,
      zhang(),
      { effectiveDate: '2026-01-04' },
      ['05 A clerk 2026-01-05..'],
      ['2 swap_before_posting'],
    ],
    [
      'other window on the first day replaces',
      elsewhere,
      zhang(),
      { effectiveDate: '2026-01-05' },
      ['08 A clerk 2026-01-05..'],
      [],
    ],
    [
      'becomes manager',
      row({ post: 'manager' }),
      zhang(),
      {},
      ['05 A clerk 2026-01-05..2026-04-09', '05 A manager 2026-04-10..'],
      [],
    ],
    [
      'manager of another window only when said',
      elsewhere,
      zhang({ postings: [job({ post: 'manager' })] }),
      {},
      ['05 A manager 2026-01-05..2026-04-09', '08 A clerk 2026-04-10..'],
      [],
    ],
    [
      'the B posting stays when the A posting moves',
      row({ windowCode: '06', windowName: '户籍窗口', duty: 'A' }),
      zhang({ postings: [job(), job({ id: 2, windowId: '08', duty: 'B' })] }),
      {},
      ['08 B clerk 2026-01-05..', '05 A clerk 2026-01-05..2026-04-09', '06 A clerk 2026-04-10..'],
      [],
    ],
    ['corrected entry', row({ entryDate: '2026-01-08' }), zhang(), {}, ['05 A clerk 2026-01-08..'], []],
    ['leaves', row({ exitDate: '2026-03-31' }), zhang(), {}, ['05 A clerk 2026-01-05..2026-03-31'], []],
    [
      'leaves later than was said',
      row({ exitDate: '2026-03-31' }),
      zhang({ exitDate: '2026-02-28', postings: [job({ endDate: '2026-02-28' })] }),
      {},
      ['05 A clerk 2026-01-05..2026-03-31'],
      [],
    ],
    [
      'left long ago, still in the file',
      row(),
      zhang({ exitDate: '2026-02-28', postings: [job({ endDate: '2026-02-28' })] }),
      {},
      ['05 A clerk 2026-01-05..2026-02-28'],
      [],
    ],
    [
      'comes back',
      row({ entryDate: '2026-04-01' }),
      zhang({ exitDate: '2026-02-28', postings: [job({ endDate: '2026-02-28' })] }),
      {},
      ['05 A clerk 2026-01-05..2026-02-28', '05 A clerk 2026-04-01..'],
      ['2 returns'],
    ],
    [
      'starts in the future and moves',
      elsewhere,
      zhang({ entryDate: '2026-05-01', postings: [job({ startDate: '2026-05-01' })] }),
      {},
      ['08 A clerk 2026-05-01..'],
      [],
    ],
    [
      'closed month',
      elsewhere,
      zhang(),
      { effectiveDate: '2026-03-15', isClosed: (month) => month <= '2026-03' },
      ['05 A clerk 2026-01-05..2026-03-14', '08 A clerk 2026-03-15..'],
      ['2 month_closed'],
    ],
    [
      'forgotten in a closed month',
      row({ entryDate: '2026-03-15' }),
      null,
      { effectiveDate: '2026-04-01', isClosed: (month) => month <= '2026-03' },
      ['05 A clerk 2026-04-01..'],
      ['2 posting_starts_later'],
    ],
  ])('%s', (_, line, before, with_, postings, problems) => {
    const result = plan([line], state(before ? [before] : []), options(with_));
    expect([result.postings, result.problems]).toEqual([postings, problems]);
  });

  it('keeps what empty cells do not say', () => {
    const before = zhang({ phone: '1', note: 'x', gender: 'male' });
    expect(plan([row()], state([before]))).toMatchObject({
      change: 'unchanged',
      fields: { phone: '1', note: 'x' },
    });
    expect(plan([row({ phone: '2' })], state([before]))).toMatchObject({
      change: 'changed',
      fields: { phone: '2', gender: 'male' },
    });
  });

  it('does not make a second person of a number that lost its zeros', () => {
    expect(plan([row({ staffNo: '147', entryDate: '2026-03-02' })], state([zhang()])).problems).toEqual([
      '2 staff_no_zeros_lost',
    ]);
  });
});
