import type { AttendanceSheet } from '#shared/domain/documents/attendance-sheet';
import type { TemplateFiles } from '#shared/domain/documents/render';
import type { Month, WallMs } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { ResourcePort } from '../../platform/ports';
import { assessMonth, factReader, type MonthAssessment } from '../assessment/index';
import { attendanceSheet } from '../attendance/index';
import { staffDirectory } from '../staff/index';
import { type UnitEntry, unitDirectory, windowDirectory } from '../units/index';
import { readTemplates } from './templates';

/** What the papers of a month are made of. */
export interface PaperSources {
  assessment: MonthAssessment;
  read: Awaited<ReturnType<typeof factReader>>;
  sheet: AttendanceSheet;
  units: ReadonlyMap<number, UnitEntry>;
  unitOfStaff: ReadonlyMap<number, number>;
  unitOfWindow: ReadonlyMap<number, number | null>;
  templates: TemplateFiles;
}

export async function paperSources(
  db: ReadDb,
  resources: ResourcePort,
  month: Month,
  now: WallMs,
): Promise<PaperSources> {
  const assessment = await assessMonth(db, month, now);
  return {
    assessment,
    read: await factReader(db, assessment.facts),
    sheet: await attendanceSheet(db, month, now),
    units: new Map((await unitDirectory(db)).map((unit) => [unit.id, unit])),
    unitOfStaff: new Map((await staffDirectory(db)).map(({ id, unitId }) => [id, unitId])),
    unitOfWindow: new Map((await windowDirectory(db)).map(({ id, unitId }) => [id, unitId])),
    templates: await readTemplates(resources),
  };
}
