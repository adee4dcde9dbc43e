import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '#shared/domain/refusal';
import { assemble } from '../assemble';
import { defaultDataFolder } from '../platform/data-folder';
import { createFileTokens } from '../platform/file-tokens';
import { nodePorts } from '../platform/node-ports';
import type { PrinterPort } from '../platform/ports';
import { type Command, type CommandCall, commands } from './commands';
import { login } from './credentials';
import { commandLineFiles } from './files';

export interface BatchHost {
  codeFolder: string;
  resourcesFolder: string;
  printer: PrinterPort;
}

/** Exit codes: done, refused or failed with an error code, wrong usage. */
const DONE = 0;
const FAILED = 1;
const USAGE = 2;

const say = (message: string): void => void process.stderr.write(`${message}\n`);
const print = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`);

/** Runs one command: one JSON document on stdout, messages on stderr, and the exit code as the answer. */
export async function runBatch(args: readonly string[], host: BatchHost): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help') {
    print({ commands: Object.fromEntries(Object.values(commands).map((c) => [c.usage, c.about])) });
    say(helpText());
    return name === undefined ? USAGE : DONE;
  }
  const command = commands[name];
  const parsed = command ? parse(command, rest) : null;
  if (!command || !parsed) {
    say(command ? `usage: ${command.usage} [--data DIR]` : `unknown command: ${name}\n${helpText()}`);
    print({ error: { code: 'usage', params: { usage: command?.usage ?? 'help' } } });
    return USAGE;
  }
  if (command.needsRuntime && !process.versions.electron) return inRuntime(args);
  return execute(command, parsed, host);
}

function helpText(): string {
  const lines = Object.values(commands).map((command) => `  ${command.usage.padEnd(52)} ${command.about}`);
  return ['usage: COMMAND [--data DIR] …', ...lines].join('\n');
}

interface Parsed {
  options: Record<string, string | undefined>;
  files: string[];
}

function parse(command: Command, args: string[]): Parsed | null {
  try {
    const options = Object.fromEntries(
      ['data', ...command.options].map((name) => [name, { type: 'string' as const }]),
    );
    const { values, positionals } = parseArgs({ args, options, allowPositionals: command.files !== 'none' });
    const countFits =
      command.files === 'none' ||
      (command.files === 'one' ? positionals.length === 1 : positionals.length > 0);
    const complete = command.required.every((option) => values[option]);
    return countFits && complete ? { options: values as Parsed['options'], files: positionals } : null;
  } catch {
    return null;
  }
}

async function execute(command: Command, { options, files }: Parsed, host: BatchHost): Promise<number> {
  const dataFolder = path.resolve(options.data ?? path.join(defaultDataFolder(), 'data'));
  const tokens = createFileTokens();
  const ports = nodePorts({ ...host, dataFolder, files: commandLineFiles(tokens, options.out) });
  try {
    const hallkeeper = await assemble(dataFolder, ports);
    try {
      const call: CommandCall = { hallkeeper, tokens, options, files, say };
      if (command.login) await login(call);
      print(await command.run(call));
      return DONE;
    } finally {
      await hallkeeper.close();
    }
  } catch (error) {
    return fail(error, ports.log);
  }
}

function fail(error: unknown, log: { error(error: unknown, about: string): string }): number {
  const refusal =
    error instanceof Refusal
      ? error
      : new Refusal(systemCode(error), { logId: log.error(error, 'batch'), detail: String(error) });
  say(`${refusal.code} ${JSON.stringify(refusal.params)}`);
  print({ error: { code: refusal.code, params: refusal.params } });
  return FAILED;
}

const systemCode = (error: unknown): string =>
  (error as { code?: unknown } | null)?.code === 'ENOENT' ? 'file_gone' : 'unexpected';

/** Hands a command that prints over to the real runtime, whose command line the launcher told us. */
function inRuntime(args: readonly string[]): Promise<number> {
  const [program, ...first] = JSON.parse(process.env.HALLKEEPER_RUNTIME ?? '[]') as string[];
  if (!program) return Promise.resolve(fail(new Refusal('printer_needs_runtime'), { error: () => '' }));
  return new Promise((resolve) => {
    const child = spawn(program, [...first, '--batch', ...args], { stdio: 'inherit' });
    child.once('error', () => resolve(fail(new Refusal('printer_needs_runtime'), { error: () => '' })));
    child.once('exit', (code) => resolve(code ?? FAILED));
  });
}
