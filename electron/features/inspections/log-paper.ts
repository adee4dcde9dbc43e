import type { inspectionsContract } from '#shared/contracts/inspections';
import { type RoundLog, renderRoundLog } from '#shared/domain/inspections/log-paper';
import { refuse } from '#shared/domain/refusal';
import { formatTime, wallDate } from '#shared/domain/time/wall';
import type { QueryContext } from '../../ipc/context';
import type { HandlersOf } from '../../ipc/handlers';
import { readCenter } from '../settings/index';
import { giveOut, type Paper, readTemplates } from '../transfer/index';
import { findRound } from './round-repo';
import { viewRound } from './view';

const TEMPLATES = ['round-log.html', 'round-log.css', 'base.css', 'part-head.html'];

/** The log of a round. Who looked is on it only where it was asked for, by somebody who may know. */
async function viewLog(context: QueryContext, { id, names }: { id: number; names: boolean }): Promise<Paper> {
  const { db, ports, actor, now } = context;
  const found = (await findRound(db, id)) ?? refuse('not_found');
  if (found.startedAt === null) refuse('round_not_started');
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
  const html = renderRoundLog(await readTemplates(ports, TEMPLATES), log);
  return { title: `查岗登记表 ${log.date}`, html };
}

export const logHandlers: Pick<HandlersOf<typeof inspectionsContract>, 'logView' | 'printLog'> = {
  logView: viewLog,
  printLog: async (context, { to, ...input }) => {
    context.progress({ phase: 'printing', done: 0, total: null });
    const { title, html } = await viewLog(context, input);
    return giveOut(context.ports, html, { to, name: title });
  },
};
