import { utilityProcess } from 'electron';
import type { StartChild } from './process-link';

/** A process of the program itself: its executable may not be run as plain Node. */
export const startElectronChild: StartChild = (script) => {
  const child = utilityProcess.fork(script, [], { serviceName: 'hallkeeper-reader', stdio: 'ignore' });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  };
};
