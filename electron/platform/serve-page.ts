import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { session } from 'electron';

const SCHEME = 'app';
const HOST = 'hallkeeper';

export const PAGE_ORIGIN = `${SCHEME}://${HOST}`;

/** `codeCache` lets Chromium keep the compiled scripts from one start to the next. */
export const PAGE_SCHEME = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self' data: blob:",
  // Recordings among the evidence are played from the page's own memory.
  "media-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Serves the built pages under `app://hallkeeper/` from a fixed list of files; anything else is 404. */
export function servePages(folder: string): void {
  const files = new Map(
    listFiles(folder).map((file) => [`/${path.relative(folder, file).split(path.sep).join('/')}`, file]),
  );
  session.defaultSession.protocol.handle(SCHEME, (request) => {
    const { host, pathname } = new URL(request.url);
    const file = host === HOST ? files.get(pathname === '/' ? '/index.html' : pathname) : undefined;
    if (!file) return new Response('', { status: 404 });
    // A file of the program is in the system's cache: reading it at once beats the hops of a promised read.
    return new Response(readFileSync(file), {
      headers: {
        'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
        'content-security-policy': CSP,
        'x-content-type-options': 'nosniff',
      },
    });
  });
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
