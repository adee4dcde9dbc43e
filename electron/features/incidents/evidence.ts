import type { incidentsContract } from '#shared/contracts/incidents';
import { refuse } from '#shared/domain/refusal';
import type { HandlersOf } from '../../ipc/handlers';
import { attachFiles, fileOperations, filesOf } from '../attachments/index';
import { findIncident } from './repo';

const KIND = 'incident_event';
const files = fileOperations(KIND);

type EvidenceHandlers = Pick<
  HandlersOf<typeof incidentsContract>,
  'evidence' | 'addEvidence' | 'evidencePart' | 'saveEvidence' | 'withdrawEvidence'
>;

/** Evidence belongs to the event: everybody charged with it is charged on the same pictures. */
export const evidenceHandlers: EvidenceHandlers = {
  evidence: async (context, { id }) => {
    const { eventId } = (await findIncident(context.db, id)) ?? refuse('not_found');
    return filesOf(context, KIND, eventId);
  },

  addEvidence: async (context, { id, tokens, note }) => {
    const { eventId } = (await findIncident(context.db, id)) ?? refuse('not_found');
    return { ids: await attachFiles(context, tokens, { kind: KIND, id: eventId, note }) };
  },

  evidencePart: files.part,
  saveEvidence: files.save,
  withdrawEvidence: files.withdraw,
};
