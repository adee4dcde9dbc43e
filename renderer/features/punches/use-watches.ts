import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client';
import { queryKey } from '../../api/query';

/** Files come in by themselves: while they are on screen they are asked for again. */
const ASK_EVERY_MS = 3000;

export const useWatches = () =>
  useQuery({
    queryKey: queryKey('punches', 'watches', {}),
    queryFn: () => call('punches', 'watches', {}),
    refetchInterval: ASK_EVERY_MS,
  });
