import { z } from 'zod';
import { MATCH_REASONS } from '../domain/punches/user-match';
import { fileToken, id, isoDate, line, nothing, text, wallMs } from './common';
import { job, mutation, query } from './define';
import { decisionOperations } from './punch-decisions';
import { deviceOperations } from './punch-devices';
import { deviceCode, layoutOperations } from './punch-layouts';
import { watchOperations } from './punch-watch';

/** released: was quarantined, and a person let it count · dismissed: was quarantined, and stays out for good. */
export const ISSUE_OUTCOMES = [
  'rejected',
  'quarantined',
  'released',
  'dismissed',
  'duplicate',
  'flagged',
] as const;
export const issueOutcome = z.enum(ISSUE_OUTCOMES);
export type IssueOutcome = z.output<typeof issueOutcome>;

/** running: rows are invisible · done: they count · cancelled, failed, interrupted: none of its rows are left. */
export const IMPORT_STATES = ['running', 'done', 'cancelled', 'failed', 'interrupted'] as const;
export const importState = z.enum(IMPORT_STATES);

const codeParams = z.record(z.string(), z.union([z.string(), z.number()]));
const count = z.number().int().min(0);

/** Always read = accepted + duplicate + quarantined + rejected; flagged and unmapped are part of those. */
const counts = {
  read: count,
  accepted: count,
  duplicate: count,
  quarantined: count,
  rejected: count,
  /** Within 60 s of another punch of the same person. */
  flagged: count,
};

const importedFile = z.object({
  importId: id,
  file: z.string(),
  format: z.string(),
  encoding: z.string(),
  ...counts,
  unmapped: count,
  firstAt: wallMs.nullable(),
  lastAt: wallMs.nullable(),
});
export type ImportedFile = z.output<typeof importedFile>;

/**
 * A line that is not simply accepted; `sheet` is null for files of lines, `row` counts from 1 as the file does.
 * Several issues may stand in one row of a sheet.
 */
export const punchIssue = z.object({
  importId: id,
  file: z.string(),
  /** Number of the line in the file, or of the punch in a file of sheets. */
  line: z.number().int(),
  sheet: z.string().nullable(),
  row: z.number().int(),
  raw: z.string(),
  outcome: issueOutcome,
  code: z.string(),
  params: codeParams,
  /** Who decided on a dismissed line, and why. */
  decision: z.object({ reason: z.string(), by: z.string() }).nullable(),
});
export type PunchIssue = z.output<typeof punchIssue>;

/** Something to know about an import that went through; see `punchWarning` for the words. */
export const importWarning = z.object({ code: z.string(), params: codeParams });
export type ImportWarning = z.output<typeof importWarning>;

export const importReport = z.object({
  ...counts,
  /** Accepted punches whose machine id belongs to nobody yet, and how many such ids. */
  unmapped: count,
  unmappedIds: count,
  files: z.array(importedFile),
  warnings: z.array(importWarning),
  /** Rejected and quarantined lines, the first of them; all are in `punches.issues`. */
  bad: z.array(punchIssue),
  badTotal: count,
});
export type ImportReport = z.output<typeof importReport>;

/** The report for programs: every rejected and quarantined line, with its reason in Chinese. */
export const fullImportReport = importReport.omit({ badTotal: true }).extend({
  bad: z.array(
    punchIssue
      .omit({ importId: true, line: true, outcome: true, decision: true })
      .extend({ reason: z.string() }),
  ),
});
export type FullImportReport = z.output<typeof fullImportReport>;

const period = z
  .object({ from: isoDate, to: isoDate })
  .strict()
  .refine(({ from, to }) => from <= to, 'period');

const importInput = z
  .object({
    tokens: z.array(fileToken).min(1).max(100),
    /** The days the files are said to cover; punches of other days are quarantined. */
    period: period.optional(),
    /** Decides dates such as 06-07-2016 where the file itself does not. */
    dateOrder: z.enum(['mdy', 'dmy']).optional(),
    /** What a person said about single files. */
    choices: z
      .array(
        z
          .object({
            token: fileToken,
            /** The machine of the lines that name none; where it is left out they stay without. */
            device: deviceCode.optional(),
            /** Which of several saved layouts reads it; else the newest that fits. */
            layoutId: id.optional(),
          })
          .strict(),
      )
      .max(100)
      .default([]),
  })
  .strict();

/** What a file is and what an import of it would give, without the punches that are stored already. */
export const filePreview = z.object({
  token: fileToken,
  file: z.string(),
  bytes: z.number(),
  format: z.string(),
  encoding: z.string(),
  /** False when a person should look: few lines fit, or the order of day and month is a guess. */
  sure: z.boolean(),
  dateOrder: z.enum(['ymd', 'mdy', 'dmy']),
  dateOrderSure: z.boolean(),
  firstLines: z.array(z.string()),
  /** Null when the format cannot be read; `refusal` says why. */
  counts: z.object(counts).nullable(),
  persons: count,
  devices: z.array(z.string()),
  /** Machine of the lines that name none, as it was chosen or is remembered; null while nobody said. */
  device: z.string().nullable(),
  /** The layout that reads it, and all saved ones that could. */
  layoutId: id.nullable(),
  layouts: z.array(z.object({ id, name: z.string(), device: z.string() })),
  /** True for a table whose columns a person may explain. */
  explainable: z.boolean(),
  firstAt: wallMs.nullable(),
  lastAt: wallMs.nullable(),
  /** When a file with the same content was taken over before. */
  importedAt: wallMs.nullable(),
  refusal: importWarning.nullable(),
});
export type FilePreview = z.output<typeof filePreview>;

const issueFilter = {
  importIds: z.array(id).min(1).max(100),
  outcomes: z.array(issueOutcome).default(['rejected', 'quarantined']),
};

export const punchImport = importedFile.extend({
  state: importState,
  startedAt: wallMs,
  finishedAt: wallMs.nullable(),
  /** Who imported it; of a watched folder who had it watched. */
  accountName: z.string(),
  source: z.enum(['hand', 'watch']),
});
export type PunchImport = z.output<typeof punchImport>;

const staffRef = z.object({ staffId: id, staffNo: z.string(), name: z.string() });

/** A machine id with punches that belong to nobody. */
export const unmappedId = z.object({
  machineId: z.string(),
  /** Name stored in the machine. */
  name: z.string().nullable(),
  punches: count,
  firstAt: wallMs,
  lastAt: wallMs,
  suggestion: staffRef.extend({ why: z.enum(['staff_no', 'name', 'staff_no_zeros']) }).nullable(),
});
export type UnmappedId = z.output<typeof unmappedId>;

export const machineMapping = staffRef.extend({
  id,
  machineId: z.string(),
  machineName: z.string().nullable(),
  /** First and last day, both included; null for no limit. */
  startDate: isoDate.nullable(),
  endDate: isoDate.nullable(),
});
export type MachineMapping = z.output<typeof machineMapping>;

/** An entry of a machine's own list of people, and who of the roster it probably is. */
const machineUserMatch = z.object({
  machineId: z.string(),
  name: z.string(),
  nameDamaged: z.boolean(),
  candidates: z.array(staffRef.extend({ why: z.array(z.enum(MATCH_REASONS)) })),
  /** The candidate who is proposed; null for none or in doubt. */
  proposedId: id.nullable(),
  doubt: z.enum(['several', 'name_differs', 'same_name', 'taken_twice']).nullable(),
  /** Other ids of the list with the same name. */
  sameName: z.array(z.string()),
});
export type MachineUserMatch = z.output<typeof machineUserMatch>;

/** A machine's list of people; `bad` are entries without a usable id. */
export const machineUserList = z.object({
  file: z.string(),
  read: count,
  users: z.array(machineUserMatch),
  bad: z.array(
    z.object({
      record: z.number().int(),
      code: z.enum(['empty_id', 'zero_id', 'bad_id', 'duplicate_id', 'cut_short']),
    }),
  ),
});
export type MachineUserList = z.output<typeof machineUserList>;

const mappingDates = {
  startDate: isoDate.nullable().default(null),
  endDate: isoDate.nullable().default(null),
};

export const punchesContract = {
  /** Reads the files as an import would and stores nothing. */
  preview: job('punches.write', importInput, z.object({ files: z.array(filePreview) })),
  /** All files or none. One at a time: `import_running`. */
  import: job('punches.write', importInput, importReport),
  /** As `import`, for batch mode. */
  importAll: job('punches.write', importInput, fullImportReport),
  imports: query('punches.read', nothing, z.array(punchImport)),
  /** Lines of imports that were not simply accepted, in the order of the files. */
  issues: query(
    'punches.read',
    z
      .object({
        ...issueFilter,
        search: text(100),
        offset: count.default(0),
        limit: z.number().int().min(1).max(5000).default(200),
      })
      .strict(),
    z.object({ total: count, rows: z.array(punchIssue) }),
  ),
  /** Saves the lines as xlsx; answers the file's name, null when the person cancels the dialog. */
  exportIssues: job(
    'punches.read',
    z.object({ ...issueFilter, language: z.enum(['zh', 'en']).default('zh') }).strict(),
    z.object({ saved: z.string().nullable(), rows: count }),
  ),
  unmapped: query('punches.read', nothing, z.array(unmappedId)),
  /** A machine's list of people (`user.dat`) with proposals; nothing is stored. Refuses `users_file_unknown`. */
  readUsers: job('punches.write', z.object({ token: fileToken }).strict(), machineUserList),
  mappings: query('punches.read', nothing, z.array(machineMapping)),
  map: mutation(
    'punches.write',
    z.object({ machineId: line(64), staffId: id, ...mappingDates }).strict(),
    machineMapping,
  ),
  changeMapping: mutation('punches.write', z.object({ id, ...mappingDates }).strict(), machineMapping),
  unmap: mutation('punches.write', z.object({ id, reason: line(200) }).strict(), z.object({})),
  ...decisionOperations,
  ...deviceOperations,
  ...layoutOperations,
  ...watchOperations,
};
