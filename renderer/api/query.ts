import {
  MutationCache,
  QueryCache,
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import { isApiError } from './api-error';
import { call } from './client';
import { notifyError } from './notify';
import type { FeatureName, Input, OperationName, Output } from './types';

/** The session was locked or ended meanwhile: the gate shows the right screen, a message would only disturb. */
const SESSION_GONE = ['locked', 'not_logged_in'];

/**
 * One client for the window. The data is local and answers within milliseconds, so the policy is simple:
 * nothing is trusted after a mutation, every visible query is asked again.
 */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (isApiError(error, ...SESSION_GONE) && query.queryKey[1] !== 'state') {
          void client.invalidateQueries({ queryKey: ['access', 'state'] });
        }
      },
    }),
    mutationCache: new MutationCache({ onSuccess: () => void client.invalidateQueries() }),
    defaultOptions: {
      queries: { retry: false, staleTime: 2_000, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return client;
}

export const queryKey = (feature: FeatureName, operation: string, input: unknown) =>
  [feature, operation, input] as const;

export interface QueryOptions {
  /** False waits, for example until a person is chosen. */
  enabled?: boolean;
  /** Keep the last answer on screen while another input is asked for; default true. */
  keepPrevious?: boolean;
}

/** `useApiQuery('leave', 'list', { month })`: data, isPending, error as react-query has them, typed by contract. */
export function useApiQuery<F extends FeatureName, O extends OperationName<F>>(
  feature: F,
  operation: O,
  input: Input<F, O>,
  { enabled = true, keepPrevious = true }: QueryOptions = {},
): UseQueryResult<Output<F, O>, Error> {
  return useQuery<Output<F, O>, Error, Output<F, O>>({
    queryKey: queryKey(feature, operation, input),
    queryFn: () => call(feature, operation, input),
    enabled,
    placeholderData: keepPrevious ? (previous: unknown) => previous as never : undefined,
  });
}

export interface MutationOptions<Out> {
  onSuccess?: (value: Out) => void;
  /** True when the form shows the error itself (FormModal does); otherwise it appears as a notification. */
  quiet?: boolean;
}

/** `const save = useApiMutation('leave', 'save'); save.mutate({...})` or `await save.mutateAsync({...})`. */
export function useApiMutation<F extends FeatureName, O extends OperationName<F>>(
  feature: F,
  operation: O,
  options: MutationOptions<Output<F, O>> = {},
): UseMutationResult<Output<F, O>, Error, Input<F, O>> {
  return useMutation<Output<F, O>, Error, Input<F, O>>({
    mutationFn: (input) => call(feature, operation, input),
    onSuccess: options.onSuccess,
    onError: (error) => {
      if (!options.quiet && !isApiError(error, ...SESSION_GONE)) notifyError(error);
    },
  });
}
