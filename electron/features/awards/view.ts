import type { AwardRound, AwardRow, AwardTable } from '#shared/contracts/awards';
import type { RulebookInfo } from '#shared/contracts/rulebook';
import { needsDecision, winnersOf } from '#shared/domain/awards/decide';
import { refuse } from '#shared/domain/refusal';
import type { Rulebook } from '#shared/domain/rulebook/schema';
import type { ReadDb } from '../../db/handles';
import { standingsOf } from '../assessment/index';
import { findRulebook } from '../rulebook/index';
import type { AwardAsked, AwardStanding } from './candidates';
import {
  type FrozenRound,
  findRound,
  overridesOf,
  type StoredDecision,
  type StoredOverride,
  type StoredRound,
  UNDECIDED,
} from './repo';

/** What every view of an award begins with. */
export const headOf = (
  { subject, period }: Pick<AwardAsked, 'subject' | 'period'>,
  { code, text, choice, from, tieBreaks }: FrozenRound['award'],
  { id, name, version }: Pick<RulebookInfo, 'id' | 'name' | 'version'>,
) => ({
  subject,
  period,
  award: code,
  title: text,
  choice: choice.type,
  from,
  tieBreaks,
  rulebook: { id, name, version },
});

/** The award that opens the gate of another, by its words. */
function wonBefore({ gate: { won } }: FrozenRound['award'], { awards }: Rulebook): AwardTable['wonBefore'] {
  if (!won) return null;
  return { title: awards.find(({ code }) => code === won.award)?.text ?? won.award, times: won.times };
}

/** The award as it would come out now. */
export const previewOf = (asked: AwardAsked, { stored, frozen, months }: AwardStanding): AwardTable => ({
  ...headOf(asked, frozen.award, stored.info),
  places: frozen.outcome.places,
  months,
  rows: rowsOf(frozen, UNDECIDED, []),
  needsDecision: needsDecision(frozen.outcome),
  wonBefore: wonBefore(frozen.award, stored.rulebook),
});

export async function viewRound(db: ReadDb, id: number): Promise<AwardRound> {
  const round = (await findRound(db, id)) ?? refuse('not_found');
  const { info, rulebook } = (await findRulebook(db, round.rulebookId))!;
  const known = new Set(round.frozen.months);
  return {
    ...headOf(round, round.frozen.award, info),
    id,
    state: round.state,
    places: round.frozen.outcome.places,
    months: (await standingsOf(db, round.period)).filter(({ month }) => known.has(month)),
    rows: rowsOf(round.frozen, round.decision, await overridesOf(db, [id])),
    needsDecision: needsDecision(round.frozen.outcome),
    wonBefore: wonBefore(round.frozen.award, rulebook),
    decidedOn: round.decision.date,
    decision: round.decision.text,
    publishedOn: round.publishedOn,
    voidReason: round.voidReason,
    createdBy: round.createdBy,
    createdAt: round.createdAt,
  };
}

/** Who wins a round as it stands. */
export const winnersOfRound = ({ frozen, decision }: StoredRound, overrides: readonly StoredOverride[]) =>
  winnersOf(frozen.award, frozen.outcome, decision.picked, overrides);

const ORDER = { won: 0, candidate: 1, excluded: 2 } as const;

/** Winners first, then candidates, then everybody else with the reason; who is level in points as tie-breaks order. */
function rowsOf(
  { award, rows, outcome }: FrozenRound,
  { picked, votes }: StoredDecision,
  overrides: readonly StoredOverride[],
): AwardRow[] {
  const won = new Map(winnersOf(award, outcome, picked, overrides).map(({ id, by }) => [id, by]));
  const candidates = new Set(outcome.candidates);
  const excluded = new Map(outcome.excluded.map(({ id, ...why }) => [id, why]));
  const placeOf = placesIn(outcome);
  const byHand = new Map(overrides.map((override) => [override.subjectId, override]));
  return rows
    .map((row): AwardRow => {
      const by = won.get(row.id) ?? null;
      const open = by === null && candidates.has(row.id) && picked.length === 0;
      const why = by === null ? excluded.get(row.id) : undefined;
      const override = byHand.get(row.id);
      return {
        ...row,
        standing: by !== null ? 'won' : open ? 'candidate' : 'excluded',
        by,
        reason: by !== null || open ? null : reasonOf(why?.reason, override),
        detail: why?.detail ?? '',
        votes: votes[row.id] ?? null,
        override: override
          ? { action: override.action, reason: override.reason, by: override.by, at: override.at }
          : null,
      };
    })
    .sort(
      (a, b) =>
        ORDER[a.standing] - ORDER[b.standing] ||
        a.rank - b.rank ||
        placeOf(a.id) - placeOf(b.id) ||
        a.id - b.id,
    );
}

/** Where rank and tie-breaks put a subject; the last place for whom the gate kept out. */
function placesIn({ chosen, candidates, excluded }: FrozenRound['outcome']): (id: number) => number {
  const places = new Map([...chosen, ...candidates].map((id, index) => [id, index + 1]));
  for (const { id, reason, detail } of excluded) {
    if (reason === 'quota' || reason === 'tied') places.set(id, Number(detail));
  }
  return (id) => places.get(id) ?? Number.MAX_SAFE_INTEGER;
}

/** Out by hand, by gate or quota, or not picked by the vote or meeting. */
const reasonOf = (reason: string | undefined, override: StoredOverride | undefined): string =>
  override?.action === 'remove' ? 'removed' : (reason ?? 'not_picked');
