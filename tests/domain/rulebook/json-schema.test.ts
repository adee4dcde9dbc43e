import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { rulebookSchema } from '#shared/domain/rulebook/schema';

const file = path.resolve(import.meta.dirname, '../../../docs/rulebook.schema.json');

/** `WRITE_SCHEMA=1 vitest run tests/domain/rulebook/json-schema.test.ts && biome format --write docs` makes it anew. */
it('the JSON Schema in docs is the one that the program reads rulebooks by', () => {
  const schema = z.toJSONSchema(rulebookSchema, { io: 'input', reused: 'ref' });
  const titled = { ...schema, title: 'Rulebook (考核办法)', description: 'See docs/rulebook.md.' };
  const current: unknown = JSON.parse(JSON.stringify(titled));
  if (process.env.WRITE_SCHEMA) writeFileSync(file, `${JSON.stringify(current)}\n`);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(current);
});
