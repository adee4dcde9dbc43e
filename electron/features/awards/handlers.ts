import type { AwardRoundLine, awardsContract, DueAward } from '#shared/contracts/awards';
import { periodOf, periodsOfYear } from '#shared/domain/awards/periods';
import type { ReadDb } from '../../db/handles';
import type { HandlersOf } from '../../ipc/handlers';
import { KINDS, standingsOf } from '../assessment/index';
import { findRulebook } from '../rulebook/index';
import { awardStanding, governing } from './candidates';
import { viewPeriod } from './period';
import { overridesOf, roundsOfYear, type StoredRound } from './repo';
import { decideRound, openRound, overrideRound, publishRound, voidRound } from './rounds';
import { headOf, previewOf, viewRound, winnersOfRound } from './view';

export const awardsHandlers: HandlersOf<typeof awardsContract> = {
  period: async ({ db }, { subject, period }) => viewPeriod(db, subject, period),

  list: async ({ db }, { year }) => {
    const rounds = await roundsOfYear(db, year);
    return { rounds: await roundLines(db, rounds), due: await dueAwards(db, year, rounds) };
  },

  preview: async ({ db }, asked) => previewOf(asked, await awardStanding(db, asked)),
  get: async ({ db }, { id }) => viewRound(db, id),
  open: openRound,
  decide: decideRound,
  override: overrideRound,
  publish: publishRound,
  void: voidRound,
};

async function roundLines(db: ReadDb, rounds: readonly StoredRound[]): Promise<AwardRoundLine[]> {
  const overrides = await overridesOf(
    db,
    rounds.map(({ id }) => id),
  );
  const lines: AwardRoundLine[] = [];
  for (const round of rounds) {
    const { info } = (await findRulebook(db, round.rulebookId))!;
    const own = overrides.filter(({ roundId }) => roundId === round.id);
    const names = new Map(round.frozen.rows.map(({ id, name }) => [id, name]));
    lines.push({
      ...headOf(round, round.frozen.award, info),
      id: round.id,
      state: round.state,
      places: round.frozen.outcome.places,
      winners: round.state === 'open' ? [] : winnersOfRound(round, own).map(({ id }) => names.get(id) ?? ''),
      createdAt: round.createdAt,
    });
  }
  return lines;
}

/** Awards the rulebooks provide for periods of the year that have begun and have no round. */
async function dueAwards(db: ReadDb, year: string, rounds: readonly StoredRound[]): Promise<DueAward[]> {
  const held = new Set(
    rounds
      .filter(({ state }) => state !== 'void')
      .map(({ subject, award, period }) => `${subject} ${award} ${period}`),
  );
  const due: DueAward[] = [];
  const begun = (await standingsOf(db, year)).filter(({ state }) => state !== 'open');
  for (const subject of KINDS) {
    for (const kind of ['year', 'quarter', 'month'] as const) {
      const periods = periodsOfYear(kind, year).filter((period) =>
        begun.some(({ month }) => periodOf(kind, month) === period),
      );
      for (const period of periods.reverse()) {
        const months = await standingsOf(db, period);
        const stored = await governing(db, subject, period, months);
        const waiting = months.filter(({ final }) => !final).map(({ month }) => month);
        for (const award of stored?.rulebook.awards ?? []) {
          if (award.period !== kind || held.has(`${subject} ${award.code} ${period}`)) continue;
          due.push({ ...headOf({ subject, period }, award, stored!.info), waiting });
        }
      }
    }
  }
  return due;
}
