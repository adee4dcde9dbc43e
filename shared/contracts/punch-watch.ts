import { z } from 'zod';
import { fileToken, id, idInput, line, nothing, wallMs } from './common';
import { mutation, query } from './define';
import { deviceCode } from './punch-layouts';

/** The author that the log of changes names for what a watched folder brought in; no person did it. */
export const WATCH_AUTHOR = 'system: watch';

/**
 * on: looked through every few seconds · missing: not there now, looked for every few seconds · off: switched off ·
 * full: holds more files than a machine exports.
 */
export const WATCH_STATES = ['on', 'missing', 'off', 'full'] as const;

export const watchFolder = z.object({
  id,
  /** For the eye only; null for who may not import. */
  path: z.string().nullable(),
  device: z.string(),
  enabled: z.boolean(),
  state: z.enum(WATCH_STATES),
  /** When its files were last looked through, while this program runs. */
  lookedAt: wallMs.nullable(),
  imported: z.number().int(),
  problems: z.number().int(),
  at: wallMs,
  accountName: z.string(),
});
export type WatchFolder = z.output<typeof watchFolder>;

/** What became of a file of a watched folder. */
export const watchedFile = z.object({
  id,
  folderId: id,
  name: z.string(),
  bytes: z.number(),
  state: z.enum(['done', 'problem', 'ignored']),
  code: z.string().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  importId: id.nullable(),
  at: wallMs,
});
export type WatchedFile = z.output<typeof watchedFile>;

/** Something that happened since the program started; numbers go up. */
export const watchNews = z.object({
  number: z.number().int(),
  file: z.string(),
  /** Null when it could not be imported; `code` says why. */
  counts: z.object({ read: z.number().int(), accepted: z.number().int() }).nullable(),
  code: z.string().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type WatchNews = z.output<typeof watchNews>;

export const watchOperations = {
  watches: query(
    'punches.read',
    nothing,
    z.object({ folders: z.array(watchFolder), files: z.array(watchedFile) }),
  ),
  /** Has a picked folder watched. Refuses `folder_needed`, `watch_exists`. */
  addWatch: mutation(
    'punches.write',
    z.object({ folder: fileToken, device: deviceCode }).strict(),
    watchFolder,
  ),
  changeWatch: mutation(
    'punches.write',
    z.object({ id, device: deviceCode, enabled: z.boolean() }).strict(),
    watchFolder,
  ),
  removeWatch: mutation('punches.write', idInput.extend({ reason: line(200) }).strict(), z.object({})),
  /** Looks at a file again that could not be imported, or leaves it alone for good. */
  settleWatchedFile: mutation(
    'punches.write',
    z.object({ id, action: z.enum(['retry', 'ignore']) }).strict(),
    z.object({}),
  ),
  /** What came in after the given number; `last` is where to ask from next. Null asks for the number alone. */
  watchNews: query(
    'punches.write',
    z.object({ after: z.number().int().min(0).nullable() }).strict(),
    z.object({ last: z.number().int(), news: z.array(watchNews) }),
  ),
};
