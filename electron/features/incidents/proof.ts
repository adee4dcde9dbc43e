import type { incidentsContract } from '#shared/contracts/incidents';
import { refuse } from '#shared/domain/refusal';
import type { ReadDb } from '../../db/handles';
import type { HandlersOf } from '../../ipc/handlers';
import { attachFiles, attachmentsOf, fileOperations, filesOf } from '../attachments/index';
import { refuseForeignIncident } from './own';
import { findIncident, type IncidentRecord } from './repo';

const KIND = 'incident_statement';
const files = fileOperations(KIND);

type ProofHandlers = Pick<
  HandlersOf<typeof incidentsContract>,
  'proof' | 'addProof' | 'proofPart' | 'saveProof' | 'withdrawProof'
>;

/** What somebody hands in with a statement or an appeal: it speaks for this one person, not for the event. */
export const proofHandlers: ProofHandlers = {
  proof: (context, { id }) => filesOf(context, KIND, id),

  addProof: async (context, { id, tokens }) => {
    await refuseForeignIncident(context, await speakable(context.db, id));
    const still = async ({ db }: { db: ReadDb }) => {
      await speakable(db, id);
    };
    return { ids: await attachFiles(context, tokens, { kind: KIND, id }, still) };
  },

  proofPart: files.part,
  saveProof: files.save,
  withdrawProof: files.withdraw,
};

/** An incident to which a statement or an appeal can be given. */
async function speakable(db: ReadDb, id: number): Promise<IncidentRecord> {
  const incident = (await findIncident(db, id)) ?? refuse('not_found');
  return incident.state === 'notified' || incident.state === 'confirmed'
    ? incident
    : refuse('incident_proof_late');
}

/** How many files were handed in, by incident; withdrawn ones are not counted. */
export async function proofCounts(db: ReadDb, ids: readonly number[]): Promise<Map<number, number>> {
  const counts = new Map<number, number>();
  for (const { ownerId, withdrawnAt } of await attachmentsOf(db, KIND, ids)) {
    if (withdrawnAt === null) counts.set(ownerId, (counts.get(ownerId) ?? 0) + 1);
  }
  return counts;
}
