import type { leaveContract } from '#shared/contracts/leave';
import type { LeaveKindView } from '#shared/contracts/leave-kinds';
import { type DatedKind, isBuiltIn, kindOn, kindsOn } from '#shared/domain/leave/kind-rules';
import { LEAVE_KINDS } from '#shared/domain/leave/kinds';
import { refuse } from '#shared/domain/refusal';
import { monthOf } from '#shared/domain/time/dates';
import { type IsoDate, wallDate } from '#shared/domain/time/wall';
import type { HandlersOf } from '../../ipc/handlers';
import { monthState } from '../months/index';
import { windowDirectory } from '../units/index';
import { coverOf } from './rules';
import { coverRules, leaveSettings, putCover, putKind, putSettings, savedKinds } from './rules-repo';

type Operations = Pick<
  typeof leaveContract,
  'kinds' | 'saveKind' | 'settings' | 'saveSettings' | 'cover' | 'saveCover'
>;

export const kindHandlers: HandlersOf<Operations> = {
  kinds: async ({ db, now }, { date, planned }) => {
    const saved = await savedKinds(db);
    const inForce = kindsOn(date ?? wallDate(now), saved);
    const known = new Set(inForce.map(({ code }) => code));
    // The versions are in the order of their days: the first of a code is its first.
    const first = new Map(saved.toReversed().map((kind) => [kind.code, kind]));
    const toCome = planned ? [...first.values()].filter(({ code }) => !known.has(code)) : [];
    return [...inForce, ...toCome].map((kind) => viewKind(kind, saved));
  },

  saveKind: async ({ db, now, actor, audit }, { code, effectiveFrom, rule, reason }) => {
    const saved = await savedKinds(db);
    const known = code === null || isBuiltIn(code) || saved.some((kind) => kind.code === code);
    if (!known) refuse('not_found');
    if (code !== null && isBuiltIn(code) ? rule.base !== code : rule.name === '') refuse('leave_kind_name');
    const same = saved.find((kind) => kind.rule.name === rule.name && kind.code !== code);
    if (rule.name !== '' && same) refuse('leave_kind_twice', { name: rule.name });
    // What a closed month was computed by stays as it was.
    if ((await monthState(db, monthOf(effectiveFrom))) !== 'open') {
      refuse('month_closed', { month: monthOf(effectiveFrom) });
    }
    const kind: DatedKind = { code: code ?? nextCode(saved), effectiveFrom, rule };
    const before = kindOn(kind.code, effectiveFrom, saved);
    await putKind(db, kind, { by: actor.accountId, at: now });
    await audit({
      entity: 'leave_kind',
      entityId: kind.code,
      before: before ?? undefined,
      after: kind,
      reason: reason === '' ? undefined : reason,
    });
    return viewKind(kind, await savedKinds(db));
  },

  settings: ({ db }) => leaveSettings(db),

  saveSettings: async ({ db, audit }, settings) => {
    const before = await leaveSettings(db);
    await putSettings(db, settings);
    await audit({ entity: 'leave_settings', entityId: 1, before, after: settings });
    return settings;
  },

  cover: async ({ db }) => {
    const cover = await coverRules(db);
    const windows = await windowDirectory(db);
    const names = new Map(windows.map(({ id, name }) => [id, name]));
    return windows
      .filter(({ active }) => active)
      .map(({ id, name }) => {
        const { minimum, partnerIds } = coverOf({ cover }, id);
        const partners = partnerIds.map((windowId) => ({ windowId, windowName: names.get(windowId) ?? '' }));
        return { windowId: id, windowName: name, minimum, partners };
      });
  },

  saveCover: async ({ db, audit }, { windowId, minimum, partnerIds, reason }) => {
    const known = new Set((await windowDirectory(db)).map(({ id }) => id));
    if (![windowId, ...partnerIds].every((id) => known.has(id))) refuse('not_found');
    if (partnerIds.includes(windowId)) refuse('cover_own_window');
    const before = coverOf({ cover: await coverRules(db) }, windowId);
    const after = { windowId, minimum, partnerIds: [...new Set(partnerIds)] };
    await putCover(db, after);
    await audit({ entity: 'leave_cover', entityId: windowId, before, after, reason: reason ?? undefined });
    return after;
  },
};

function viewKind({ code, effectiveFrom, rule }: DatedKind, saved: readonly DatedKind[]): LeaveKindView {
  return {
    code,
    builtIn: isBuiltIn(code),
    key: LEAVE_KINDS.find((kind) => kind.code === code)?.key ?? '',
    effectiveFrom,
    rule,
    versions: saved
      .filter((kind) => kind.code === code)
      .map((kind): { effectiveFrom: IsoDate; rule: DatedKind['rule'] } => ({
        effectiveFrom: kind.effectiveFrom,
        rule: kind.rule,
      })),
  };
}

/** Own kinds are `own1`, `own2`, …: their names may change, their codes never. */
function nextCode(saved: readonly DatedKind[]): string {
  const numbers = saved.map(({ code }) => Number(/^own(\d+)$/.exec(code)?.[1] ?? 0));
  return `own${Math.max(0, ...numbers) + 1}`;
}
