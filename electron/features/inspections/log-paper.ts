import type { inspectionsContract } from '#shared/contracts/inspections';
import { type RoundLog, renderRoundLog } from '#shared/domain/inspections/log-paper';
import { refuse } from '#shared/domain/refusal';
import { formatTime, wallDate } from '#shared/domain/time/wall';
import type { Handler } from '../../ipc/handlers';
import { readCenter } from '../settings/index';
import { findRound } from './round-repo';
import { viewRound } from './view';

const TEMPLATES = ['round-log.html', 'round-log.css', 'base.css', 'part-head.html'];

/** Prints the log of a round. Who looked is on it only where it was asked for, by somebody who may know. */
export const printLog: Handler<(typeof inspectionsContract)['printLog']> = async (context, { id, names }) => {
  const { db, ports, actor, now, progress } = context;
  const found = (await findRound(db, id)) ?? refuse('not_found');
  if (found.startedAt === null) refuse('round_not_started');
  progress({ phase: 'printing', done: 0, total: null });
  const { round, route, checks } = await viewRound(db, found, actor, now);
  const center = await readCenter(db);
  const windows = new Map(route.map(({ windowId, name }) => [windowId, name]));
  const seen = new Set(checks.map(({ windowId }) => windowId));
  const log: RoundLog = {
    center: center.centerName,
    office: center.supervisionOffice,
    kind: round.kind,
    date: wallDate(found.startedAt),
    from: formatTime(found.startedAt),
    to: found.endedAt === null ? '' : formatTime(found.endedAt),
    team: round.teamName,
    inspectors: names ? round.inspectors.map(({ name }) => name) : [],
    campaign: round.campaign,
    area: round.area,
    note: round.note,
    lines: checks.map((check) => ({
      time: formatTime(check.at),
      window: windows.get(check.windowId) ?? '',
      person: check.staffName,
      status: check.status,
      item: check.itemName,
      note: check.note,
      presence: check.presence,
      mismatch: check.mismatch,
    })),
    missed: route.filter(({ windowId }) => !seen.has(windowId)).map(({ name }) => name),
    printedOn: wallDate(now),
  };
  const texts = await Promise.all(TEMPLATES.map((name) => ports.resources.text(`templates/${name}`)));
  const files = Object.fromEntries(TEMPLATES.map((name, index) => [name, texts[index] ?? '']));
  return { printed: await ports.printer.print(renderRoundLog(files, log), { landscape: false }) };
};
