import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * A digest of names, sizes and times of all files below the given ones: equal as long as nobody touched them.
 * @param {string[]} paths files and folders; absent ones are allowed
 * @param {(file: string) => boolean} [counts]
 */
export function fingerprint(paths, counts = () => true) {
  const hash = createHash('sha256');
  /** @param {string} file */
  const add = (file) => {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat || !counts(file)) return;
    if (stat.isDirectory()) {
      for (const name of readdirSync(file).sort()) add(path.join(file, name));
    } else {
      hash.update(`${file}\0${stat.size}\0${stat.mtimeMs}\n`);
    }
  };
  for (const file of paths) add(file);
  return hash.digest('hex').slice(0, 16);
}
