import type { awardsContract } from '#shared/contracts/awards';
import { checkDecision, needsDecision } from '#shared/domain/awards/decide';
import { refuse } from '#shared/domain/refusal';
import type { ReadDb } from '../../db/handles';
import type { HandlersOf } from '../../ipc/handlers';
import { awardStanding } from './candidates';
import {
  clearOverride,
  findRound,
  insertRound,
  overridesOf,
  roundsOfYear,
  type StoredRound,
  setDecision,
  setOverride,
  setPublished,
  setVoid,
} from './repo';
import { winnersOfRound } from './view';

type Handlers = HandlersOf<typeof awardsContract>;

/** Refuses while a month of the period is not confirmed, and when there is a round already. */
export const openRound: Handlers['open'] = async ({ db, actor, now, audit }, asked) => {
  const standing = await awardStanding(db, asked);
  const waiting = standing.months.filter(({ final }) => !final).map(({ month }) => month);
  if (waiting.length > 0) refuse('award_months_open', { months: waiting.join('、') });
  const before = await roundsOfYear(db, asked.period.slice(0, 4));
  const same = (round: StoredRound) =>
    round.state !== 'void' &&
    round.subject === asked.subject &&
    round.award === asked.award &&
    round.period === asked.period;
  if (before.some(same)) refuse('award_exists');
  const { frozen, stored } = standing;
  const state = needsDecision(frozen.outcome) ? 'open' : 'decided';
  const id = await insertRound(
    db,
    { ...asked, rulebookId: stored.info.id, state, frozen },
    { by: actor.accountId, at: now },
  );
  const { chosen, candidates, places } = frozen.outcome;
  await audit({ entity: 'award_round', entityId: id, after: { ...asked, chosen, candidates, places } });
  return { id };
};

export const decideRound: Handlers['decide'] = async ({ db, audit }, { id, date, text, picked, votes }) => {
  const round = await changeable(db, id);
  if (!needsDecision(round.frozen.outcome)) refuse('award_needs_no_decision');
  const decision = {
    date,
    text,
    picked,
    votes: Object.fromEntries(votes.map((each) => [each.id, each.votes])),
  };
  const [problem] = checkDecision(round.frozen.award, round.frozen.outcome, decision);
  if (problem) refuse(`award_${problem}`);
  await setDecision(db, id, decision);
  await audit({ entity: 'award_round', entityId: id, before: round.decision, after: decision });
  return {};
};

export const overrideRound: Handlers['override'] = async (
  { db, actor, now, audit },
  { id, subjectId, action, reason },
) => {
  const round = await changeable(db, id);
  if (!round.frozen.rows.some((row) => row.id === subjectId)) refuse('not_found');
  const before = (await overridesOf(db, [id])).find((each) => each.subjectId === subjectId);
  if (action === 'clear') await clearOverride(db, id, subjectId);
  else await setOverride(db, id, { subjectId, action, reason }, { by: actor.accountId, at: now });
  const { roundId: _, ...was } = before ?? { roundId: id };
  await audit({ entity: 'award_round', entityId: id, before: was, after: { subjectId, action }, reason });
  return {};
};

export const publishRound: Handlers['publish'] = async ({ db, audit }, { id, date }) => {
  const round = await changeable(db, id);
  if (round.state === 'open') refuse('award_undecided');
  const names = new Map(round.frozen.rows.map((row) => [row.id, row.name]));
  const winners = winnersOfRound(round, await overridesOf(db, [id])).map((winner) => ({
    ...winner,
    name: names.get(winner.id) ?? '',
  }));
  await setPublished(db, id, date, winners);
  await audit({ entity: 'award_round', entityId: id, after: { state: 'published', date, winners } });
  return {};
};

/** Takes a round back, a published one too; its awards no longer count, and it stays on record. */
export const voidRound: Handlers['void'] = async ({ db, audit }, { id, reason }) => {
  const round = (await findRound(db, id)) ?? refuse('not_found');
  if (round.state === 'void') refuse('award_fixed');
  await setVoid(db, id, reason);
  const before = { state: round.state };
  await audit({ entity: 'award_round', entityId: id, before, after: { state: 'void' }, reason });
  return {};
};

/** Published and void rounds stay as they are. */
async function changeable(db: ReadDb, id: number): Promise<StoredRound> {
  const round = (await findRound(db, id)) ?? refuse('not_found');
  if (round.state === 'published' || round.state === 'void') refuse('award_fixed');
  return round;
}
