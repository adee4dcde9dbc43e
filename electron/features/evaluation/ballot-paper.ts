import type { evaluationContract } from '#shared/contracts/evaluation';
import { renderBallot } from '#shared/domain/evaluation/ballot-paper';
import { refuse } from '#shared/domain/refusal';
import type { QueryContext } from '../../ipc/context';
import type { Handler } from '../../ipc/handlers';
import { readIssuer } from '../settings/index';
import { giveOut, type Paper, readTemplates } from '../transfer/index';
import { findRound } from './rounds-repo';

type Contract = typeof evaluationContract;

const TEMPLATES = ['base.css', 'evaluation-ballot.css', 'evaluation-ballot.html', 'part-head.html'];

async function paperOf({ db, ports }: Pick<QueryContext, 'db' | 'ports'>, id: number): Promise<Paper> {
  const round = (await findRound(db, id)) ?? refuse('not_found');
  const files = await readTemplates(ports, TEMPLATES);
  const issuer = await readIssuer(db);
  return { title: `${round.title} 评议票`, html: renderBallot(files, { ...round, issuer }) };
}

export const ballotView: Handler<Contract['ballotView']> = (context, { id }) => paperOf(context, id);

/** Printed, or saved as PDF. */
export const ballotPaper: Handler<Contract['ballotPaper']> = async (context, { id, to }) => {
  const { ports, progress } = context;
  progress({ phase: 'printing', done: 0, total: null });
  const { title, html } = await paperOf(context, id);
  return giveOut(ports, html, { to, name: title });
};
