import { Checkbox, Group, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/query';
import type { IncidentValues } from './form-values';
import { PeopleField } from './people-field';

interface WhoFieldsProps {
  values: IncidentValues;
  set: (change: Partial<IncidentValues>) => void;
  missing: ReadonlySet<string>;
}

/** People and their window, or the window that answers where nobody can be named. */
export function WhoFields({ values, set, missing }: WhoFieldsProps) {
  const { t } = useTranslation();
  const windows = useApiQuery('units', 'windows', {}).data ?? [];
  const { nobody } = values;
  return (
    <>
      {!nobody && (
        <PeopleField
          value={values.people}
          onChange={(people) => set({ people })}
          date={values.date}
          error={missing.has('people') ? t('incidents.form.needPeople') : null}
        />
      )}
      <Group gap={12} align="flex-end">
        <Select
          label={t('incidents.form.windowOf')}
          placeholder={nobody ? undefined : t('incidents.form.windowAuto')}
          w={240}
          searchable
          clearable
          required={nobody}
          nothingFoundMessage={t('ui.picker.nothing')}
          data={windows
            .filter(({ active }) => active)
            .map(({ id, name }) => ({ value: String(id), label: name }))}
          value={values.windowId === null ? null : String(values.windowId)}
          onChange={(id) => set({ windowId: id === null ? null : Number(id) })}
          error={missing.has('window') ? t('incidents.form.needWindow') : null}
        />
        <Checkbox
          size="xs"
          mb={7}
          label={t('incidents.form.noPerson')}
          checked={nobody}
          onChange={(event) => set({ nobody: event.currentTarget.checked })}
        />
      </Group>
      {nobody && (
        <TextInput
          label={t('incidents.field.noPersonReason')}
          required
          maxLength={200}
          value={values.noPersonReason}
          error={missing.has('why') ? t('incidents.form.needReason') : null}
          onChange={(event) => set({ noPersonReason: event.currentTarget.value })}
        />
      )}
    </>
  );
}
