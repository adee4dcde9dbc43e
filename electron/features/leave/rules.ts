import type { LeaveSettings } from '#shared/contracts/leave-kinds';
import { builtInKinds, type DatedKind, type KindRule, kindOn } from '#shared/domain/leave/kind-rules';
import type { DatedMatrix } from '#shared/domain/leave/matrix';
import { wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { LeaveRecord } from './repo';
import { type Cover, coverRules, leaveSettings, matrices, savedKinds } from './rules-repo';

/** Everything the office has set about leave. */
export interface LeaveRules {
  kinds: DatedKind[];
  settings: LeaveSettings;
  cover: Map<number, Cover>;
  matrices: DatedMatrix[];
}

export async function loadRules(db: ReadDb): Promise<LeaveRules> {
  return {
    kinds: await savedKinds(db),
    settings: await leaveSettings(db),
    cover: await coverRules(db),
    matrices: await matrices(db),
  };
}

/** What a window is asked for where nothing was set. */
export const coverOf = (rules: Pick<LeaveRules, 'cover'>, windowId: number): Cover =>
  rules.cover.get(windowId) ?? { windowId, minimum: 1, partnerIds: [] };

export const kindCodeOf = ({ kind, ownKind }: Pick<LeaveRecord, 'kind' | 'ownKind'>): string =>
  ownKind ?? kind;

/** The rule a request was made under: that of the day it begins. */
export function ruleOf(
  leave: Pick<LeaveRecord, 'kind' | 'ownKind' | 'startAt'>,
  saved: readonly DatedKind[],
): KindRule {
  const found = kindOn(kindCodeOf(leave), wallDate(leave.startAt), saved);
  return (found ?? builtInKinds.find(({ code }) => code === leave.kind)!).rule;
}
