import { z } from 'zod';
import { DUTIES, GENDERS, POSTS } from '../domain/staff/types';
import { fileToken, id, idInput, isoDate, line, nothing, text } from './common';
import { job, mutation, query } from './define';
import { rosterPreview, rosterResult } from './staff-roster';

const duty = z.enum(DUTIES);
const post = z.enum(POSTS);

export const posting = z.object({
  id,
  windowId: id,
  windowCode: z.string(),
  windowName: z.string(),
  duty,
  post,
  startDate: isoDate,
  /** Minute of the first day it begins at: 0 is the whole day. */
  startMinute: z.number().int().min(0).max(1439),
  endDate: isoDate.nullable(),
});
export type PostingInfo = z.output<typeof posting>;

const staffFields = {
  /** Text: `0147` is not `147`. */
  staffNo: line(32),
  name: line(30),
  gender: z.enum(GENDERS).default(''),
  unitId: id,
  phone: text(40),
  entryDate: isoDate,
  note: text(500),
};

export const staffMember = z.object({
  ...staffFields,
  id,
  pinyin: z.string(),
  unitName: z.string(),
  exitDate: isoDate.nullable(),
  /** In the list: those of the asked day. In the detail: all, oldest first. */
  postings: z.array(posting),
});
export type StaffMember = z.output<typeof staffMember>;

const postingFields = {
  windowId: id,
  duty,
  post,
  startDate: isoDate,
  /** A change during the day: the minute it begins at. What the person served until then ends on that day. */
  startMinute: z.number().int().min(0).max(1439).default(0),
  endDate: isoDate.nullable().default(null),
};

/** Where a paper was saved; null when the person cancelled the dialog. */
const savedFile = z.object({ fileName: z.string().nullable() });
const rosterFile = z
  .object({
    token: fileToken,
    /** The day changed windows count from; null: the row's entry date, else today. */
    effectiveDate: isoDate.nullable().default(null),
  })
  .strict();

/** Window staff and their dated postings (派驻期). */
export const staffContract = {
  list: query(
    'staff.read',
    z
      .object({
        /** Part of a name, pinyin or its initials, staff number, phone. */
        text: z.string().max(60).default(''),
        unitId: id.nullable().default(null),
        windowId: id.nullable().default(null),
        /** The day whose postings are shown; null is today. */
        date: isoDate.nullable().default(null),
        presence: z.enum(['present', 'left', 'all']).default('present'),
      })
      .strict(),
    z.array(staffMember),
  ),
  /** For pickers: the first few people found, with what tells two of one name apart. */
  search: query(
    'staff.read',
    z
      .object({
        text: z.string().max(60).default(''),
        date: isoDate.nullable().default(null),
        limit: z.number().int().min(1).max(50).default(12),
      })
      .strict(),
    z.array(
      z.object({
        id,
        staffNo: z.string(),
        name: z.string(),
        unitName: z.string(),
        windowNames: z.array(z.string()),
      }),
    ),
  ),
  get: query('staff.read', idInput, staffMember),
  save: mutation('staff.write', z.object({ ...staffFields, id: id.nullable() }).strict(), staffMember),
  /** Only somebody who has left no trace yet, e.g. entered by mistake. */
  remove: mutation('staff.write', idInput, z.object({})),
  /** Last day at the center; ends what runs beyond it. Null takes the leaving back (ended postings stay ended). */
  leave: mutation(
    'staff.write',
    z.object({ id, exitDate: isoDate.nullable(), reason: text(200) }).strict(),
    staffMember,
  ),
  addPosting: mutation('staff.write', z.object({ staffId: id, ...postingFields }).strict(), staffMember),
  /** Corrects a posting that was entered wrongly; for a real change of window use `swap`. */
  changePosting: mutation(
    'staff.write',
    z.object({ id, ...postingFields, reason: text(200) }).strict(),
    staffMember,
  ),
  endPosting: mutation('staff.write', z.object({ id, endDate: isoDate }).strict(), staffMember),
  removePosting: mutation('staff.write', z.object({ id, reason: line(200) }).strict(), staffMember),
  /** 调换: ends the posting the day before `startDate` and begins the new one on it. */
  swap: mutation('staff.write', z.object({ id, ...postingFields }).strict(), staffMember),
  importTemplate: job('staff.write', nothing, savedFile),
  importPreview: query('staff.write', rosterFile, rosterPreview),
  /** Reads the file again and takes over everything or, with any error, nothing (`roster_has_errors`). */
  importApply: job('staff.write', rosterFile, rosterResult),
  /** The roster of today in the template's columns. */
  exportList: job('staff.read', nothing, savedFile),
};
