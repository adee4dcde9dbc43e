import { stat } from 'node:fs/promises';
import path from 'node:path';
import { refuse } from '#shared/domain/refusal';
import { makeFolder } from '../platform/make-folder';
import type { Command, CommandCall, FileCommand } from './command';
import { setUpFromEnvironment } from './credentials';
import { checkDemo, demo } from './demo';
import { must } from './door';
import { importStaff } from './roster';
import { checkRulebookFile, tryRulebookFile } from './rulebook';
import { verify } from './verify';

const month = (call: CommandCall): { month: string } => ({ month: call.options.month! });

const tokensOf = (call: CommandCall): Promise<string[]> =>
  Promise.all(call.files.map((file) => tokenOf(call, file)));

async function tokenOf({ tokens }: CommandCall, file: string): Promise<string> {
  const info = await stat(file).catch(() => refuse('file_gone', { file }));
  if (info.isDirectory()) refuse('no_access', { file });
  return (await tokens.add(path.resolve(file))).token;
}

async function folderToken(call: CommandCall): Promise<string> {
  const folder = path.resolve(call.options.out!);
  makeFolder(folder);
  return (await call.tokens.add(folder)).token;
}

/** Every command of the batch mode. Each goes through the same door as the window. */
export const commands: Record<string, Command | FileCommand> = {
  init: {
    usage: 'init --name NAME --admin NAME [--short NAME]',
    about: 'make the center and its first account',
    options: ['name', 'admin', 'short'],
    required: ['name', 'admin'],
    files: 'none',
    login: false,
    run: (call) => setUpFromEnvironment(call),
  },
  demo: {
    usage: 'demo [--staff N] [--months N] [--seed N] [--close N]',
    about: 'fill an empty data folder with the sample center',
    options: ['staff', 'months', 'seed', 'close'],
    required: [],
    files: 'none',
    login: false,
    check: checkDemo,
    run: demo,
  },
  'import-staff': {
    usage: 'import-staff FILE',
    about: 'take over staff, windows and home units from Excel',
    options: [],
    required: [],
    files: 'one',
    login: true,
    run: async (call) => importStaff(call, (await tokensOf(call))[0]!),
  },
  'import-punches': {
    usage: 'import-punches FILE…',
    about: 'take over the punches of machine files',
    options: [],
    required: [],
    files: 'some',
    login: true,
    run: async (call) => must(call, 'punches.importAll', { tokens: await tokensOf(call) }),
  },
  attendance: {
    usage: 'attendance --month YYYY-MM',
    about: 'every session of every person',
    options: ['month'],
    required: ['month'],
    files: 'none',
    login: true,
    run: (call) => must(call, 'attendance.report', month(call)),
  },
  assess: {
    usage: 'assess --month YYYY-MM',
    about: 'all results with their lines',
    options: ['month'],
    required: ['month'],
    files: 'none',
    login: true,
    run: (call) => must(call, 'assessment.report', month(call)),
  },
  close: {
    usage: 'close --month YYYY-MM',
    about: 'freeze a month and compute its results',
    options: ['month'],
    required: ['month'],
    files: 'none',
    login: true,
    run: (call) => must(call, 'assessment.close', { ...month(call), acceptJudged: true }),
  },
  'export-month': {
    usage: 'export-month --month YYYY-MM --out FILE.xlsx',
    about: 'the month sheet as Excel',
    options: ['month', 'out'],
    required: ['month', 'out'],
    files: 'none',
    login: true,
    run: (call) => must(call, 'attendance.exportMonth', month(call)),
  },
  papers: {
    usage: 'papers --month YYYY-MM --out DIR',
    about: "the month's papers as PDF",
    options: ['month', 'out'],
    required: ['month', 'out'],
    files: 'none',
    login: true,
    needsRuntime: true,
    run: async (call) =>
      must(call, 'documents.savePapers', { ...month(call), folder: await folderToken(call) }),
  },
  backup: {
    usage: 'backup --out DIR',
    about: 'save and check a copy of the whole database',
    options: ['out'],
    required: ['out'],
    files: 'none',
    login: true,
    run: async (call) => must(call, 'backup.create', { folder: await folderToken(call) }),
  },
  verify: {
    usage: 'verify',
    about: 'check the database',
    options: [],
    required: [],
    files: 'none',
    login: true,
    run: verify,
  },
  'rulebook check': {
    usage: 'rulebook check FILE',
    about: 'name everything that is wrong in a rulebook file',
    options: [],
    required: [],
    files: 'one',
    runOn: ([file]) => checkRulebookFile(file!),
  },
  'rulebook try': {
    usage: 'rulebook try RULEBOOK.json FACTS.json',
    about: 'compute plain facts under a rulebook, without a database',
    options: [],
    required: [],
    files: 'two',
    runOn: ([rulebook, facts]) => tryRulebookFile(rulebook!, facts!),
  },
};
