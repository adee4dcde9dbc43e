import { z } from 'zod';
import { id, idInput, line, nothing, text } from './common';
import { mutation, query } from './define';

const code = line(20);

const unitFields = {
  code,
  name: line(60),
  shortName: text(20),
  /** 垂直管理: led from above; notices get an extra copy for `superior` (seed row 146). */
  vertical: z.boolean().default(false),
  superior: text(60),
  /** 一把手 and 分管领导, named in notices (seed row 135). */
  head: text(30),
  deputy: text(30),
  phone: text(40),
  active: z.boolean().default(true),
  /** The supervision office of this center (seed rows 128, 129): assessed like a unit, for duties of its own too. */
  office: z.boolean().default(false),
};

export const unit = z.object({
  ...unitFields,
  id,
  pinyin: z.string(),
  /** People of the unit who have not left the center. */
  staffCount: z.number().int(),
  windowCount: z.number().int(),
});
export type Unit = z.output<typeof unit>;

const windowFields = {
  code,
  name: line(60),
  unitId: id.nullable().default(null),
  area: text(30),
  active: z.boolean().default(true),
};

export const windowRecord = z.object({
  ...windowFields,
  id,
  pinyin: z.string(),
  unitName: z.string().nullable(),
  /** People posted there today. */
  staffCount: z.number().int(),
  /** 窗口负责人 today. */
  managerName: z.string().nullable(),
});
export type WindowRecord = z.output<typeof windowRecord>;

/** Home units (派驻单位) and windows. */
export const unitsContract = {
  list: query('staff.read', nothing, z.array(unit)),
  save: mutation('staff.write', z.object({ ...unitFields, id: id.nullable() }).strict(), unit),
  /** Refused with `unit_used` while people or windows belong to it. */
  remove: mutation('staff.write', idInput, z.object({})),
  windows: query('staff.read', nothing, z.array(windowRecord)),
  saveWindow: mutation(
    'staff.write',
    z.object({ ...windowFields, id: id.nullable() }).strict(),
    windowRecord,
  ),
  /** Refused with `window_used` when anybody was ever posted there. */
  removeWindow: mutation('staff.write', idInput, z.object({})),
};
