import type { Progress } from '#shared/contracts/define';
import { ApiError } from './api-error';
import { bridge } from './bridge';
import type { FeatureName, Input, OperationName, Output } from './types';

export interface CallOptions {
  /** Jobs only: called on each report of the main process. */
  onProgress?: (progress: Progress) => void;
  /** Jobs only: aborting asks the main process to stop; the call then ends with its cancelled error. */
  signal?: AbortSignal;
}

export type ApiClient = {
  [F in FeatureName]: {
    [O in OperationName<F>]: (input: Input<F, O>, options?: CallOptions) => Promise<Output<F, O>>;
  };
};

/** Sends one operation to the main process. Throws ApiError when it is refused or fails. */
export async function call<F extends FeatureName, O extends OperationName<F>>(
  feature: F,
  operation: O,
  input: Input<F, O>,
  options: CallOptions = {},
): Promise<Output<F, O>> {
  const channel = `${feature}.${operation}`;
  const { onProgress, signal } = options;
  const answer = await (onProgress || signal
    ? runJob(channel, input, options)
    : bridge().invoke(channel, input));
  if (!answer.ok) throw new ApiError(answer.error);
  // The main process parsed the value with the contract's output schema.
  return answer.value as Output<F, O>;
}

async function runJob(channel: string, input: unknown, { onProgress, signal }: CallOptions) {
  const jobId = crypto.randomUUID();
  const cancel = () => bridge().cancel(jobId);
  const stopListening = bridge().onProgress((message) => {
    if (message.jobId === jobId) onProgress?.(message.progress);
  });
  const abortedBefore = signal?.aborted;
  signal?.addEventListener('abort', cancel);
  try {
    const answer = bridge().invoke(channel, input, jobId);
    if (abortedBefore) cancel();
    return await answer;
  } finally {
    stopListening();
    signal?.removeEventListener('abort', cancel);
  }
}

const featureClient = (feature: string) =>
  new Proxy(
    {},
    {
      get: (_target, operation) => (input: unknown, options?: CallOptions) =>
        call(feature as FeatureName, operation as never, input as never, options),
    },
  );

/** `await api.access.login({ username, password })`: the contracts as functions. */
export const api = new Proxy({} as ApiClient, {
  get: (_target, feature) => featureClient(String(feature)),
});
