import path from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import { writeWhole } from './atomic-write';
import type { FileTokens } from './file-tokens';
import { createFolderWriter } from './folder-writer';
import type { FileKind, FilePort } from './ports';

const FILTERS: Record<Exclude<FileKind, 'folder'>, Electron.FileFilter[]> = {
  excel: [{ name: 'Excel', extensions: ['xlsx', 'xls'] }],
  // Machines name their exports as they like; the content decides.
  punches: [{ name: '*', extensions: ['*'] }],
  any: [{ name: '*', extensions: ['*'] }],
};

/** The system's file dialogs. */
export function createDialogFiles(tokens: FileTokens): FilePort {
  return {
    pickOpen: async (kind, multiple) => {
      const properties: ('openFile' | 'openDirectory' | 'multiSelections')[] = [
        kind === 'folder' ? 'openDirectory' : 'openFile',
      ];
      if (multiple) properties.push('multiSelections');
      const answer = await dialog.showOpenDialog(focusedWindow(), {
        properties,
        filters: kind === 'folder' ? [] : FILTERS[kind],
      });
      return answer.canceled ? null : Promise.all(answer.filePaths.map(tokens.add));
    },
    resolve: tokens.resolve,
    writeInto: createFolderWriter(tokens),
    save: async (suggestedName, bytes) => {
      const answer = await dialog.showSaveDialog(focusedWindow(), {
        defaultPath: path.join(app.getPath('documents'), suggestedName),
        filters: [
          { name: path.extname(suggestedName).slice(1), extensions: [path.extname(suggestedName).slice(1)] },
        ],
      });
      if (answer.canceled || !answer.filePath) return null;
      await writeWhole(answer.filePath, bytes);
      return path.basename(answer.filePath);
    },
  };
}

function focusedWindow(): BrowserWindow {
  return BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]!;
}
