import type { AssessContext } from '#shared/domain/assessment/context';
import { type DecisionLine, withDecisions, withWaivedFacts } from '#shared/domain/assessment/decisions';
import { assess } from '#shared/domain/assessment/engine';
import type { Fact } from '#shared/domain/assessment/facts';
import type { Message } from '#shared/domain/assessment/result';
import type { Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { StoredRulebook } from '../rulebook/index';
import { type Adjustment, listAdjustments } from './adjustment-repo';
import type { AssessedResult } from './results';
import { engineSubject, type SubjectInfo } from './subjects';
import { listWaivers, type Waiver, waivedIn } from './waiver-repo';

/** What the office decided that counts in a month beside its facts. */
export interface MonthDecisions {
  waivers: Waiver[];
  /** Late facts of earlier months that this month charges. */
  adjustments: Adjustment[];
}

/** The decisions that hold now. */
export async function monthDecisions(db: ReadDb, month: Month): Promise<MonthDecisions> {
  return {
    waivers: (await listWaivers(db, month)).filter(({ revokedReason }) => revokedReason === null),
    adjustments: (await listAdjustments(db, month)).filter(
      ({ chargeMonth, revokedReason }) => chargeMonth === month && revokedReason === null,
    ),
  };
}

/** The results of one rulebook with everything decided: the one place that computes them. */
export function resultsOf(
  { rulebook }: StoredRulebook,
  subjects: readonly SubjectInfo[],
  facts: readonly Fact[],
  { waivers, adjustments }: MonthDecisions,
  context: AssessContext,
): AssessedResult[] {
  const infos = new Map(subjects.map((info) => [info.id, info]));
  const known = withWaivedFacts(facts, waivedIn(waivers));
  const charged = assess(rulebook, subjects.map(engineSubject), known, context);
  const lines = [...waivers.flatMap(waiverLine), ...adjustments.flatMap(adjustmentLines)];
  return withDecisions(rulebook, charged, lines).map((result) => ({
    ...result,
    info: infos.get(result.id)!,
  }));
}

function waiverLine({ id, kind, subject, subjectId, points, reason, factId }: Waiver): DecisionLine[] {
  if (kind !== 'part') return [];
  return [
    {
      kind: 'waiver',
      id,
      subject,
      subjectId,
      points: points ?? 0,
      clause: '',
      text: reason,
      facts: factId === null ? [] : [factId],
      explain: { code: 'waiver', params: { id } },
      notes: [],
    },
  ];
}

function adjustmentLines(adjustment: Adjustment): DecisionLine[] {
  const { id, aboutMonth, clause, date, reason, proof, decider } = adjustment;
  return adjustment.lines.map(
    ({ subject, id: subjectId, points, before, after }): DecisionLine => ({
      kind: 'adjustment',
      id,
      subject,
      subjectId,
      points,
      clause: aboutMonth,
      text: reason,
      facts: [],
      explain: howOf(id, aboutMonth, before, after),
      notes: [
        { code: 'adjustment_about', params: { clause, date: date ?? '' } },
        { code: 'adjustment_proof', params: { proof, decider } },
      ],
    }),
  );
}

function howOf(id: number, month: Month, before: number | null, after: number | null): Message {
  if (before === null || after === null) return { code: 'adjustment_typed', params: { id, month } };
  return { code: 'adjustment_recomputed', params: { id, month, before, after } };
}

/** Subjects of adjustments that are not assessed in the month that would charge them. */
export function unchargedAdjustments(
  { adjustments }: MonthDecisions,
  isAssessed: (subject: string, id: number) => boolean,
): string[] {
  return adjustments.flatMap(({ lines }) =>
    lines.filter(({ subject, id }) => !isAssessed(subject, id)).map(({ name }) => name),
  );
}
