import type { leaveContract } from '#shared/contracts/leave';
import { refuse } from '#shared/domain/refusal';
import { wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { Actor } from '../../ipc/context';
import type { HandlersOf } from '../../ipc/handlers';
import { attachFiles, attachmentsOf, ownedAttachment, readAttachment, withdraw } from '../attachments/index';
import { findLeave } from './repo';
import { refuseForeign } from './scope';
import { leaveSlip } from './slip';
import { viewAll } from './view';

type Operations = Pick<
  typeof leaveContract,
  'files' | 'attach' | 'filePart' | 'detach' | 'slip' | 'printSlip' | 'saveSlip'
>;

const MEGABYTE = 1024 * 1024;
/** A photo or a scanned page is far below it. */
const LARGEST_MB = 20;

export const fileHandlers: HandlersOf<Operations> = {
  files: async (context, { id }) => {
    await refuseUnseen(context, id);
    return attachmentsOf(context.db, 'leave', [id]);
  },

  attach: async (context, { id, tokens, note }) => {
    await refuseUnseen(context, id);
    for (const token of tokens) {
      const { bytes, name } = await context.ports.files.resolve(token);
      if (bytes > LARGEST_MB * MEGABYTE) refuse('leave_file_too_large', { name, limit: LARGEST_MB });
    }
    await attachFiles(context, tokens, { kind: 'leave', id, note }, async ({ db }) => {
      const leave = (await findLeave(db, id)) ?? refuse('not_found');
      if (leave.state === 'cancelled' || leave.state === 'refused') refuse('leave_is_over');
    });
    return attachmentsOf(context.db, 'leave', [id]);
  },

  filePart: async (context, { id, offset, length }) => {
    const attachment = await ownedAttachment(context.db, id, 'leave');
    await refuseUnseen(context, attachment.ownerId);
    return readAttachment(context.ports, attachment, offset, length);
  },

  detach: async (context, { id, reason }) => {
    const attachment = await ownedAttachment(context.db, id, 'leave');
    await refuseUnseen(context, attachment.ownerId);
    await withdraw(context, attachment, reason);
    return { id };
  },

  slip: (context, { id, kind }) => leaveSlip(context, id, kind),

  printSlip: async (context, { id, kind }) => {
    const { html } = await leaveSlip(context, id, kind);
    return { printed: await context.ports.printer.print(html, { landscape: false }) };
  },

  saveSlip: async (context, { id, kind }) => {
    const { printer, files } = context.ports;
    const { title, html } = await leaveSlip(context, id, kind);
    const pdf = await printer.pdf(html, { landscape: false });
    return { file: await files.save(`${title} ${wallDate(context.now)}.pdf`, pdf) };
  },
};

/** Certificates say why somebody is away: who may not read the reason may not see them. */
async function refuseUnseen(context: { db: ReadDb; actor: Actor; now: number }, id: number): Promise<void> {
  const leave = (await findLeave(context.db, id)) ?? refuse('not_found');
  const [viewed] = await viewAll(context, [leave]);
  await refuseForeign(context, viewed!.row.windowId);
  if (viewed!.row.reasonHidden) refuse('leave_reason_hidden');
}
