import type { MarkSheet } from '#shared/contracts/marks';
import { addMonths, firstDay, lastDay } from '#shared/domain/time/dates';
import { type Month, wallAt } from '#shared/domain/time/wall';
import type { DemoDoor } from './door';
import type { Chance } from './random';

const TEN = 600;
const SUBJECT = 'unit';
const PART = '三（三）';
/** 20 points are the full mark of the part, in hundredths. */
const FULL = 2000;
/** How many units the office has not come to yet, so that a sheet stands half done. */
const LEFT = 3;

interface Book {
  composition: { parts: { weight: number }[] };
}

/**
 * 评分录入: from the month after the last, units are also marked by the leaders and by the office, a tenth of their
 * score. It is the next version of their rulebook, so the months before stay as they are, and two versions can be
 * compared. The leaders have marked everybody, the office not yet.
 */
export async function enterMarks(door: DemoDoor, random: Chance, last: Month): Promise<void> {
  const month = addMonths(last, 1);
  await enterNextVersion(door, month);
  door.setNow(wallAt(lastDay(month), TEN));
  const ref = { month, subject: SUBJECT, type: 'rating', code: PART };
  const { part, rows } = await door.call<MarkSheet>('marks.sheet', ref);
  const cells = part.raters.flatMap(({ rater, givers }) =>
    rows.slice(0, rater === 'leaders' ? rows.length : -LEFT).map(({ id }) => ({
      ...{ giverId: givers[0]!.id, item: PART, subjectId: id, abstained: false },
      score: random.between(32, 40) * 50,
    })),
  );
  await door.call('marks.save', { ...ref, cells, reason: '' });
  door.setNow(null);
}

/** What its windows reach and what it answers for weigh 45 each instead of 50. */
async function enterNextVersion(door: DemoDoor, month: Month): Promise<void> {
  const versions = await door.call<{ id: number; subject: string }[]>('rulebook.list');
  const { id: base } = versions.find(({ subject }) => subject === SUBJECT)!;
  const { id, revision } = await door.call<{ id: number; revision: number }>('rulebook.createDraft', {
    ...{ from: 'version', id: base },
  });
  const { definition } = await door.call<{ definition: string }>('rulebook.draft', { id });
  const book = JSON.parse(definition) as Book;
  const marked = {
    ...{ code: PART, name: '中心评价', weight: 10 },
    source: {
      ...{ type: 'rating', match: { kinds: ['rating'] }, absent: 'reweight', secret: false },
      raters: [
        { rater: 'leaders', percent: 60 },
        { rater: 'office', percent: 40 },
      ],
      ...{ full: FULL, rounding: 'half_up' },
    },
  };
  const parts = [...book.composition.parts.map((part) => ({ ...part, weight: 45 })), marked];
  const next = { ...book, effectiveFrom: firstDay(month), composition: { ...book.composition, parts } };
  const saved = await door.call<{ revision: number }>('rulebook.saveDraft', {
    ...{ id, revision, definition: JSON.stringify(next) },
  });
  await door.call('rulebook.putInForce', { id, revision: saved.revision });
}
