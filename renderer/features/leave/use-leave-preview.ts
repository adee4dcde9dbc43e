import { useDebouncedValue } from '@mantine/hooks';
import { useApiQuery } from '../../api/query';
import type { askedOf } from './form-values';

type Asked = NonNullable<ReturnType<typeof askedOf>> & { exceptId?: number | null };

const NOBODY: Asked = {
  staffId: 1,
  kind: 'personal',
  start: { date: '2000-01-01', at: 'am' },
  end: { date: '2000-01-01', at: 'pm' },
  substituteId: null,
  standIn: '',
  handover: '',
};

/** How long it would be and what speaks against it; asks once the typing has paused, and nothing while something is missing. */
export function useLeavePreview(asked: Asked | null) {
  const [settled] = useDebouncedValue(asked && JSON.stringify(asked), 150);
  const input = settled ? (JSON.parse(settled) as Asked) : null;
  const { data, error } = useApiQuery('leave', 'preview', input ?? NOBODY, { enabled: input !== null });
  return { preview: asked ? data : undefined, error };
}
