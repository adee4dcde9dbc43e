import type { Operation, OutputOf, RequestOf } from '#shared/contracts/define';
import type { Contracts, FeatureName } from '#shared/contracts/index';

export type { FeatureName };
export type OperationName<F extends FeatureName> = keyof Contracts[F] & string;

type OperationOf<F extends FeatureName, O extends OperationName<F>> = Contracts[F][O] extends infer Op
  ? Op extends Operation
    ? Op
    : never
  : never;

/** What the caller writes: fields with defaults may be left out. */
export type Input<F extends FeatureName, O extends OperationName<F>> = RequestOf<OperationOf<F, O>>;
export type Output<F extends FeatureName, O extends OperationName<F>> = OutputOf<OperationOf<F, O>>;
