import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Progress } from '#shared/contracts/define';
import { isApiError } from './api-error';
import { call } from './client';
import { notifyError } from './notify';
import type { FeatureName, Input, OperationName, Output } from './types';

export const JOB_CANCELLED = 'cancelled';

export interface JobView {
  running: boolean;
  cancelling: boolean;
  progress: Progress | null;
  cancel: () => void;
}

export interface Job<In, Out> extends JobView {
  /** Null when it was cancelled or failed; a failure has then been shown. */
  run: (input: In) => Promise<Out | null>;
}

interface JobOptions {
  /** Says what was kept, once it has stopped. */
  onCancelled?: () => void;
}

/** Long work with progress: `const job = useJob('punches', 'import')`, `await job.run(input)`, `<ProgressDialog job={job} … />`. */
export function useJob<F extends FeatureName, O extends OperationName<F>>(
  feature: F,
  operation: O,
  { onCancelled }: JobOptions = {},
): Job<Input<F, O>, Output<F, O>> {
  const queryClient = useQueryClient();
  const abort = useRef<AbortController | null>(null);
  const [state, setState] = useState({
    running: false,
    cancelling: false,
    progress: null as Progress | null,
  });

  const run = async (input: Input<F, O>) => {
    const controller = new AbortController();
    abort.current = controller;
    setState({ running: true, cancelling: false, progress: null });
    try {
      return await call(feature, operation, input, {
        signal: controller.signal,
        onProgress: (progress) => setState((before) => ({ ...before, progress })),
      });
    } catch (error) {
      if (!isApiError(error, JOB_CANCELLED)) notifyError(error);
      else onCancelled?.();
      return null;
    } finally {
      setState({ running: false, cancelling: false, progress: null });
      void queryClient.invalidateQueries();
    }
  };
  const cancel = () => {
    setState((before) => ({ ...before, cancelling: true }));
    abort.current?.abort();
  };
  return { ...state, run, cancel };
}
