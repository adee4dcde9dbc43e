import type { incidentsContract } from '#shared/contracts/incidents';
import { renderOfficialLetter } from '#shared/domain/documents/official-letter';
import { consequenceLetter } from '#shared/domain/incidents/consequence-paper';
import { refuse } from '#shared/domain/refusal';
import type { QueryContext } from '../../ipc/context';
import type { HandlersOf } from '../../ipc/handlers';
import { readCenter } from '../settings/index';
import { staffByIds } from '../staff/index';
import { giveOut, LETTER_TEMPLATES, type Paper, readTemplates } from '../transfer/index';
import { unitDirectory, windowDirectory } from '../units/index';
import { findConsequence } from './consequences-repo';
import { readItems } from './items-repo';
import { findIncident } from './repo';

/** The letter to the home unit, or the notice slip of a measure. */
async function viewPaper({ db, ports }: QueryContext, id: number): Promise<Paper & { name: string }> {
  const row = (await findConsequence(db, id)) ?? refuse('not_found');
  if (row.cancelledReason !== '') refuse('changed_meanwhile');
  const incident = (await findIncident(db, row.incidentId)) ?? refuse('not_found');
  const { staffId, windowId } = incident;
  const person = staffId === null ? undefined : (await staffByIds(db, [staffId])).get(staffId);
  const window = (await windowDirectory(db)).find((each) => each.id === windowId);
  const unitId = person?.unitId ?? window?.unitId ?? null;
  const unit = (await unitDirectory(db)).find((each) => each.id === unitId);
  const center = await readCenter(db);
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
  const html = renderOfficialLetter(await readTemplates(ports, LETTER_TEMPLATES), letter);
  return { title: letter.title, html, name: `${letter.title} ${row.targetName} ${row.decidedOn}` };
}

export const consequencePaperHandlers: Pick<
  HandlersOf<typeof incidentsContract>,
  'consequenceView' | 'consequencePaper'
> = {
  consequenceView: async (context, { id }) => {
    const { title, html } = await viewPaper(context, id);
    return { title, html };
  },
  consequencePaper: async (context, { id, to }) => {
    context.progress({ phase: 'printing', done: 0, total: null });
    const { html, name } = await viewPaper(context, id);
    return giveOut(context.ports, html, { to, name });
  },
};
