import { createBlobs } from './blobs/store';
import { createClock } from './clock';
import { createFileLog } from './log';
import { createPasswords } from './passwords';
import type { Ports } from './ports';
import { startNodeChild } from './reading/node-child';
import { processReaders, type StartChild } from './reading/process-link';
import { createResources } from './resources';
import { createWorkbooks } from './workbooks';

export interface NodePortParts {
  dataFolder: string;
  resourcesFolder: string;
  /** Folder of the built main process, where the script of the reading process lies. */
  codeFolder: string;
  /** How that process is started; as one of plain Node by default. */
  startChild?: StartChild;
  files: Ports['files'];
  printer: Ports['printer'];
}

/** The ports that need nothing of Electron; files and printer differ between window and batch. */
export function nodePorts({
  dataFolder,
  resourcesFolder,
  codeFolder,
  startChild = startNodeChild,
  files,
  printer,
}: NodePortParts): Ports {
  const clock = createClock();
  const readers = processReaders(codeFolder, startChild);
  return {
    clock,
    files,
    printer,
    workbooks: createWorkbooks(readers),
    readers,
    resources: createResources(resourcesFolder),
    log: createFileLog(dataFolder, clock),
    passwords: createPasswords(),
    data: { dataFolder },
    blobs: createBlobs(dataFolder),
  };
}
