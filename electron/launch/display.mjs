// A screen for machines without one (build servers, containers): an Xvfb of our own.
import { spawn } from 'node:child_process';
import { needsOwnDisplay } from './system-packages.mjs';
import { LaunchError } from './tools.mjs';

/**
 * Gives the environment to open windows in, and a function that ends what was started for it.
 * @returns {Promise<{env: Record<string, string>, stop: () => void}>}
 */
export async function openDisplay() {
  if (!needsOwnDisplay()) return { env: {}, stop: () => {} };
  // With -displayfd Xvfb picks a free number itself and says it once it is ready to be used.
  const args = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'];
  const xvfb = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const stop = () => void xvfb.kill();
  const number = await new Promise((resolve, reject) => {
    xvfb.once('error', () =>
      reject(new LaunchError('No display, and Xvfb is not installed (package xvfb).')),
    );
    xvfb.once('exit', (code) => reject(new LaunchError(`Xvfb ended at once (exit ${code}).`)));
    let said = '';
    xvfb.stdio[3]?.on('data', (chunk) => {
      said += chunk;
      // Up to the line's end: Xvfb dies when the pipe is closed while it still writes.
      if (said.endsWith('\n')) resolve(said.trim());
    });
  });
  xvfb.stdio[3]?.destroy();
  xvfb.unref();
  process.once('exit', stop);
  return { env: { DISPLAY: `:${number}` }, stop };
}
