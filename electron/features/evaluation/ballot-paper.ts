import type { evaluationContract } from '#shared/contracts/evaluation';
import { renderBallot } from '#shared/domain/evaluation/ballot-paper';
import { refuse } from '#shared/domain/refusal';
import type { QueryContext } from '../../ipc/context';
import type { Handler } from '../../ipc/handlers';
import { readCenter } from '../settings/index';
import { findRound } from './rounds-repo';

type Contract = typeof evaluationContract;

const TEMPLATES = ['base.css', 'evaluation-ballot.css', 'evaluation-ballot.html', 'part-head.html'];

async function paperOf({ db, ports }: Pick<QueryContext, 'db' | 'ports'>, id: number) {
  const round = (await findRound(db, id)) ?? refuse('not_found');
  const center = await readCenter(db);
  const texts = await Promise.all(TEMPLATES.map((name) => ports.resources.text(`templates/${name}`)));
  const files = Object.fromEntries(TEMPLATES.map((name, index) => [name, texts[index] ?? '']));
  const issuer = {
    center: center.centerName,
    office: center.supervisionOffice,
    phone: center.phone,
    address: center.address,
  };
  return { title: `${round.title}评议票`, html: renderBallot(files, { ...round, issuer }) };
}

export const ballotView: Handler<Contract['ballotView']> = (context, { id }) => paperOf(context, id);

/** Printed, or saved as PDF. */
export const ballotPaper: Handler<Contract['ballotPaper']> = async (context, { id, to }) => {
  const { ports, progress } = context;
  progress({ phase: 'printing', done: 0, total: null });
  const { title, html } = await paperOf(context, id);
  const options = { landscape: false };
  if (to === 'printer') return { done: await ports.printer.print(html, options) };
  const saved = await ports.files.save(`${title}.pdf`, await ports.printer.pdf(html, options));
  return { done: saved !== null };
};
