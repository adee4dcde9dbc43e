import { KIND_WORDS } from '#shared/domain/incidents/consequence-paper';
import type { LiabilityRecord, OfficeDutyRecord } from '#shared/domain/office/facts';
import { firstDay, lastDay } from '#shared/domain/time/dates';
import type { Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { itemNames } from './faces';
import { type ConsequenceOfUnit, consequencesBetween } from './office-repo';

/** 通报、函告 and what else was decided and had to be carried out by a day of the month (seed rows 127, 137). */
export async function consequenceLimits(db: ReadDb, month: Month): Promise<OfficeDutyRecord[]> {
  const due = await consequencesBetween(db, 'due_on', [firstDay(month), lastDay(month)]);
  const say = await labels(db, due);
  return due.map((each) => ({
    ...{ duty: 'office_notice', source: { table: 'incident', id: each.incidentId }, key: String(each.id) },
    ...{ label: say(each), dueOn: each.dueOn!, doneOn: each.executedOn },
  }));
}

/** 连带责任 decided in a month. */
export async function jointLiabilities(db: ReadDb, month: Month): Promise<LiabilityRecord[]> {
  const decided = await consequencesBetween(db, 'decided_on', [firstDay(month), lastDay(month)]);
  const say = await labels(db, decided);
  return decided.map((each) => {
    const { id, incidentId, kind, target, unitId, decidedOn } = each;
    return { id, incidentId, kind, target, unitId, decidedOn, label: say(each) };
  });
}

/** 函告原单位：县税务局 · 张三 2026-03-05 打游戏. */
async function labels(
  db: ReadDb,
  records: readonly ConsequenceOfUnit[],
): Promise<(record: ConsequenceOfUnit) => string> {
  if (records.length === 0) return () => '';
  const names = await itemNames(db);
  return ({ kind, targetName, personName, incidentDate, itemCode }) => {
    const whom = [KIND_WORDS[kind], targetName].filter(Boolean).join('：');
    return `${whom} · ${personName} ${incidentDate} ${names.get(itemCode) ?? itemCode}`;
  };
}
