import type { StaffMember, staffContract } from '#shared/contracts/staff';
import { refuse } from '#shared/domain/refusal';
import { covers, endAll, swapPosting } from '#shared/domain/staff/postings';
import { matchesSearch } from '#shared/domain/staff/search';
import type { PostingDraft } from '#shared/domain/staff/types';
import { wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { HandlersOf } from '../../ipc/handlers';
import { unitDirectory } from '../units/index';
import { changePostings, draftsOf, refuseBroken } from './change-postings';
import {
  deleteStaff,
  insertStaff,
  listPostings,
  listStaff,
  postingOwner,
  type StaffRow,
  setExitDate,
  updateStaff,
} from './repo';
import { exportRoster, saveTemplate } from './roster-export';
import { applyRoster, previewRoster } from './roster-import';
import type { WorkDates } from './work-dates';

export const staffHandlersWith = (workDates: WorkDates): HandlersOf<typeof staffContract> => ({
  list: async ({ db, now }, input) => {
    const date = input.date ?? wallDate(now);
    return (await staffOn(db, date)).filter(
      (member) =>
        isPresence(member, input.presence, date) &&
        (input.unitId === null || member.unitId === input.unitId) &&
        (input.windowId === null || member.postings.some(({ windowId }) => windowId === input.windowId)) &&
        matchesMember(member, input.text),
    );
  },

  search: async ({ db, now }, input) => {
    const date = input.date ?? wallDate(now);
    return (await staffOn(db, date))
      .filter((member) => isPresence(member, 'present', date) && matchesMember(member, input.text))
      .slice(0, input.limit)
      .map(({ id, staffNo, name, unitName, postings }) => ({
        id,
        staffNo,
        name,
        unitName,
        windowNames: postings.map(({ windowName }) => windowName),
      }));
  },

  get: ({ db }, { id }) => member(db, id),

  save: async ({ db, audit }, { id, ...fields }) => {
    const before = id === null ? null : await member(db, id);
    const all = await listStaff(db);
    const taken = all.find((other) => other.staffNo === fields.staffNo && other.id !== id);
    if (taken) refuse('staff_no_taken', { staffNo: fields.staffNo, name: taken.name });
    if (!(await unitDirectory(db)).some((unit) => unit.id === fields.unitId)) refuse('not_found');
    refuseBroken({ entryDate: fields.entryDate, exitDate: before?.exitDate ?? null }, before?.postings ?? []);
    const savedId = id ?? (await insertStaff(db, fields, null));
    if (id !== null) await updateStaff(db, id, fields);
    const after = await member(db, savedId);
    await audit({ entity: 'staff', entityId: savedId, before, after });
    return after;
  },

  remove: async (context, { id }) => {
    const before = await member(context.db, id);
    await changePostings(context, before, []);
    await workDates.forget(context.db, id);
    await deleteStaff(context.db, id);
    await context.audit({ entity: 'staff', entityId: id, before });
    return {};
  },

  leave: async (context, { id, exitDate, reason }) => {
    const before = await member(context.db, id);
    if (exitDate !== null && exitDate < before.entryDate) {
      refuse('exit_before_entry', { entry: before.entryDate, exit: exitDate });
    }
    await setExitDate(context.db, id, exitDate);
    const drafts = draftsOf(before);
    const after = exitDate === null ? drafts : endAll(drafts, exitDate);
    await changePostings(context, { ...before, exitDate }, after, reason);
    const saved = await member(context.db, id);
    await context.audit({ entity: 'staff', entityId: id, before, after: saved, reason });
    return saved;
  },

  addPosting: async (context, { staffId, ...fields }) => {
    const before = await member(context.db, staffId);
    const draft = within(before, { id: null, ...fields });
    await changePostings(context, before, [...draftsOf(before), draft]);
    return member(context.db, staffId);
  },

  changePosting: async (context, { id, reason, ...fields }) => {
    const { owner, drafts, posting } = await findPosting(context.db, id);
    const after = drafts.map((draft) => (draft === posting ? { id, ...fields } : draft));
    await changePostings(context, owner, after, reason);
    return member(context.db, owner.id);
  },

  endPosting: async (context, { id, endDate }) => {
    const { owner, drafts, posting } = await findPosting(context.db, id);
    const after = drafts.map((draft) => (draft === posting ? { ...draft, endDate } : draft));
    await changePostings(context, owner, after);
    return member(context.db, owner.id);
  },

  removePosting: async (context, { id, reason }) => {
    const { owner, drafts, posting } = await findPosting(context.db, id);
    await changePostings(
      context,
      owner,
      drafts.filter((draft) => draft !== posting),
      reason,
    );
    return member(context.db, owner.id);
  },

  swap: async (context, { id, ...next }) => {
    const { owner, drafts, posting } = await findPosting(context.db, id);
    const { startDate, endDate } = posting;
    if (next.startDate < startDate) refuse('swap_before_posting', { date: next.startDate, start: startDate });
    if (endDate !== null && next.startDate > endDate) refuse('swap_after_posting', { end: endDate });
    await changePostings(context, owner, swapPosting(drafts, posting, within(owner, next)));
    return member(context.db, owner.id);
  },

  importTemplate: ({ ports }) => saveTemplate(ports),
  importPreview: (context, input) => previewRoster(context, input, workDates),
  importApply: (context, input) => applyRoster(context, input, workDates),
  exportList: (context) => exportRoster(context, workDates),
});

/** Everybody with the postings of one day. */
async function staffOn(db: ReadDb, date: string): Promise<StaffMember[]> {
  const postings = (await listPostings(db)).filter((posting) => covers(posting, date));
  const byStaff = new Map<number, StaffMember['postings']>();
  for (const { staffId, ...posting } of postings) {
    byStaff.set(staffId, [...(byStaff.get(staffId) ?? []), posting]);
  }
  return (await listStaff(db)).map((row) => ({ ...row, postings: byStaff.get(row.id) ?? [] }));
}

async function member(db: ReadDb, id: number): Promise<StaffMember> {
  const row = (await listStaff(db)).find((staff) => staff.id === id) ?? refuse('not_found');
  const postings = (await listPostings(db, id)).map(({ staffId: _, ...posting }) => posting);
  return { ...row, postings };
}

async function findPosting(db: ReadDb, id: number) {
  const staffId = (await postingOwner(db, id)) ?? refuse('not_found');
  const owner = await member(db, staffId);
  const drafts = draftsOf(owner);
  return { owner, drafts, posting: drafts.find((draft) => draft.id === id) ?? refuse('not_found') };
}

/** An open end is the last day of somebody whose last day is known. */
const within = <D extends Omit<PostingDraft, 'id'>>({ exitDate }: StaffMember, draft: D): D => ({
  ...draft,
  endDate: draft.endDate ?? exitDate,
});

const isPresence = (staff: StaffRow, presence: 'present' | 'left' | 'all', date: string): boolean => {
  if (presence === 'all') return true;
  const left = staff.exitDate !== null && staff.exitDate < date;
  return presence === 'left' ? left : !left;
};

const matchesMember = ({ name, pinyin, staffNo, phone }: StaffRow, text: string): boolean =>
  matchesSearch({ name, pinyin, numbers: [staffNo, phone] }, text);
