import { Group, MultiSelect, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';

interface ScopeFieldsProps {
  /** Null for the whole center. */
  windows: string[] | null;
  onChange: (windows: string[] | null) => void;
  locked?: boolean;
  missing: boolean;
}

/** For the whole center, or for some windows. */
export function ScopeFields({ windows, onChange, locked, missing }: ScopeFieldsProps) {
  const { t } = useTranslation();
  const data = useWindowOptions();
  return (
    <Group align="flex-start" gap={10}>
      <SegmentedControl
        aria-label={t('calendar.timetable.scope')}
        value={windows === null ? 'center' : 'windows'}
        onChange={(value) => onChange(value === 'center' ? null : [])}
        disabled={locked}
        data={[
          { value: 'center', label: t('calendar.timetable.scopeCenter') },
          { value: 'windows', label: t('calendar.timetable.scopeWindows') },
        ]}
      />
      {windows !== null && (
        <MultiSelect
          flex={1}
          size="xs"
          aria-label={t('calendar.timetable.windows')}
          placeholder={windows.length === 0 ? t('calendar.timetable.windows') : undefined}
          data={data}
          value={windows}
          onChange={onChange}
          error={missing && t('calendar.timetable.fillWindows')}
          disabled={locked}
          searchable
          clearable
        />
      )}
    </Group>
  );
}

/** Windows by their id as text. */
export function useWindowOptions(): { value: string; label: string }[] {
  const { can } = useSession();
  const windows = useApiQuery('units', 'windows', {}, { enabled: can('staff.read') });
  return windows.data?.map((window) => ({ value: String(window.id), label: window.name })) ?? [];
}
