import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { FACT_KINDS } from '#shared/domain/assessment/facts';
import { type Field, RULEBOOK_FIELDS } from '#shared/domain/rulebook/form';
import { PROBLEM_CODES } from '#shared/domain/rulebook/problem';
import { LANGUAGES, loadProgramWords, startI18n } from '../../../../renderer/app/i18n';
import { type Speaker, speakerOf } from '../../../../renderer/ui/rulebook-speaker';

/** Never shown: the format is the program's own, and the code of a rulebook is made by it. */
const HIDDEN = ['format', 'code'];

function* everyField(fields: readonly Field[]): Generator<Field> {
  for (const field of fields) {
    yield field;
    if (field.kind === 'object') yield* everyField(field.fields);
    if (field.kind === 'list') yield* everyField(field.item);
    if (field.kind === 'variants') for (const { fields: inside } of field.variants) yield* everyField(inside);
  }
}

beforeAll(async () => {
  await startI18n('en');
  await loadProgramWords();
});

it.each(LANGUAGES)('every field, choice and code of the schema has words: %s', (lng) => {
  const speaker: Speaker = speakerOf(i18next, lng, {}, []);
  const missing: string[] = [];
  const need = (area: string, keys: readonly string[], inside = '') => {
    if (!keys.some((key) => speaker.raw(`${area}.${key}${inside}`))) missing.push(`${area} ${keys}${inside}`);
  };
  for (const field of everyField(RULEBOOK_FIELDS)) {
    if (HIDDEN.includes(field.keys.join())) continue;
    if (field.name !== '' && !isPart(field)) need('label', field.keys);
    if (field.kind === 'choice' && field.name !== 'kind') {
      for (const option of field.options) need('choice', field.keys, `.${option}`);
    }
    if (field.kind === 'variants')
      for (const { value } of field.variants) need('variant', field.keys, `.${value}`);
  }
  for (const kind of FACT_KINDS) need('vocabulary.kinds', [kind]);
  for (const code of PROBLEM_CODES) need('problem', [code]);
  expect(missing).toEqual([]);
});

/** Lists that are sections of their own are named there. */
const isPart = ({ kind, keys }: Field) => kind === 'list' && keys.length <= 2 && keys[0] !== 'minutes_tiers';
