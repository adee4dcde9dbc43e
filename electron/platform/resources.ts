import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ResourcePort } from './ports';

/** Files shipped in `resources/`. Names come from the program itself, never from a person. */
export function createResources(folder: string): ResourcePort {
  return { text: (relativePath) => readFile(path.join(folder, relativePath), 'utf8') };
}
