import type { z } from 'zod';
import type { Access, Answer, Contract, Operation, Progress } from '#shared/contracts/define';
import { contracts } from '#shared/contracts/index';
import { can } from '#shared/contracts/roles';
import { Refusal, refuse } from '#shared/domain/refusal';
import { writeAudit } from '../db/audit';
import { writeTransaction } from '../db/handles';
import type { OpenDatabase } from '../db/open';
import { handlers } from '../features/registry';
import type { Ports } from '../platform/ports';
import type { Actor, AuditEntry, MutationContext, SessionStore } from './context';
import { invalidInput, toWireError } from './errors';

export interface DispatcherParts {
  database: OpenDatabase;
  ports: Ports;
  sessions: SessionStore;
  /** Parse outputs too: on in tests, off in the product, where large lists would be walked twice. */
  checkOutputs?: boolean;
}

export interface Call {
  channel: string;
  input: unknown;
  progress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

export type Dispatch = (call: Call) => Promise<Answer<unknown>>;

type AnyHandler = (context: unknown, input: unknown) => Promise<unknown>;
interface Found {
  operation: Operation;
  handler: AnyHandler;
}

/**
 * The only door: operation → session and permission → parse → run → map errors.
 * The window's bridge, the batch mode and the tests all come through here.
 */
export function createDispatcher(parts: DispatcherParts): Dispatch {
  const operations = collectOperations();
  return async (call) => {
    try {
      const found =
        operations.get(call.channel) ??
        refuse('unknown_operation', { channel: String(call.channel).slice(0, 60) });
      const actor = admit(found.operation.access, parts.sessions);
      const input = found.operation.input.safeParse(call.input);
      // Only what the caller sent is the caller's fault; any other schema error is the program's.
      if (!input.success) throw invalidInput(input.error);
      const value = await run(parts, call, found, actor, input.data);
      return { ok: true, value: parts.checkOutputs ? found.operation.output.parse(value) : value };
    } catch (error) {
      return { ok: false, error: toWireError(error, parts.ports.log, call.channel) };
    }
  };
}

function collectOperations(): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const [feature, contract] of Object.entries(contracts) as [keyof typeof contracts, Contract][]) {
    for (const [name, operation] of Object.entries(contract)) {
      const handler = (handlers[feature] as unknown as Record<string, AnyHandler>)[name]!;
      found.set(`${feature}.${name}`, { operation, handler });
    }
  }
  return found;
}

function admit(access: Access, sessions: SessionStore): Actor | null {
  const session = sessions.get();
  if (access === 'open') return session?.actor ?? null;
  if (!session) refuse('not_logged_in');
  if (session.locked) refuse('locked');
  if (access === 'session') return session.actor;
  if (!can(session.actor.roles, access)) refuse('no_permission');
  if (session.actor.mustChangePassword) refuse('must_change_password');
  return session.actor;
}

function run(
  parts: DispatcherParts,
  call: Call,
  found: Found,
  actor: Actor | null,
  input: z.output<z.ZodType>,
) {
  const { database, ports, sessions } = parts;
  const base = { actor, now: ports.clock.now(), ports, sessions };
  const { handler, operation } = found;
  if (operation.kind === 'query') return handler({ ...base, db: database.kysely }, input);
  if (operation.kind === 'mutation') {
    return audited(parts, call.channel, actor, (scope) => handler({ ...base, ...scope }, input));
  }
  return handler(
    {
      ...base,
      db: database.kysely,
      sqlite: database.sqlite,
      write: (work: (scope: object) => Promise<unknown>) =>
        audited(parts, call.channel, actor, (scope) => work({ ...scope, sqlite: database.sqlite }), false),
      progress: call.progress ?? (() => {}),
      signal: call.signal ?? new AbortController().signal,
    },
    input,
  );
}

/** One transaction around the work and its audit rows; a returned Refusal is answered after the commit. */
async function audited(
  parts: DispatcherParts,
  operation: string,
  actor: Actor | null,
  work: (scope: Pick<MutationContext, 'db' | 'audit' | 'afterCommit'>) => Promise<unknown>,
  auditRequired = true,
): Promise<unknown> {
  const afterwards: (() => void)[] = [];
  const value = await writeTransaction(parts.database.kysely, async (db) => {
    let rows = 0;
    const audit = async (
      entry: AuditEntry,
      named?: Pick<Actor, 'accountId' | 'displayName'>,
    ): Promise<void> => {
      rows++;
      await writeAudit(db, { at: parts.ports.clock.now(), operation, actor: named ?? actor, entry });
    };
    const result = await work({ db, audit, afterCommit: (step) => void afterwards.push(step) });
    if (auditRequired && rows === 0) throw new Error(`${operation} changed data without an audit row`);
    return result;
  });
  for (const step of afterwards) step();
  if (value instanceof Refusal) throw value;
  return value;
}
