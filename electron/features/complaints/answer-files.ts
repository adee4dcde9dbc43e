import type { complaintsContract } from '#shared/contracts/complaints';
import { can } from '#shared/contracts/roles';
import { takesProof } from '#shared/domain/complaints/life';
import { refuse } from '#shared/domain/refusal';
import type { WallMs } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { HandlersOf } from '../../ipc/handlers';
import { attachFiles, fileOperations, filesOf, ownedAttachment } from '../attachments/index';
import { unnamed } from './files';
import { ownComplaint } from './own';
import { findComplaint } from './repo';
import { stepsOf } from './step-repo';

const KIND = 'complaint_answer';
const files = fileOperations(KIND, ownComplaint);

type AnswerFileHandlers = Pick<
  HandlersOf<typeof complaintsContract>,
  'answerFiles' | 'addAnswerFiles' | 'answerFilePart' | 'saveAnswerFile' | 'withdrawAnswerFile'
>;

/** Proof that goes with the window's answer: records of the counter, photos, receipts. */
export const answerFileHandlers: AnswerFileHandlers = {
  answerFiles: async (context, { id }) => {
    await ownComplaint(context, id);
    return filesOf(context, KIND, id);
  },

  addAnswerFiles: async (context, { id, tokens }) => {
    await ownComplaint(context, id);
    const owner = { kind: KIND, id } as const;
    const taken = ({ db }: { db: ReadDb }) => refuseJudged(db, id);
    await taken(context);
    return { ids: await attachFiles(await unnamed(context, id), tokens, owner, taken) };
  },

  answerFilePart: files.part,
  saveAnswerFile: files.save,

  withdrawAnswerFile: async (context, { id, reason }) => {
    const { ownerId, addedAt } = await ownedAttachment(context.db, id, KIND);
    await ownComplaint(context, ownerId);
    await refuseJudged(context.db, ownerId);
    const office = can(context.actor.roles, 'complaints.write');
    if (!office && addedAt <= (await answeredAt(context.db, ownerId))) refuse('complaint_proof_given');
    return files.withdraw(context, { id, reason });
  },
};

async function refuseJudged(db: ReadDb, id: number): Promise<void> {
  const complaint = (await findComplaint(db, id)) ?? refuse('not_found');
  if (!takesProof(complaint.state)) refuse('complaint_proof_late');
}

/** When the last answer was given. */
async function answeredAt(db: ReadDb, id: number): Promise<WallMs> {
  return (await stepsOf(db, [id])).findLast(({ type }) => type === 'reply')?.at ?? 0;
}
