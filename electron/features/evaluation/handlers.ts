import { type evaluationContract, LISTED_BALLOTS } from '#shared/contracts/evaluation';
import { refuse } from '#shared/domain/refusal';
import type { HandlersOf } from '../../ipc/handlers';
import { ballotPaper, ballotView } from './ballot-paper';
import { batchesOf, listBallots } from './ballots-repo';
import { correctBallot, enterBallot, removeBallot, undoBallot } from './entry';
import { importFile, previewFile } from './import';
import { listRaters, markRaters } from './raters';
import { finishRound, removeRound, reopenRound, saveRound } from './rounds';
import { findRound, listRounds } from './rounds-repo';
import { saveTemplate } from './template';
import { readTotals, removeBatch, saveTotals } from './totals';
import { viewResults, viewRound, viewRounds } from './view';

export const evaluationHandlers: HandlersOf<typeof evaluationContract> = {
  list: async ({ db }, { year }) => viewRounds(db, await listRounds(db, `${year}-01-01`, `${year}-12-31`)),
  get: async ({ db }, { id }) => viewRound(db, (await findRound(db, id)) ?? refuse('not_found')),
  results: async ({ db }, { id }) => viewResults(db, (await findRound(db, id)) ?? refuse('not_found')),
  save: saveRound,
  remove: removeRound,
  finish: finishRound,
  reopen: reopenRound,

  enter: enterBallot,
  undo: undoBallot,
  ballots: async ({ db }, filter) => {
    const { rows, total } = await listBallots(db, filter, LISTED_BALLOTS);
    const kinds = new Map((await batchesOf(db, filter.roundId)).map(({ id, kind }) => [id, kind]));
    return {
      total,
      rows: rows.map(({ roundId: _, ...ballot }) => ({
        ...ballot,
        kind: kinds.get(ballot.batchId) ?? 'sheets',
      })),
    };
  },
  correct: correctBallot,
  removeBallot,
  removeBatch,
  saveTotals,
  totals: readTotals,

  preview: previewFile,
  importFile,
  template: saveTemplate,
  ballotView,
  ballotPaper,

  raters: listRaters,
  markRaters,
};
