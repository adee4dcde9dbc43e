import type { AssessedKind } from '#shared/contracts/assessment';
import { can } from '#shared/contracts/roles';
import { refuse } from '#shared/domain/refusal';
import { firstDay, lastDay } from '#shared/domain/time/dates';
import type { Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { Actor } from '../../ipc/context';
import { postingsBetween } from '../staff/index';
import { type MonthAssessment, perKind } from './results';

/** Whose results an account may see; null is everybody's. */
export type OwnScope = Record<AssessedKind, ReadonlySet<number>> | null;

/**
 * A window manager sees the windows managed that month and whoever served there, and no unit; without a person,
 * nobody.
 */
export async function ownScope(db: ReadDb, actor: Actor, month: Month): Promise<OwnScope> {
  if (can(actor.roles, 'assessment.read')) return null;
  const postings = await postingsBetween(db, firstDay(month), lastDay(month));
  const managed = postings.filter(({ staffId, post }) => staffId === actor.staffId && post === 'manager');
  const window = new Set(managed.map(({ windowId }) => windowId));
  const served = postings.filter(({ windowId }) => window.has(windowId));
  return { window, person: new Set(served.map(({ staffId }) => staffId)), unit: new Set() };
}

export const inScope = (scope: OwnScope, subject: AssessedKind, id: number): boolean =>
  scope === null || scope[subject].has(id);

export function refuseOutside(scope: OwnScope, subject: AssessedKind, id: number): void {
  if (!inScope(scope, subject, id)) refuse('not_your_window');
}

/** An assessment with only what may be seen; ranks stay those among everybody. */
export function scoped(assessment: MonthAssessment, scope: OwnScope): MonthAssessment {
  if (scope === null) return assessment;
  const results = perKind((kind) => assessment.results[kind].filter(({ id }) => inScope(scope, kind, id)));
  return { ...assessment, results };
}
