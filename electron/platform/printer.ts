import { BrowserWindow, protocol, session } from 'electron';
import { Refusal } from '#shared/domain/refusal';
import { footerFor } from './page-numbers';
import type { PaperOptions, PrinterPort } from './ports';

const TIMEOUT_MS = 60_000;
const SCHEME = 'paper';

/** Papers are served from memory under their own scheme; nothing else answers there. */
export const PAPER_SCHEME = { scheme: SCHEME, privileges: { standard: true, secure: true } };

/**
 * One hidden window at a time, a queue, and a timeout: printToPDF hangs or breaks when calls overlap
 * or their window closes. Scripts are off, and nothing can be fetched.
 */
export function createPrinter(): PrinterPort {
  let tail: Promise<unknown> = Promise.resolve();
  const queued = <T>(work: () => Promise<T>): Promise<T> => {
    const next = tail.then(work, work);
    tail = next.catch(() => {});
    return next;
  };
  return {
    pdf: (html, options) => queued(() => withPaper(html, (window) => toPdf(window, html, options))),
    print: (html, options) => queued(() => withPaper(html, (window) => toPrinter(window, options))),
  };
}

async function withPaper<T>(html: string, work: (window: BrowserWindow) => Promise<T>): Promise<T> {
  const papers = session.fromPartition('papers');
  if (!papers.protocol.isProtocolHandled(SCHEME)) {
    papers.protocol.handle(SCHEME, () => new Response('', { status: 404 }));
  }
  papers.protocol.unhandle(SCHEME);
  papers.protocol.handle(
    SCHEME,
    () => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
  );
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: papers, sandbox: true, contextIsolation: true, javascript: false },
  });
  try {
    return await limited(window.loadURL(`${SCHEME}://sheet/`).then(() => work(window)));
  } finally {
    window.destroy();
  }
}

function limited<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Refusal('print_timeout')), TIMEOUT_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function toPdf(window: BrowserWindow, html: string, options: PaperOptions): Promise<Uint8Array> {
  const footer = footerFor(html, process.versions.chrome);
  return window.webContents.printToPDF({
    ...(footer === null
      ? {}
      : { displayHeaderFooter: true, headerTemplate: '<span></span>', footerTemplate: footer }),
    pageSize: 'A4',
    landscape: options.landscape,
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
  });
}

function toPrinter(window: BrowserWindow, options: PaperOptions): Promise<boolean> {
  return new Promise((resolve, reject) => {
    window.webContents.print(
      { landscape: options.landscape, printBackground: true, pageSize: 'A4' },
      (done, reason) => {
        if (done) resolve(true);
        else if (/cancel/i.test(reason)) resolve(false);
        else reject(new Refusal('print_failed', { reason }));
      },
    );
  });
}

/** Must run before the app is ready. */
export function registerSchemes(schemes: Electron.CustomScheme[]): void {
  protocol.registerSchemesAsPrivileged(schemes);
}
