import type { WireError } from '#shared/contracts/define';

/** A refused or failed operation. `code` and `params` become words in `error-words`; never show them raw. */
export class ApiError extends Error {
  readonly code: string;
  readonly params: Record<string, string | number>;
  readonly logId: string | undefined;

  constructor({ code, params, logId }: WireError) {
    super(code);
    this.name = 'ApiError';
    this.code = code;
    this.params = params;
    this.logId = logId;
  }
}

/** True when `error` is an ApiError, with one of the codes if some are given. */
export function isApiError(error: unknown, ...codes: string[]): error is ApiError {
  return error instanceof ApiError && (codes.length === 0 || codes.includes(error.code));
}
