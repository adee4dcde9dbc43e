import { Refusal } from '#shared/domain/refusal';

/** A refusal whose document says more than flat params can: the problems of each row. */
export class DetailedRefusal extends Refusal {
  constructor(
    { code, params }: Refusal,
    readonly details: Record<string, unknown>,
  ) {
    super(code, params);
  }

  /** Adds details to a refusal; anything else thrown stays what it is. */
  static of(error: unknown, details: Record<string, unknown>): unknown {
    return error instanceof Refusal ? new DetailedRefusal(error, details) : error;
  }
}
