import { formatDate, formatWeekday, NO_FIGURE } from '../documents/format';
import { type Issuer, officeName } from '../documents/model';
import { renderDocument, type TemplateFiles } from '../documents/render';
import { formatWall, type IsoDate } from '../time/wall';
import type { DutyLog } from './log';
import { dutyText, type PaperDuty } from './paper';

export interface LogPaper {
  issuer: Issuer;
  log: DutyLog;
  leaderName: string;
  /** Everybody on duty that day. */
  duties: readonly PaperDuty[];
}

export const logTitle = (date: IsoDate): string => `${formatDate(date)}值班日志`;

/** 值班日志 of one day as one HTML document, with room for the signature. */
export function renderLogPaper(files: TemplateFiles, { issuer, log, leaderName, duties }: LogPaper): string {
  return renderDocument(files, 'duty-log.html', {
    title: logTitle(log.date),
    center: issuer.center,
    office: officeName(issuer),
    date: formatDate(log.date),
    weekday: formatWeekday(log.date),
    weather: log.weather || NO_FIGURE,
    visitors: log.visitors === null ? NO_FIGURE : `${log.visitors} 人次`,
    leader: leaderName,
    duties: duties.map((duty) => dutyText(duty)),
    hasDuties: duties.length > 0,
    handover: log.handover || '无',
    incidents: log.incidents || '无',
    other: log.other || '无',
    signed: log.signedAt === null ? '' : `${leaderName}　${formatWall(log.signedAt).slice(0, 16)}`,
  });
}
