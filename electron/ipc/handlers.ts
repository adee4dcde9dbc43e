import type { Contract, InputOf, Operation, OutputOf } from '#shared/contracts/define';
import type { Refusal } from '#shared/domain/refusal';
import type { Actor, JobContext, MutationContext, QueryContext } from './context';

type ActorOf<Op extends Operation> = Op['access'] extends 'open' ? Actor | null : Actor;

type ContextOf<Op extends Operation> = Op['kind'] extends 'query'
  ? QueryContext<ActorOf<Op>>
  : Op['kind'] extends 'mutation'
    ? MutationContext<ActorOf<Op>>
    : JobContext<ActorOf<Op>>;

/** A handler gathers, calls the domain, saves. A mutation may return a Refusal: then what it wrote stays. */
export type Handler<Op extends Operation> = (
  context: ContextOf<Op>,
  input: InputOf<Op>,
) => Promise<OutputOf<Op> | (Op['kind'] extends 'mutation' ? Refusal : never)>;

/** One handler for each operation of a contract: a missing or wrong one does not compile. */
export type HandlersOf<C extends Contract> = { [K in keyof C]: Handler<C[K]> };
