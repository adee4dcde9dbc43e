import path from 'node:path';
import { runBatch } from './batch/run';
import { runtimePrinter } from './batch/runtime-printer';

// Composition of the batch mode under plain Node; the installed program runs the same through `--batch`.
const codeFolder = __dirname;

void runBatch(process.argv.slice(2), {
  codeFolder,
  resourcesFolder: path.join(codeFolder, '../../resources'),
  printer: runtimePrinter(),
}).then((code) => {
  process.exitCode = code;
});
