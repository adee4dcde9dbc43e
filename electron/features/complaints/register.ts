import type { complaintsContract } from '#shared/contracts/complaints';
import { closeDueOf } from '#shared/domain/complaints/clock';
import { type Complainant, hideComplainant } from '#shared/domain/complaints/privacy';
import { refuse } from '#shared/domain/refusal';
import { wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { MutationContext } from '../../ipc/context';
import type { Handler, HandlersOf } from '../../ipc/handlers';
import { calendarOverrides } from '../calendar/index';
import { windowsOn } from '../incidents/index';
import { refuseClosed } from '../months/index';
import { staffByIds } from '../staff/index';
import { unitDirectory, windowDirectory } from '../units/index';
import { allegationsOf, replaceAllegations } from './allegations-repo';
import { complaintsBy, findComplainant, hideInStory, saveComplainant } from './complainant-repo';
import { countedDays, refuseStep } from './life';
import {
  type ComplaintFields,
  type ComplaintRecord,
  findComplaint,
  insertComplaint,
  listComplaints,
  nextNumber,
  updateComplaint,
} from './repo';
import { insertStep } from './step-repo';
import { viewComplaints } from './view';
import { listCategories, listKinds } from './words-repo';

type RegisterInput = Parameters<Handler<(typeof complaintsContract)['register']>>[1];
type FieldsInput = Omit<RegisterInput, 'complainant'>;

type RegisterHandlers = Pick<
  HandlersOf<typeof complaintsContract>,
  'register' | 'change' | 'revealComplainant' | 'saveComplainant' | 'similar'
>;

export const registerHandlers: RegisterHandlers = {
  register: async (context, { complainant, ...input }) => {
    const { db, actor, now, audit } = context;
    const { fields, allegations } = await checked(context, input, complainant, null);
    const no = await nextNumber(db, wallDate(input.receivedAt).slice(0, 4));
    const named = complainant !== null;
    const written = { ...fields, no, named };
    const id = await insertComplaint(db, { ...written, createdBy: actor.accountId, createdAt: now });
    await replaceAllegations(db, id, allegations);
    await saveComplainant(db, id, complainant);
    await insertStep(db, {
      ...{ complaintId: id, type: 'register', onDate: wallDate(input.receivedAt), at: now },
      ...{ byAccount: actor.accountId, person: '', text: '', dueBefore: null, result: '' },
      due: fields.closeDue,
    });
    await audit({ entity: 'complaint', entityId: id, after: { ...written, allegations } });
    return { id, no };
  },

  change: async (context, { id, ...input }) => {
    const before = (await findComplaint(context.db, id)) ?? refuse('not_found');
    refuseStep(before, { type: 'change' }, wallDate(context.now));
    const { fields, allegations } = await checked(
      context,
      input,
      await findComplainant(context.db, id),
      before,
    );
    const { db, actor, now, audit } = context;
    await refuseClosed(db, await countedDays(db, id));
    const points = await allegationsOf(db, id);
    await updateComplaint(db, id, fields);
    if (points.map(({ text }) => text).join('\n') !== allegations.join('\n')) {
      await replaceAllegations(db, id, allegations);
    }
    await insertStep(db, {
      ...{ complaintId: id, type: 'change', onDate: wallDate(now), at: now, byAccount: actor.accountId },
      ...{ person: '', text: '', due: fields.closeDue, dueBefore: before.closeDue, result: '' },
    });
    await audit({ entity: 'complaint', entityId: id, before, after: { ...fields, allegations } });
    return { id };
  },

  revealComplainant: async ({ db, audit }, { id }) => {
    if (!(await findComplaint(db, id))) refuse('not_found');
    const who = await findComplainant(db, id);
    await audit({ entity: 'complainant', entityId: id, after: { named: who !== null } });
    return who;
  },

  saveComplainant: async ({ db, audit }, { id, complainant }) => {
    const before = (await findComplaint(db, id)) ?? refuse('not_found');
    await saveComplainant(db, id, complainant);
    if (complainant !== null) await hideInStory(db, id, complainant);
    // The change log is read by more people than may know who complained.
    const after = { named: complainant !== null };
    await audit({ entity: 'complainant', entityId: id, before: { named: before.named }, after });
    return { id };
  },

  similar: async ({ db, now }, { name, phone }) => {
    const found = new Set<number>();
    for (const text of [name, phone]) {
      if (text.length >= 2) for (const id of await complaintsBy(db, text)) found.add(id);
    }
    const records = (await listComplaints(db, {})).filter(({ id }) => found.has(id)).slice(0, 10);
    return (await viewComplaints(db, records, now)).map(({ id, no, subject, receivedAt, state }) => ({
      ...{ id, no, subject, receivedAt, state },
    }));
  },
};

/** What is to be written, free of who complained, with the window of that day and the limit of its kind. */
async function checked(
  { db, now }: Pick<MutationContext, 'db' | 'now'>,
  input: FieldsInput,
  who: Complainant | null,
  before: ComplaintRecord | null,
): Promise<{ fields: ComplaintFields; allegations: string[] }> {
  const receivedOn = wallDate(input.receivedAt);
  if (input.receivedAt > now) refuse('in_future');
  if (input.occurredOn !== null && input.occurredOn > receivedOn) refuse('occurred_after_receipt');
  const kind = (await listKinds(db)).find(({ code }) => code === input.kindCode) ?? refuse('not_found');
  if (!(await listCategories(db)).some(({ code }) => code === input.categoryCode)) refuse('not_found');
  await refuseUnknownPlaces(db, input);
  if (input.repeatOf !== null) await refuseBadRepeat(db, input.repeatOf, before?.id ?? null);
  const same = before?.kindCode === input.kindCode && wallDate(before.receivedAt) === receivedOn;
  const { allegations, ...rest } = input;
  const hide = (text: string): string => hideComplainant(text, who);
  return {
    allegations: allegations.map(hide),
    fields: {
      ...rest,
      subject: hide(input.subject),
      description: hide(input.description),
      sourceBody: hide(input.sourceBody),
      sourceNo: hide(input.sourceNo),
      windowId: await windowOf(db, input, receivedOn),
      // A limit that was extended stays while kind and day do.
      closeDue: same ? before.closeDue : closeDueOf(receivedOn, kind, await calendarOverrides(db)),
    },
  };
}

async function refuseUnknownPlaces(db: ReadDb, { windowId, unitId }: FieldsInput): Promise<void> {
  if (windowId !== null && !(await windowDirectory(db)).some(({ id }) => id === windowId))
    refuse('not_found');
  if (unitId !== null && !(await unitDirectory(db)).some(({ id }) => id === unitId)) refuse('not_found');
}

/** Where the person served that day; somebody who was not there cannot be complained about. */
async function windowOf(
  db: ReadDb,
  { staffId, windowId, occurredOn }: FieldsInput,
  receivedOn: string,
): Promise<number | null> {
  if (staffId === null) return windowId;
  const date = occurredOn ?? receivedOn;
  const person = (await staffByIds(db, [staffId])).get(staffId) ?? refuse('not_found');
  const served = (await windowsOn(db, date)).get(staffId);
  if (served === undefined) refuse('not_posted_that_day', { name: person.name, date });
  return windowId ?? served;
}

async function refuseBadRepeat(db: ReadDb, repeatOf: number, own: number | null): Promise<void> {
  if (repeatOf === own || !(await findComplaint(db, repeatOf))) refuse('not_found');
}
