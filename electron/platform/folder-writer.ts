import { stat } from 'node:fs/promises';
import path from 'node:path';
import { refuse } from '#shared/domain/refusal';
import { writeWhole } from './atomic-write';
import type { FileTokens } from './file-tokens';
import type { FilePort } from './ports';

/** Writes files into picked folders. A name that would leave the folder is refused with `file_name_bad`. */
export function createFolderWriter(tokens: FileTokens): FilePort['writeInto'] {
  return async (folderToken, name, bytes) => {
    const { path: folder } = await tokens.resolve(folderToken);
    if (!(await stat(folder)).isDirectory()) refuse('folder_needed');
    if (name !== path.basename(name) || name !== path.win32.basename(name) || /^\.*$/.test(name)) {
      refuse('file_name_bad', { name });
    }
    await writeWhole(path.join(folder, name), bytes);
  };
}
