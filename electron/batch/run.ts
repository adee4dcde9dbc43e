import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal, refuse } from '#shared/domain/refusal';
import { assemble, DATABASE_NAME } from '../assemble';
import { toWireError } from '../ipc/errors';
import { defaultDataFolder } from '../platform/data-folder';
import { createFileTokens } from '../platform/file-tokens';
import { nodePorts } from '../platform/node-ports';
import type { LogPort, PrinterPort } from '../platform/ports';
import type { StartChild } from '../platform/reading/process-link';
import type { Command, CommandCall, FileCommand } from './command';
import { commands } from './commands';
import { environmentCredentials, login } from './credentials';
import { DetailedRefusal } from './failure';
import { commandLineFiles } from './files';

export interface BatchHost {
  codeFolder: string;
  resourcesFolder: string;
  /** In the program's own runtime; plain Node starts processes of its kind. */
  startChild?: StartChild;
  printer: PrinterPort;
}

/** Exit codes: done, refused or failed with an error code, wrong usage. */
const DONE = 0;
const FAILED = 1;
const USAGE = 2;

const say = (message: string): void => void process.stderr.write(`${message}\n`);
/** Waits until the document is out: the runtime ends without emptying a pipe. A reader that went away is no failure. */
const print = (value: unknown): Promise<void> =>
  new Promise((resolve) => {
    const gone = (): void => {};
    process.stdout.on('error', gone);
    const done = (): void => {
      process.stdout.off('error', gone);
      resolve();
    };
    // The error of a failed write is told right after its callback.
    process.stdout.write(`${JSON.stringify(value)}\n`, () => setImmediate(done));
  });

/** Runs one command: one JSON document on stdout, messages on stderr, and the exit code as the answer. */
export async function runBatch(args: readonly string[], host: BatchHost): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help') {
    await print({ commands: Object.fromEntries(Object.values(commands).map((c) => [c.usage, c.about])) });
    say(helpText());
    return name === undefined ? USAGE : DONE;
  }
  // Some commands have two words: `rulebook check`.
  const pair = `${name} ${rest[0]}`;
  const command = commandOf(pair) ?? commandOf(name);
  if (!command) return wrongUsage('help', `unknown command: ${name}\n${helpText()}`);
  const parsed = parse(command, commandOf(pair) ? rest.slice(1) : rest);
  if ('wrong' in parsed)
    return wrongUsage(command.usage, `${parsed.wrong}\nusage: ${command.usage} [--data DIR]`);
  if ('runOn' in command) return onFiles(command, parsed.files);
  if (command.needsRuntime && !process.versions.electron) return inRuntime(args);
  return execute(command, parsed, host);
}

const commandOf = (name: string): Command | FileCommand | undefined =>
  Object.hasOwn(commands, name) ? commands[name] : undefined;

/** Files in, one document out: no data folder is opened. */
async function onFiles(command: FileCommand, files: readonly string[]): Promise<number> {
  try {
    await print(await command.runOn(files));
    return DONE;
  } catch (error) {
    return fail(error, silent);
  }
}

async function wrongUsage(usage: string, message: string): Promise<number> {
  say(message);
  await print({ error: { code: 'usage', params: { usage } } });
  return USAGE;
}

function helpText(): string {
  const lines = Object.values(commands).map((command) => `  ${command.usage.padEnd(52)} ${command.about}`);
  return ['usage: COMMAND [--data DIR] …', ...lines].join('\n');
}

interface Parsed {
  options: Record<string, string | undefined>;
  files: string[];
}

/** What the values of some options look like; the rest is free text. */
const FORMATS: Record<string, RegExp> = {
  month: /^\d{4}-(0[1-9]|1[0-2])$/,
  staff: /^\d+$/,
  months: /^\d+$/,
  seed: /^\d+$/,
  close: /^\d+$/,
};

function parse(command: Command | FileCommand, args: string[]): Parsed | { wrong: string } {
  try {
    const options = Object.fromEntries(
      ['data', ...command.options].map((name) => [name, { type: 'string' as const }]),
    );
    const { values, positionals } = parseArgs({ args, options, allowPositionals: command.files !== 'none' });
    const parsed = { options: values as Parsed['options'], files: positionals };
    const wrong = problem(command, parsed);
    return wrong === null ? parsed : { wrong };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

function problem(command: Command | FileCommand, { options, files }: Parsed): string | null {
  const missing = command.required.find((option) => !options[option]);
  if (missing) return `missing: --${missing}`;
  const odd = Object.entries(options).find(
    ([name, value]) => value === '' || FORMATS[name]?.test(value!) === false,
  );
  if (odd) return `not understood: --${odd[0]} ${odd[1]}`;
  if (command.files === 'one' && files.length !== 1) return 'one file is needed';
  if (command.files === 'two' && files.length !== 2) return 'two files are needed';
  return command.files === 'some' && files.length === 0 ? 'a file is needed' : null;
}

async function execute(command: Command, { options, files }: Parsed, host: BatchHost): Promise<number> {
  const dataFolder = path.resolve(options.data ?? path.join(defaultDataFolder(), 'data'));
  const tokens = createFileTokens();
  const ports = nodePorts({ ...host, dataFolder, files: commandLineFiles(tokens, options.out) });
  const interruption = watchInterruption();
  try {
    environmentCredentials();
    command.check?.(options);
    if (command.login) refuseMissing(dataFolder);
    const hallkeeper = await assemble(dataFolder, ports);
    let value: unknown;
    try {
      const call: CommandCall = { hallkeeper, tokens, options, files, say, signal: interruption.signal };
      if (command.login) await login(call);
      value = await command.run(call);
    } finally {
      await hallkeeper.close();
    }
    await print(value);
    return DONE;
  } catch (error) {
    return fail(error, ports.log, places(options, files));
  } finally {
    interruption.end();
  }
}

/** Ctrl-C and a stopped service end a command as its cancel button would, with the database closed. */
function watchInterruption(): { signal: AbortSignal; end: () => void } {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const name of signals) process.once(name, stop);
  return {
    signal: controller.signal,
    end: () => {
      for (const name of signals) process.off(name, stop);
    },
  };
}

/** What the user named, for refusals that do not say what they are about. */
const places = ({ out }: Parsed['options'], files: string[]): Record<string, string> => ({
  ...(files.length === 1 ? { file: path.basename(files[0]!) } : {}),
  ...(out === undefined ? {} : { out }),
});

/** A slip in `--data` must not leave an empty center behind. */
function refuseMissing(dataFolder: string): void {
  if (!existsSync(path.join(dataFolder, DATABASE_NAME))) refuse('not_set_up', { folder: dataFolder });
}

async function fail(error: unknown, log: LogPort, about: Record<string, string> = {}): Promise<number> {
  const { code, params, logId } = toWireError(error, log, 'batch');
  const shown = { ...about, ...params, ...(logId ? { logId, detail: String(error) } : {}) };
  const details = error instanceof DetailedRefusal ? error.details : {};
  say(`${code} ${JSON.stringify(shown)}`);
  await print({ error: { code, params: shown, ...details } });
  return FAILED;
}

const silent: LogPort = { info: () => {}, error: () => '' };

/** Hands a command that prints over to the real runtime, whose command line the launcher told us. */
function inRuntime(args: readonly string[]): Promise<number> {
  const [program, ...first] = JSON.parse(process.env.HALLKEEPER_RUNTIME ?? '[]') as string[];
  if (!program) return fail(new Refusal('printer_needs_runtime'), silent);
  return new Promise((resolve) => {
    const child = spawn(program, [...first, '--batch', ...args], { stdio: 'inherit' });
    child.once('error', () => resolve(fail(new Refusal('printer_needs_runtime'), silent)));
    child.once('exit', (code) => resolve(code ?? FAILED));
  });
}
