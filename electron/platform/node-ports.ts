import { createBlobs } from './blobs/store';
import { createClock } from './clock';
import { createFileLog } from './log';
import { createPasswords } from './passwords';
import type { Ports } from './ports';
import { createResources } from './resources';
import { createTables } from './tables';
import { createWorkbooks } from './workbooks';

export interface NodePortParts {
  dataFolder: string;
  resourcesFolder: string;
  /** Folder of the built main process, where the worker lies. */
  codeFolder: string;
  files: Ports['files'];
  printer: Ports['printer'];
}

/** The ports that need nothing of Electron; files and printer differ between window and batch. */
export function nodePorts({ dataFolder, resourcesFolder, codeFolder, files, printer }: NodePortParts): Ports {
  const clock = createClock();
  return {
    clock,
    files,
    printer,
    workbooks: createWorkbooks(codeFolder),
    tables: createTables(codeFolder),
    resources: createResources(resourcesFolder),
    log: createFileLog(dataFolder, clock),
    passwords: createPasswords(),
    data: { dataFolder },
    blobs: createBlobs(dataFolder),
  };
}
