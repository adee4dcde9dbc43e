import { z } from 'zod';

const named = z.strictObject({ code: z.string().min(1), name: z.string().min(1) });

export const SEVERITIES = ['minor', 'ordinary', 'serious', 'grave'] as const;

export const disciplineItemSchema = z.strictObject({
  /** Stable snake_case code that facts and clauses use. */
  code: z.string().regex(/^[a-z][a-z0-9_]*$/),
  name: z.string().min(1),
  /** Other words for the same act, as inspectors write them (窜岗 for 串岗). */
  synonyms: z.array(z.string().min(1)),
  /** Code of its class, e.g. `inaction` 不作为. */
  class: z.string(),
  severity: z.enum(SEVERITIES),
  /** Candidate for 一票否决. */
  veto: z.boolean(),
  /** Whether rules know an exemption (公务接待, 专业岗位); asks for a decision when recorded. */
  exemptible: z.boolean().default(false),
  source: z.string().min(1),
});

/** The discipline catalogue: classes, severities and items with the words shown. */
export const catalogueSchema = z
  .strictObject({
    format: z.literal(1),
    classes: z.array(named).min(1),
    severities: z.array(named.extend({ code: z.enum(SEVERITIES) })).length(SEVERITIES.length),
    items: z.array(disciplineItemSchema).min(1),
  })
  .superRefine((catalogue, context) => {
    const classes = new Set(catalogue.classes.map((each) => each.code));
    const words = new Map<string, string>();
    catalogue.items.forEach((item, i) => {
      if (!classes.has(item.class)) {
        context.addIssue({ code: 'custom', message: 'unknown_class', path: ['items', i, 'class'] });
      }
      for (const word of new Set([item.code, item.name, ...item.synonyms])) {
        if (words.has(word)) {
          context.addIssue({
            code: 'custom',
            message: 'duplicate_word',
            path: ['items', i],
            params: { word },
          });
        }
        words.set(word, item.code);
      }
    });
  });

export type DisciplineItem = z.infer<typeof disciplineItemSchema>;
export type Catalogue = z.infer<typeof catalogueSchema>;

/** Reads the catalogue. Throws a ZodError that names the place when it is wrong. */
export function parseCatalogue(data: unknown): Catalogue {
  return catalogueSchema.parse(data);
}

/** Finds an item by code, name or synonym, ignoring spaces around; null when the word is unknown. */
export function findItem(catalogue: Catalogue, word: string): DisciplineItem | null {
  const wanted = word.trim();
  return catalogue.items.find((item) => [item.code, item.name, ...item.synonyms].includes(wanted)) ?? null;
}
