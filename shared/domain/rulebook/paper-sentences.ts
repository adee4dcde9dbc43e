import type { Json } from './edit';
import { type JsonObject, listAt } from './edit';
import type { Rulebook } from './schema';
import { listOfSection, type Section } from './sections';
import { sentenceText } from './sentence';
import type { Speaker } from './speaker';

/** What is printed in the annex, in the order of the rulebook, with what such rules are called. */
const PRINTED = [
  ['clauses', '计分条款'],
  ['conversions', '折算'],
  ['multipliers', '加重'],
  ['exemptions', '除外情形'],
  ['liabilities', '连带责任'],
  ['bars', '一票否决'],
  ['awards', '评优评先'],
  ['carryOver', '跨月累计'],
  ['consequences', '结果运用'],
] as const satisfies readonly (readonly [Section, string])[];

/** A rule said in full, as the editor says it on its card. */
export const sentenceOf = (speaker: Speaker, section: Section, rule: object): string =>
  sentenceText(speaker, section, rule as Json);

/**
 * Everything a rule states but its printed text may leave unsaid: bounds, rounding, free amounts, limits, places,
 * ties, addressees. What is computed can so be read on paper, rule by rule.
 */
export function meaningRows(rulebook: Rulebook, speaker: Speaker) {
  const data = rulebook as unknown as JsonObject;
  return PRINTED.map(([section, title]) => ({
    title,
    rows: listAt(data, listOfSection(section) ?? []).map((rule) => ({
      code: String((rule as JsonObject).code),
      how: `${sentenceText(speaker, section, rule)}${providerWords(rule)}`,
    })),
  })).filter(({ rows }) => rows.length > 0);
}

/** K41: who provides the evidence, where a clause says so. */
function providerWords(rule: Json): string {
  const provider = (rule as JsonObject).provider;
  return typeof provider === 'string' && provider !== '' ? `扣分依据由${provider}提供。` : '';
}
