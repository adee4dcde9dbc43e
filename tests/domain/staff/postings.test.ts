import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  affectedMonths,
  checkPostings,
  covers,
  endAll,
  managerClash,
  swapPosting,
} from '#shared/domain/staff/postings';
import type { PostingDraft } from '#shared/domain/staff/types';
import { addDays } from '#shared/domain/time/dates';

/** `1 A 2026-01-05..2026-02-01`, with `*` for the manager; `2026-01-05@12` begins at noon. */
function posting(text: string, id: number | null = null): PostingDraft {
  const [, window, duty, star, startDate, hour, endDate] =
    /^(\d) ([AB])(\*?) ([\d-]+)(?:@(\d+))?\.\.([\d-]*)$/.exec(text)!;
  return {
    id,
    windowId: Number(window),
    duty: duty as 'A' | 'B',
    post: star ? 'manager' : 'clerk',
    startDate: startDate!,
    ...(hour !== undefined && { startMinute: Number(hour) * 60 }),
    endDate: endDate || null,
  };
}
const show = ({ windowId, duty, startDate, startMinute, endDate }: PostingDraft) =>
  `${windowId} ${duty} ${startDate}${startMinute ? `@${startMinute / 60}` : ''}..${endDate ?? ''}`;

describe('checkPostings', () => {
  const presence = { entryDate: '2026-01-05', exitDate: '2026-06-30' };
  it.each<[string, string[], string | null]>([
    ['none', [], null],
    ['the whole stay', ['1 A 2026-01-05..2026-06-30'], null],
    ['one after the other', ['1 A 2026-01-05..2026-02-28', '2 A 2026-03-01..2026-06-30'], null],
    ['one day', ['1 A 2026-01-05..2026-01-05'], null],
    ['B beside A', ['1 A 2026-01-05..2026-06-30', '2 B 2026-02-01..2026-02-10'], null],
    ['two B', ['1 B 2026-01-05..2026-06-30', '2 B 2026-02-01..2026-02-10'], null],
    ['end before start', ['1 A 2026-02-02..2026-02-01'], 'posting_end_before_start'],
    ['before entry', ['1 A 2026-01-04..2026-02-01'], 'posting_before_entry'],
    ['after exit', ['1 A 2026-01-05..2026-07-01'], 'posting_after_exit'],
    ['open after exit', ['1 A 2026-01-05..'], 'posting_after_exit'],
    ['two A on one day', ['1 A 2026-01-05..2026-02-28', '2 A 2026-02-28..2026-03-01'], 'posting_a_overlap'],
    ['from noon on', ['1 A 2026-01-05..2026-02-28', '2 A 2026-02-28@12..2026-03-01'], null],
    [
      'from noon on at the same window',
      ['1 A 2026-01-05..2026-02-28', '1 B 2026-02-28@12..2026-03-01'],
      null,
    ],
    [
      'twice in one day',
      ['1 A 2026-02-27..2026-02-28', '2 A 2026-02-28@10..2026-02-28', '3 A 2026-02-28@14..2026-03-01'],
      null,
    ],
    [
      'an hour that ends nothing',
      ['1 A 2026-01-05..2026-03-01', '2 A 2026-02-28@12..2026-03-01'],
      'posting_a_overlap',
    ],
    [
      'both from noon',
      ['1 A 2026-02-28@12..2026-02-28', '2 A 2026-02-28@12..2026-03-01'],
      'posting_a_overlap',
    ],
    ['A inside A', ['1 A 2026-01-05..2026-06-30', '2 A 2026-02-01..2026-02-01'], 'posting_a_overlap'],
    [
      'A and B at one window',
      ['1 A 2026-01-05..2026-06-30', '1 B 2026-02-01..2026-02-02'],
      'posting_same_window',
    ],
  ])('%s', (_, texts, code) => {
    const all = texts.map((text) => posting(text));
    expect(checkPostings(presence, all)?.code ?? null).toBe(code);
    expect(checkPostings(presence, all.toReversed())?.code ?? null).toBe(code);
  });
});

describe('managerClash', () => {
  const others = [posting('1 A* 2026-01-01..2026-03-31'), posting('1 A 2026-01-01..')];
  it.each([
    ['1 A* 2026-03-31..', true],
    ['1 A* 2026-04-01..', false],
    ['1 A* 2026-03-31@12..', false],
    ['2 A* 2026-01-01..', false],
    ['1 A 2026-01-01..', false],
  ])('%s clashes: %s', (text, clash) => {
    expect(managerClash(posting(text), others)).toBe(clash ? others[0] : null);
  });
});

describe('swapPosting', () => {
  const current = posting('1 A 2026-01-05..2026-05-31', 7);
  const { id: _, ...next } = posting('2 A 2026-03-02..2026-05-31');

  it('ends one the day before the other begins', () => {
    const after = swapPosting([current], current, next);
    expect(after.map(show)).toEqual(['1 A 2026-01-05..2026-03-01', '2 A 2026-03-02..2026-05-31']);
    expect(after.map(({ id }) => id)).toEqual([7, null]);
  });

  it('replaces a posting on its own first day', () => {
    const after = swapPosting([current], current, { ...next, startDate: '2026-01-05' });
    expect(after.map(show)).toEqual(['2 A 2026-01-05..2026-05-31']);
    expect(after[0]?.id).toBe(7);
  });

  it('ends one at the hour the other begins', () => {
    const after = swapPosting([current], current, { ...next, startMinute: 720 });
    expect(after.map(show)).toEqual(['1 A 2026-01-05..2026-03-02', '2 A 2026-03-02@12..2026-05-31']);
  });

  it('keeps the first hours of the first day', () => {
    const after = swapPosting([current], current, { ...next, startDate: '2026-01-05', startMinute: 720 });
    expect(after.map(show)).toEqual(['1 A 2026-01-05..2026-01-05', '2 A 2026-01-05@12..2026-05-31']);
  });

  it('cannot reach before it', () => {
    expect(() => swapPosting([current], current, { ...next, startDate: '2026-01-04' })).toThrow(RangeError);
  });
});

describe('endAll', () => {
  it.each<[string[], string[]]>([
    [['1 A 2026-01-05..'], ['1 A 2026-01-05..2026-03-31']],
    [['1 A 2026-01-05..2026-02-01'], ['1 A 2026-01-05..2026-02-01']],
    [['1 A 2026-01-05..2026-03-31', '2 A 2026-04-01..'], ['1 A 2026-01-05..2026-03-31']],
  ])('%j becomes %j', (before, after) => {
    expect(
      endAll(
        before.map((text) => posting(text)),
        '2026-03-31',
      ).map(show),
    ).toEqual(after);
  });
});

describe('affectedMonths', () => {
  const base = posting('1 A 2026-01-05..', 1);
  it.each<[string, PostingDraft[], string[]]>([
    ['nothing', [base], []],
    ['split without change', [posting('1 A 2026-01-05..2026-02-01'), posting('1 A 2026-02-02..')], []],
    ['a later end', [posting('1 A 2026-01-05..2026-03-31')], ['2026-04']],
    ['an earlier start', [posting('1 A 2025-12-31..')], ['2025-12', '2026-01']],
    ['a later start', [posting('1 A 2026-01-06..')], ['2026-01']],
    ['a later hour of the first day', [posting('1 A 2026-01-05@12..')], ['2026-01']],
    [
      'another window from March',
      [posting('1 A 2026-01-05..2026-02-28'), posting('2 A 2026-03-01..')],
      ['2026-03', '2026-04'],
    ],
    ['another post', [posting('1 A* 2026-01-05..')], ['2026-01', '2026-02', '2026-03', '2026-04']],
    ['one day at another window', [base, posting('2 B 2026-02-10..2026-02-10')], ['2026-02']],
    ['the future', [posting('1 A 2026-01-05..2026-07-31')], ['2026-08']],
    ['gone', [], ['2026-01', '2026-02', '2026-03', '2026-04']],
  ])('%s', (_, after, months) => {
    expect(affectedMonths([base], after, '2026-04-10')).toEqual(months);
  });

  it('names exactly the months in which a day differs', () => {
    const day = fc.integer({ min: 0, max: 150 }).map((offset) => addDays('2026-01-01', offset));
    const drafts = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 2 }), day, fc.integer({ min: 0, max: 40 })).map(
        ([windowId, startDate, days]): PostingDraft => ({
          id: null,
          windowId,
          duty: 'A',
          post: 'clerk',
          startDate,
          endDate: addDays(startDate, days),
        }),
      ),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(drafts, drafts, (before, after) => {
        const on = (all: PostingDraft[], date: string) =>
          all
            .filter((draft) => covers(draft, date))
            .map(({ windowId }) => windowId)
            .sort()
            .join();
        const expected = new Set<string>();
        for (let date = '2026-01-01'; date < '2026-12-31'; date = addDays(date, 1)) {
          if (on(before, date) !== on(after, date)) expected.add(date.slice(0, 7));
        }
        expect(affectedMonths(before, after, '2026-04-10')).toEqual([...expected]);
      }),
      { numRuns: 60 },
    );
  });
});
