import { isMainThread } from 'node:worker_threads';
import { guard } from './platform/reading/guard';

// Composition of the process that reads untrusted files: it runs this script twice, as what watches and, in a
// thread of its own, as what parses. Only the thread loads the parsers.
if (isMainThread) guard(__filename);
else void import('./platform/reading/thread').then(({ serveThread }) => serveThread());
