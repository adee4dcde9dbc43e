import type { Verdict } from '#shared/domain/punches/classify';
import type { ImportSink } from '#shared/domain/punches/import-run';
import type { BadLine, Place, RawPunch } from '#shared/domain/punches/types';
import { DAY_MS, type WallMs } from '#shared/domain/time/wall';
import { type KnownUser, NEVER, type PunchStatements, placed } from './import-repo';

/** What the files of one import share. */
export interface ImportMemory {
  users: Map<string, KnownUser>;
  /** Ids of the imports of this job. */
  importIds: Set<number>;
  /** Names the machines gave to persons that had none or another; machine id → name. */
  names: Map<string, string>;
  /** False while no moment is in quarantine since earlier: then nobody has to look there. */
  quarantine: boolean;
  /** Set when a moment left quarantine. */
  released: boolean;
  /** Accepted punches that belong to nobody, by the machine's id for the person. */
  unmapped: Map<number, number>;
}

/** What one file gave, beyond what the pure core counts. */
export interface FileTally {
  unmapped: number;
  /** Accepted punches by day, the day counted from 1970-01-01. */
  perDay: Map<number, number>;
}

export interface FileSink extends ImportSink {
  tally: FileTally;
  /** Hands over the statements of the transaction that begins. */
  use(statements: PunchStatements): void;
  /** A punch that was accepted and then moved to quarantine. */
  takeBack(user: KnownUser, at: WallMs): void;
  /** Where a punch of a file of sheets stands, by its line. */
  placeOf(line: number): Place | undefined;
  /** Accepted punches that wait to be stored. */
  waiting(): number;
  /** Stores up to `limit` of them, person by person. */
  flush(limit: number): void;
}

/**
 * Stores the lines of one file as the pure core judges them. Accepted punches wait until some ten thousand are
 * there and are then stored person by person: the index of persons and moments is written once for all of a
 * person's punches and not once for each. A million lines take half the time that way.
 */
export function createFileSink(importId: number, memory: ImportMemory): FileSink {
  const tally: FileTally = { unmapped: 0, perDay: new Map() };
  const pending = new Map<number, RawPunch[]>();
  const places = new Map<number, Place>();
  let waiting = 0;
  let store: PunchStatements;

  const userOf = (punch: RawPunch): KnownUser => {
    let user = memory.users.get(punch.machineId);
    if (!user) {
      const id = store.insertUser(punch.machineId, punch.name);
      user = { id, name: punch.name, lastAt: NEVER, mapped: [] };
      memory.users.set(punch.machineId, user);
    } else if (punch.name !== null && punch.name !== user.name) {
      user.name = punch.name;
      memory.names.set(punch.machineId, punch.name);
    }
    return user;
  };

  const issue = (punch: RawPunch, outcome: string, code: string): void => {
    store.insertIssue([importId, punch.line, outcome, code, '{}', punch.raw, ...placed(punch.place)]);
  };

  /** A line that an earlier import stored word for word is kept already; any other is listed. */
  const duplicate = (punch: RawPunch, user: KnownUser): false => {
    const kept = store.findPunch(user.id, punch.at);
    if (!kept || kept.raw !== punch.raw || memory.importIds.has(kept.importId)) {
      issue(punch, 'duplicate', 'duplicate');
    }
    return false;
  };

  /** Of a line that is stored; `by` is -1 when it is taken back. */
  const count = (user: KnownUser, at: WallMs, by: 1 | -1): void => {
    const day = Math.floor(at / DAY_MS);
    tally.perDay.set(day, (tally.perDay.get(day) ?? 0) + by);
    if (user.mapped.some((span) => span.fromAt <= at && at < span.untilAt)) return;
    tally.unmapped += by;
    memory.unmapped.set(user.id, (memory.unmapped.get(user.id) ?? 0) + by);
  };

  const accept = (punch: RawPunch, user: KnownUser): boolean => {
    if (memory.quarantine) {
      const held = store.findQuarantine(user.id, punch.at);
      if (held?.code === 'clock_jump') return false;
      if (held) memory.released = true;
    }
    if (punch.at <= user.lastAt && store.findPunch(user.id, punch.at)) return duplicate(punch, user);
    if (punch.place) places.set(punch.line, punch.place);
    const list = pending.get(user.id);
    if (list) list.push(punch);
    else pending.set(user.id, [punch]);
    waiting++;
    count(user, punch.at, 1);
    return true;
  };

  const hold = (punch: RawPunch, user: KnownUser, code: string): boolean => {
    if (store.findPunch(user.id, punch.at)) return duplicate(punch, user);
    const { at, line, device, direction, verify } = punch;
    if (!store.insertQuarantine([user.id, at, importId, line, device, code, direction, verify])) return false;
    issue(punch, 'quarantined', code);
    return true;
  };

  return {
    tally,
    use: (statements) => {
      store = statements;
    },
    punch(punch: RawPunch, verdict: Verdict): boolean {
      const user = userOf(punch);
      if (verdict.state === 'duplicate') return duplicate(punch, user);
      const fresh = verdict.code === null ? accept(punch, user) : hold(punch, user, verdict.code);
      if (fresh && verdict.repeat) issue(punch, 'flagged', 'repeat_60s');
      return fresh;
    },
    bad(line: BadLine): void {
      store.insertIssue([
        importId,
        line.line,
        'rejected',
        line.code,
        JSON.stringify(line.params ?? {}),
        line.raw,
        ...placed(line.place),
      ]);
    },
    takeBack: (user, at) => count(user, at, -1),
    placeOf: (line) => places.get(line),
    waiting: () => waiting,
    flush(limit) {
      let left = limit;
      for (const [userId, list] of pending) {
        const now = list.length > left ? list.splice(0, left) : list;
        for (const p of now) {
          store.insertPunch([userId, p.at, importId, p.line, p.device, p.direction, p.verify, p.raw]);
        }
        if (now === list) pending.delete(userId);
        waiting -= now.length;
        left -= now.length;
        if (left <= 0) return;
      }
    },
  };
}
