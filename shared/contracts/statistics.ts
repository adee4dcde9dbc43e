import { z } from 'zod';
import { INCIDENT_SOURCES } from '../domain/incidents/types';
import { CHECKS } from '../domain/statistics/checks';
import { id, line, month, text } from './common';
import { complaintAges } from './complaints';
import { job, query } from './define';
import { itemCode } from './incidents-catalogue';
import { tableExtract } from './transfer';

const count = z.int().min(0);
const checks = z.object({ self: count, outside: count, other: count });
const places = {
  area: z.string().max(60).nullable().default(null),
  unitId: id.nullable().default(null),
  windowId: id.nullable().default(null),
};

/** More months make no picture. */
export const MOST_MONTHS = 60;
/** People who were found more than once, the most first. */
export const SHOWN_REPEATERS = 15;

/** Windows whose months are told, the most frequent ones; the rest have their sum only. */
export const TRACED_WINDOWS = 5;

const findingFilter = z
  .object({
    from: month,
    to: month,
    ...places,
    itemCode: itemCode.nullable().default(null),
    source: z.enum(INCIDENT_SOURCES).nullable().default(null),
    check: z.enum(CHECKS).nullable().default(null),
  })
  .strict();
export type FindingFilter = z.input<typeof findingFilter>;

const group = { name: z.string(), count, months: z.array(count) };
const findings = z.object({
  months: z.array(month),
  /** By month, in their order. */
  checks: z.array(checks),
  items: z.array(z.object({ ...group, key: itemCode, checks })),
  windows: z.array(z.object({ ...group, key: id })),
  total: count,
  hours: z.array(z.object({ weekday: z.int().min(1).max(7), hour: z.int().min(0).max(23), count })),
  /** Noted without a time. */
  untimed: count,
  repeaters: z.array(
    z.object({
      staffId: id,
      staffNo: z.string(),
      name: z.string(),
      unitName: z.string(),
      count,
      items: count,
    }),
  ),
});
export type Findings = z.output<typeof findings>;

export type Ageing = z.output<typeof complaintAges>;

/** A drawn picture as PNG in base64; whatever else it is, it is refused. */
const png = z
  .string()
  .startsWith('iVBORw0KGgo')
  .max(12_000_000)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/);
const picture = z.object({ title: line(120), png }).strict();

/** 督查分析: what was found, when, where, by whom it was checked (seed rows 57, 58, 149). Dismissed ones are left out. */
export const statisticsContract = {
  findings: query('incidents.read', findingFilter, findings),
  /** Open complaints as of today, whenever they came in. */
  ageing: query('complaints.read', z.object(places).strict(), complaintAges),
  savePicture: job('session', picture, z.object({ file: z.string().nullable() })),
  /** The picture on A4 with its figures below. */
  printPicture: job(
    'session',
    picture
      .extend({ note: text(300), columns: tableExtract.shape.columns, rows: tableExtract.shape.rows })
      .strict(),
    z.object({ printed: z.boolean() }),
  ),
};
