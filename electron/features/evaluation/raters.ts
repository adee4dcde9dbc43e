import type { evaluationContract } from '#shared/contracts/evaluation';
import { refuse } from '#shared/domain/refusal';
import type { ReadDb } from '../../db/handles';
import type { Handler } from '../../ipc/handlers';
import { changeableRound } from './guard';
import { findRound, type Round, returnsOf, setReturned } from './rounds-repo';
import { subjectsOf } from './subjects';

type Contract = typeof evaluationContract;

/** Everybody posted in the days of the round may rate. */
const ratersOf = (db: ReadDb, { fromDate, toDate }: Round, also: ReadonlySet<number>) =>
  subjectsOf(db, { target: 'staff', fromDate, toDate }, also);

export const listRaters: Handler<Contract['raters']> = async ({ db }, { id }) => {
  const round = (await findRound(db, id)) ?? refuse('not_found');
  if (round.source !== 'mutual') return refuse('evaluation_not_mutual');
  const returned = await returnsOf(db, id);
  return (await ratersOf(db, round, returned)).map((person) => ({
    ...person,
    returned: returned.has(person.id),
  }));
};

/** The log says how many, not who: with the time beside it a name would lead to a ballot. */
export const markRaters: Handler<Contract['markRaters']> = async ({ db, audit }, input) => {
  const { id, staffIds, returned } = input;
  const round = await changeableRound(db, id);
  if (round.source !== 'mutual') return refuse('evaluation_not_mutual');
  const before = await returnsOf(db, id);
  const known = new Set((await ratersOf(db, round, before)).map((person) => person.id));
  if (staffIds.some((staffId) => !known.has(staffId))) refuse('evaluation_subject_unknown');
  await setReturned(db, id, staffIds, returned);
  const after = await returnsOf(db, id);
  await audit({
    entity: 'evaluation_round',
    entityId: id,
    before: { handedIn: before.size },
    after: { handedIn: after.size },
  });
  return {};
};
