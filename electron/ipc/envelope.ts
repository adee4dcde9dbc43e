/** One call as the page sends it: the operation, its input, and a number to stop it by where it is a job. */
export interface Envelope {
  channel: string;
  input: unknown;
  jobId: string | null;
}

/**
 * Null for whatever is no call. Looked at by hand and not with a schema: this is read before the window opens, the
 * library for the rest only with the first call.
 */
export function envelopeOf(message: unknown): Envelope | null {
  if (typeof message !== 'object' || message === null) return null;
  const { channel, input, jobId } = message as Partial<Record<keyof Envelope, unknown>>;
  if (!isShortText(channel, 80)) return null;
  if (jobId !== null && !isShortText(jobId, 64)) return null;
  return { channel, input, jobId };
}

const isShortText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most;
