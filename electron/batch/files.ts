import path from 'node:path';
import { writeWhole } from '../platform/atomic-write';
import type { FileTokens } from '../platform/file-tokens';
import { createFolderWriter } from '../platform/folder-writer';
import { makeFolder } from '../platform/make-folder';
import type { FilePort } from '../platform/ports';

/** Files named on the command line instead of picked in dialogs; `save` writes to the file of `--out`. */
export function commandLineFiles(tokens: FileTokens, out: string | undefined): FilePort {
  return {
    pickOpen: async () => null,
    resolve: tokens.resolve,
    writeInto: createFolderWriter(tokens),
    save: async (suggestedName, bytes) => {
      const file = path.resolve(out ?? suggestedName);
      makeFolder(path.dirname(file));
      await writeWhole(file, bytes);
      return path.basename(file);
    },
  };
}
