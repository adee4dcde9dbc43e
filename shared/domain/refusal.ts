/**
 * An expected "no": a code the client has words for, with what those words need.
 * Thrown, it rolls the operation back; returned by a mutation, what was written before it stays
 * (a wrong password must be counted).
 */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly params: Record<string, string | number> = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'Refusal';
  }
}

/** Ends the operation with an expected refusal. */
export function refuse(code: string, params: Record<string, string | number> = {}): never {
  throw new Refusal(code, params);
}
