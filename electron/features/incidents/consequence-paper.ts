import type { incidentsContract } from '#shared/contracts/incidents';
import { renderOfficialLetter } from '#shared/domain/documents/official-letter';
import { consequenceLetter } from '#shared/domain/incidents/consequence-paper';
import { refuse } from '#shared/domain/refusal';
import type { Handler } from '../../ipc/handlers';
import { readCenter } from '../settings/index';
import { staffByIds } from '../staff/index';
import { unitDirectory, windowDirectory } from '../units/index';
import { findConsequence } from './consequences-repo';
import { readItems } from './items-repo';
import { findIncident } from './repo';

const TEMPLATES = [
  'base.css',
  'letter.css',
  'official-letter.html',
  'page.css',
  'part-head.html',
  'part-seal.html',
  'part-sign.html',
];

/** Prints, or saves as PDF, the letter to the home unit or the notice slip of a measure. */
export const consequencePaper: Handler<(typeof incidentsContract)['consequencePaper']> = async (
  { db, ports, progress },
  { id, to },
) => {
  const row = (await findConsequence(db, id)) ?? refuse('not_found');
  if (row.cancelledReason !== '') refuse('changed_meanwhile');
  const incident = (await findIncident(db, row.incidentId)) ?? refuse('not_found');
  const { staffId, windowId } = incident;
  const person = staffId === null ? undefined : (await staffByIds(db, [staffId])).get(staffId);
  const window = (await windowDirectory(db)).find((each) => each.id === windowId);
  const unitId = person?.unitId ?? window?.unitId ?? null;
  const unit = (await unitDirectory(db)).find((each) => each.id === unitId);
  const center = await readCenter(db);
  progress({ phase: 'printing', done: 0, total: null });
  const letter = consequenceLetter({
    issuer: {
      center: center.centerName,
      office: center.supervisionOffice,
      phone: center.phone,
      address: center.address,
    },
    number: row.paperNo || `${center.shortName}〔${row.decidedOn.slice(0, 4)}〕第\u3000号`,
    date: row.executedOn ?? row.decidedOn,
    kind: row.kind,
    target: row.targetName,
    reason: row.reason,
    dueOn: row.dueOn,
    incidentDate: incident.date,
    person: person?.name ?? '',
    window: window?.name ?? '',
    unit: unit?.name ?? '',
    item: (await readItems(db)).get(incident.decidedItem ?? incident.itemCode)?.name ?? '',
    description: incident.description,
    superior: unit?.vertical ? unit.superior : '',
  });
  const texts = await Promise.all(TEMPLATES.map((name) => ports.resources.text(`templates/${name}`)));
  const files = Object.fromEntries(TEMPLATES.map((name, index) => [name, texts[index] ?? '']));
  const html = renderOfficialLetter(files, letter);
  const options = { landscape: false };
  if (to === 'printer') return { done: await ports.printer.print(html, options) };
  const name = `${letter.title} ${row.targetName} ${row.decidedOn}.pdf`;
  return { done: (await ports.files.save(name, await ports.printer.pdf(html, options))) !== null };
};
