import { z } from 'zod';
import { fileToken } from './common';
import { query } from './define';

export const pickedFile = z.object({ token: fileToken, name: z.string(), bytes: z.number() });
export type PickedFileInfo = z.output<typeof pickedFile>;

export const transferContract = {
  /** Shows the system's open dialog in the main process; null when the person cancels. */
  pick: query(
    'session',
    z
      .object({ kind: z.enum(['excel', 'punches', 'folder', 'any']), multiple: z.boolean().default(false) })
      .strict(),
    z.array(pickedFile).nullable(),
  ),
};
