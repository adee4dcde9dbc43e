import type { evaluationContract } from '#shared/contracts/evaluation';
import { BLOCKING, reconcile } from '#shared/domain/evaluation/reconcile';
import { refuse } from '#shared/domain/refusal';
import { wallDate } from '#shared/domain/time/wall';
import type { Handler } from '../../ipc/handlers';
import { refuseClosed } from '../months/index';
import { countRound } from './count';
import { changeableRound, enteredSheets } from './guard';
import {
  deleteRound,
  findRound,
  insertRound,
  type Round,
  type RoundFields,
  returnsOf,
  setFinished,
  setReturned,
  updateRound,
} from './rounds-repo';

type Contract = typeof evaluationContract;

/** Makes a round or changes it; with ballots in it, what is asked stays and its figures change only with a reason. */
export const saveRound: Handler<Contract['save']> = async ({ db, actor, now, audit }, input) => {
  const { id: known, reason, ...fields } = input;
  refuseUnlikely(fields);
  await refuseClosed(db, [fields.toDate]);
  if (known === null) {
    const id = await insertRound(db, fields, { by: actor.accountId, at: now });
    await audit({ entity: 'evaluation_round', entityId: id, after: fields });
    return { id };
  }
  const before = await changeableRound(db, known);
  const entered = await enteredSheets(db, known);
  if (entered > 0) {
    if (shapeOf(before) !== shapeOf(fields)) refuse('evaluation_form_fixed');
    if (figuresOf(before) !== figuresOf(fields) && reason === '') refuse('reason_required');
    const { returned } = fields;
    if (returned !== null && entered > returned) refuse('evaluation_over_returned', { returned, entered });
  }
  await updateRound(db, known, fields);
  // Names are kept of mutual rounds only.
  if (fields.source !== 'mutual') await setReturned(db, known, [...(await returnsOf(db, known))], false);
  await audit({ entity: 'evaluation_round', entityId: known, before, after: fields, reason });
  return { id: known };
};

function refuseUnlikely({ fromDate, toDate, issued, returned, aspects, levels }: RoundFields): void {
  if (fromDate > toDate) refuse('evaluation_dates');
  if (issued !== null && returned !== null && returned > issued) {
    refuse('evaluation_returned_over_issued', { issued, returned });
  }
  for (const list of [aspects, levels]) {
    for (const key of ['code', 'name'] as const) {
      const texts = list.map((each) => each[key]);
      const twice = texts.find((text, index) => texts.indexOf(text) !== index);
      if (twice !== undefined) refuse('evaluation_form_twice', { name: twice });
    }
  }
}

/** What ballots depend on. */
const shapeOf = ({ source, target, aspects, levels }: RoundFields): string =>
  JSON.stringify([source, target, aspects.map(({ code }) => code), levels.map(({ code }) => code)]);

/** What the result depends on. */
const figuresOf = (fields: RoundFields): string => {
  const { aspects, levels, rounding, cap, tie, issued, returned, fromDate, toDate } = fields;
  const weights = aspects.map(({ weight }) => weight);
  const coefficients = levels.map(({ coefficient, satisfied }) => [coefficient, satisfied]);
  return JSON.stringify([weights, coefficients, rounding, cap, tie, issued, returned, fromDate, toDate]);
};

export const removeRound: Handler<Contract['remove']> = async ({ db, audit }, { id, reason }) => {
  const before = await changeableRound(db, id);
  if ((await enteredSheets(db, id)) > 0) refuse('evaluation_has_ballots');
  const { batches } = await countRound(db, before);
  if (batches.size > 0) refuse('evaluation_has_ballots');
  await deleteRound(db, id);
  await audit({ entity: 'evaluation_round', entityId: id, before, reason });
  return {};
};

export const finishRound: Handler<Contract['finish']> = async ({ db, actor, now, audit }, { id }) => {
  const round = await changeableRound(db, id);
  if (round.toDate > wallDate(now)) refuse('evaluation_not_over', { date: round.toDate });
  const { all } = await countRound(db, round);
  if (all.valid === 0) refuse('evaluation_without_ballots');
  const against = reconcile(round, all).filter(({ code }) => BLOCKING.includes(code));
  if (against.length > 0) refuse('evaluation_unreconciled', { count: against.length });
  await setFinished(db, id, { by: actor.accountId, at: now });
  await audit({ entity: 'evaluation_round', entityId: id, after: { finished: true, valid: all.valid } });
  return {};
};

export const reopenRound: Handler<Contract['reopen']> = async ({ db, audit }, { id, reason }) => {
  const round: Round = (await findRound(db, id)) ?? refuse('not_found');
  await refuseClosed(db, [round.toDate]);
  if (round.finishedAt === null) refuse('evaluation_not_finished');
  await setFinished(db, id, null);
  await audit({
    entity: 'evaluation_round',
    entityId: id,
    before: { finished: true },
    after: { finished: false },
    reason,
  });
  return {};
};
