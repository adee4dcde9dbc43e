import { useSearchParams } from 'react-router';

const PARAMETER = 'open';

/**
 * The record a page shows beside its list, kept in the address (`?open=12`): other pages link to it, and going back
 * closes it. Null when none is open.
 */
export function useOpenRecord(): [number | null, (id: number | null) => void] {
  const [params, setParams] = useSearchParams();
  const id = Number(params.get(PARAMETER));
  const open = (next: number | null) =>
    setParams(
      (before) => {
        if (next === null) before.delete(PARAMETER);
        else before.set(PARAMETER, String(next));
        return before;
      },
      { replace: true },
    );
  return [Number.isSafeInteger(id) && id > 0 ? id : null, open];
}
