// Shared by every launcher script. Node's own modules only: nothing is installed yet when this loads.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const binDir = path.join(root, 'node_modules/.bin');

/** A folder of the launcher's own under `node_modules/.cache`; it may be deleted at any time. */
export function cacheDir() {
  const dir = path.join(root, 'node_modules/.cache/hallkeeper');
  mkdirSync(dir, { recursive: true });
  return dir;
}

/** @returns {boolean} Chromium refuses its sandbox to root, so only there the launcher adds `--no-sandbox`. */
export const isRoot = () => process.getuid?.() === 0;

/**
 * Launcher messages go to stderr: in batch mode stdout belongs to the program's JSON alone.
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** The Node that the tools need (24, from npm) where it is installed, else the one running now. */
export function projectNode() {
  const own = path.join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(own) ? own : process.execPath;
}

/** The environment in which the project's own tools, and their Node, come first. */
export function toolEnv() {
  return { ...process.env, PATH: `${binDir}${path.delimiter}${process.env.PATH ?? ''}` };
}

/**
 * Runs a program to its end and gives its exit code (128 and more when a signal ended it).
 * `stdio` defaults to chatter on stderr, nothing on stdin.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: toolEnv(),
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
      ...options,
    });
    const stopForwarding = forwardSignals(child);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      stopForwarding();
      resolve(code ?? (signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 129));
    });
  });
}

/**
 * Ctrl+C and a service manager's stop reach the child, which closes its database, instead of orphaning it.
 * @param {import('node:child_process').ChildProcess} child
 */
function forwardSignals(child) {
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM'];
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, forward);
  return () => {
    for (const signal of signals) process.off(signal, forward);
  };
}

/**
 * Runs a program quietly and gives what it printed.
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<{code: number, stdout: string}>}
 */
export function capture(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: toolEnv(), stdio: ['ignore', 'pipe', 'ignore'] });
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      stdout += chunk;
    });
    child.once('error', () => resolve({ code: 127, stdout }));
    child.once('close', (code) => resolve({ code: code ?? 1, stdout }));
  });
}

/**
 * Runs a launcher script's work; a failure the launcher foresaw is told in one line, any other with its stack.
 * @param {() => Promise<number>} work gives the exit code
 */
export async function main(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    say(error instanceof LaunchError ? error.message : String(error instanceof Error ? error.stack : error));
    process.exitCode = 1;
  }
}

/** A failure with a message that says what to do. */
export class LaunchError extends Error {}
