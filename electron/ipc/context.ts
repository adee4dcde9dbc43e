import type Database from 'better-sqlite3';
import type { Progress } from '#shared/contracts/define';
import type { Role } from '#shared/contracts/roles';
import type { WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../db/handles';
import type { Ports } from '../platform/ports';

/** Who is asking. */
export interface Actor {
  accountId: number;
  username: string;
  displayName: string;
  roles: Role[];
  staffId: number | null;
  /** The password was set by somebody else: until it is changed it opens nothing. */
  mustChangePassword: boolean;
}

/** The one session of the window (or of a batch run). */
export interface SessionStore {
  get(): { actor: Actor; locked: boolean } | null;
  set(actor: Actor | null): void;
  lock(): void;
}

/** What changed, for the audit log; `before` and `after` are stored as JSON. */
export interface AuditEntry {
  entity: string;
  entityId: string | number;
  before?: unknown;
  after?: unknown;
  reason?: string;
}

interface BaseContext<A> {
  actor: A;
  now: WallMs;
  ports: Ports;
  sessions: SessionStore;
}

export interface QueryContext<A = Actor> extends BaseContext<A> {
  db: ReadDb;
}

/** Everything a mutation does happens in `tx`, its audit row included. */
export interface MutationContext<A = Actor> extends BaseContext<A> {
  db: WriteTx;
  /** Must be called at least once; `actor` is named where nobody is logged in yet. */
  audit(entry: AuditEntry, actor?: Pick<Actor, 'accountId' | 'displayName'>): Promise<void>;
  /** For what lives outside the database, such as the session: done only once the change is safe. */
  afterCommit(work: () => void): void;
}

/** Long work: reads freely, writes in short transactions, reports, and stops when asked. */
export interface JobContext<A = Actor> extends BaseContext<A> {
  db: ReadDb;
  /** One transaction; inside it `sqlite` may be used for bulk rows (see db/bulk). */
  write<T>(
    work: (scope: { db: WriteTx; sqlite: Database.Database; audit: MutationContext['audit'] }) => Promise<T>,
  ): Promise<T>;
  /** The bare handle, for backup only. */
  sqlite: Database.Database;
  progress(progress: Progress): void;
  signal: AbortSignal;
}
