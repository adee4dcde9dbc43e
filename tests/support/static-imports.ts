import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** Imports that are there at the start: neither types nor what is loaded later by `import()`. */
const IMPORT = /^(?:import|export)(?! type\b)[^;]*?from '([^']+)'|^import '([^']+)'/gm;

export interface StaticImports {
  /** Text of every source of ours that is read with the first, by its path in the project. */
  sources: Map<string, string>;
  /** Everything else by its name: packages, styles, Node's own modules. */
  packages: Set<string>;
}

/** What a source pulls in before its first line runs, by following the imports. */
export function staticImports(source: string): StaticImports {
  const found: StaticImports = { sources: new Map(), packages: new Set() };
  follow(path.join(root, source), found);
  return found;
}

function follow(file: string, found: StaticImports): void {
  const name = path.relative(root, file);
  if (found.sources.has(name)) return;
  const text = readFileSync(file, 'utf8');
  found.sources.set(name, text);
  for (const [, named, bare] of text.matchAll(IMPORT)) {
    const specifier = named ?? bare ?? '';
    const next = fileOf(file, specifier);
    if (next) follow(next, found);
    else found.packages.add(specifier);
  }
}

function fileOf(from: string, specifier: string): string | undefined {
  if (!/^[.#]/.test(specifier)) return undefined;
  const base = specifier.startsWith('#')
    ? path.join(root, specifier.slice(1))
    : path.resolve(path.dirname(from), specifier);
  return ['', '.ts', '.tsx']
    .map((ending) => base + ending)
    .find((file) => path.extname(file) && existsSync(file));
}
