import { fork } from 'node:child_process';
import type { StartChild } from './process-link';

/** A process of plain Node, for the batch mode; in the window's program see `electron-child`. */
export const startNodeChild: StartChild = (script) => {
  const child = fork(script, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
  });
  return {
    // A process that is gone tells so by its exit.
    send: (message) => void child.send(message as object, () => {}),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => {
      child.once('exit', listener);
      child.once('error', listener);
    },
    kill: () => void child.kill('SIGKILL'),
  };
};
