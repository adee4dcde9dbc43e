import { z } from 'zod';
import { ITEM_CLASSES } from '../domain/incidents/catalogue';
import { SEVERITIES } from '../domain/rulebook/catalogue';
import { fileToken, id, idInput, isoDate, line, nothing, text } from './common';
import { job, mutation, query } from './define';

export const severity = z.enum(SEVERITIES);
export const itemClass = z.enum(ITEM_CLASSES);
export const itemCode = z.string().min(1).max(60);
const newCode = z.string().regex(/^[a-z][a-z0-9_]{1,39}$/, 'code');

const terms = {
  validFrom: isoDate,
  class: itemClass,
  severity,
  veto: z.boolean(),
  clause: text(60),
  exemption: text(200),
};
export const itemTerms = z.object(terms);

export const disciplineItem = z.object({
  code: itemCode,
  name: z.string(),
  /** Other words for the same act (窜岗 for 串岗), separated by blanks. */
  synonyms: z.string(),
  class: itemClass,
  severity,
  veto: z.boolean(),
  pinyin: z.string(),
});
export type DisciplineItemInfo = z.output<typeof disciplineItem>;

export const catalogueItem = disciplineItem.extend({
  active: z.boolean(),
  clause: z.string(),
  exemption: z.string(),
  /** Every version, the newest first; the fields above are those of the day asked for. */
  terms: z.array(itemTerms),
  /** How many incidents name it. */
  used: z.number().int(),
});
export type CatalogueItem = z.output<typeof catalogueItem>;

export const exemption = z.object({
  id,
  itemCode,
  itemName: z.string(),
  windowId: id.nullable(),
  windowName: z.string(),
  staffId: id.nullable(),
  staffName: z.string(),
  from: isoDate,
  until: isoDate.nullable(),
  reason: z.string(),
});
export type ExemptionInfo = z.output<typeof exemption>;

export const procedure = z.object({
  validFrom: isoDate,
  noticeRequired: z.boolean(),
  /** Working days. */
  answerDays: z.number().int().min(1).max(60),
  appealDays: z.number().int().min(1).max(60),
  /** Which clause of the rulebook says so; required where nobody need be told. */
  clause: text(100),
});
export type ProcedureInfo = z.output<typeof procedure>;

export const CATALOGUE_PROBLEMS = [
  'code_bad',
  'name_missing',
  'name_taken',
  'class_unknown',
  'severity_unknown',
  'repeated',
] as const;
export const catalogueImport = z.object({
  added: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  problems: z.array(z.object({ row: z.number().int(), code: z.enum(CATALOGUE_PROBLEMS), value: z.string() })),
});
export type CatalogueImport = z.output<typeof catalogueImport>;

/** 违纪事项目录: what may be charged, under which words, how grave, and for whom it is free. */
export const catalogueOperations = {
  /** Items that may be recorded; `text` finds by name, synonym, pinyin or initials. */
  items: query(
    'incidents.read',
    z.object({ text: z.string().max(60).default('') }).strict(),
    z.array(disciplineItem),
  ),
  /** The whole catalogue with its versions, as in force on a day. */
  catalogue: query('incidents.read', z.object({ date: isoDate }).strict(), z.array(catalogueItem)),
  /** A new item, or new words or a new version of one: earlier incidents keep what was in force on their day. */
  saveItem: mutation(
    'incidents.rules',
    z.object({ code: newCode, name: line(40), synonyms: text(200), active: z.boolean(), ...terms }).strict(),
    z.object({ code: itemCode }),
  ),
  /** What the rulebooks in force would have the catalogue cite, where it cites something else or nothing. */
  clauseProposals: query(
    'incidents.read',
    z.object({ date: isoDate }).strict(),
    z.array(z.object({ code: itemCode, name: z.string(), clause: z.string(), proposed: z.string() })),
  ),
  /** Takes proposed clauses over, from a day on. */
  takeClauses: mutation(
    'incidents.rules',
    z.object({ validFrom: isoDate, codes: z.array(itemCode).min(1).max(500) }).strict(),
    z.object({ count: z.number().int() }),
  ),
  exemptions: query('incidents.read', nothing, z.array(exemption)),
  saveExemption: mutation(
    'incidents.rules',
    z
      .object({
        id: id.nullable(),
        itemCode,
        /** One of the two. */
        windowId: id.nullable().default(null),
        staffId: id.nullable().default(null),
        from: isoDate,
        until: isoDate.nullable().default(null),
        reason: line(200),
      })
      .strict(),
    z.object({ id }),
  ),
  removeExemption: mutation('incidents.rules', idInput, z.object({ id })),
  /** What the rulebook says about hearing people, the newest first. */
  procedures: query('incidents.read', nothing, z.array(procedure)),
  saveProcedure: mutation('incidents.rules', procedure.strict(), procedure),
  /** The catalogue as a workbook; `file` is null when the save dialog is cancelled. */
  exportCatalogue: job(
    'incidents.read',
    z.object({ date: isoDate }).strict(),
    z.object({ file: z.string().nullable() }),
  ),
  /** Reads such a workbook; with problems nothing is saved. `apply` false only looks. */
  importCatalogue: job(
    'incidents.rules',
    z.object({ token: fileToken, validFrom: isoDate, apply: z.boolean() }).strict(),
    catalogueImport,
  ),
};
