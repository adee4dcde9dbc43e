import { Checkbox, Group, Select, Text, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Incident } from '#shared/contracts/incidents';
import { INCIDENT_SOURCES, type IncidentSource } from '#shared/domain/incidents/types';
import type { IsoDate } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import { TimeField } from '../../ui/time-field';
import { ChargeFields } from './charge-fields';
import { fieldsOf, type IncidentValues, missingOf, valuesOf } from './form-values';
import { ItemField } from './item-field';
import { PeopleField } from './people-field';

/** Records an event, for several people at once, or corrects one that is undecided. */
export function IncidentForm(props: {
  target: Incident | 'new' | null;
  onClose: () => void;
  /** With the day of what was recorded or corrected. */
  onDone: (date: IsoDate) => void;
}) {
  const { target, onClose, onDone } = props;
  const { t } = useTranslation();
  const incident = target === 'new' ? null : target;
  const [values, setValues] = useState(() => valuesOf(null));
  const [tried, setTried] = useState(false);
  useEffect(() => {
    setValues(valuesOf(target === 'new' ? null : target));
    setTried(false);
  }, [target]);
  const set = (change: Partial<IncidentValues>) => setValues((before) => ({ ...before, ...change }));
  const record = useApiMutation('incidents', 'record', { quiet: true });
  const change = useApiMutation('incidents', 'change', { quiet: true });
  const { itemCode, date, nobody } = values;
  const charge = useApiQuery(
    'incidents',
    'charge',
    { itemCode: itemCode ?? '-', date: date ?? today(), person: !nobody },
    { enabled: itemCode !== null && date !== null, keepPrevious: false },
  );
  const submit = async () => {
    setTried(true);
    const fields = fieldsOf(values);
    if (!fields) return false;
    if (incident) {
      await change.mutateAsync({ id: incident.id, ...fields });
      notifyDone(t('incidents.form.changed'));
      onDone(fields.date);
      return true;
    }
    const { ids } = await record.mutateAsync({
      ...fields,
      staffIds: nobody ? [] : values.people.map(({ id }) => id),
      windowId: values.windowId,
      noPersonReason: nobody ? values.noPersonReason : '',
    });
    notifyDone(t('incidents.form.done', { count: ids.length }));
    onDone(fields.date);
    return true;
  };
  const missing = tried ? missingOf(values) : new Set<string>();
  return (
    <FormModal
      opened={target !== null}
      title={t(incident ? 'incidents.form.change' : 'incidents.form.title')}
      submitLabel={incident ? t('ui.save') : t('incidents.form.submit')}
      onClose={onClose}
      onSubmit={submit}
      size={680}
    >
      {incident ? (
        <Text fw={600}>{incident.staffName || incident.windowName}</Text>
      ) : (
        <WhoFields values={values} set={set} missing={missing} />
      )}
      <ItemField
        value={itemCode}
        onChange={(code) => set({ itemCode: code, charge: { points: null, reason: '' } })}
        error={missing.has('item') ? t('incidents.form.needItem') : null}
      />
      <Group gap={8} align="flex-start" wrap="nowrap">
        <DateField
          label={t('incidents.field.date')}
          required
          max={today()}
          value={date}
          onChange={(day) => set({ date: day })}
          error={missing.has('date') ? t('incidents.form.needDate') : null}
        />
        <TimeField
          label={t('incidents.field.time')}
          value={values.minute}
          onChange={(minute) => set({ minute })}
        />
        <Select
          label={t('incidents.field.source')}
          w={140}
          allowDeselect={false}
          data={INCIDENT_SOURCES.map((source) => ({
            value: source,
            label: t(`incidents.source.${source}`),
          }))}
          value={values.source}
          onChange={(source) => set({ source: (source ?? 'self_check') as IncidentSource })}
        />
        <TextInput
          label={t('incidents.field.place')}
          placeholder={t('incidents.form.placePlaceholder')}
          flex={1}
          maxLength={100}
          value={values.place}
          onChange={(event) => set({ place: event.currentTarget.value })}
        />
      </Group>
      <Textarea
        label={t('incidents.field.description')}
        placeholder={t('incidents.form.descriptionPlaceholder')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={1000}
        value={values.description}
        onChange={(event) => set({ description: event.currentTarget.value })}
      />
      <ChargeFields
        charge={itemCode === null ? undefined : charge.data}
        value={values.charge}
        onChange={(next) => set({ charge: next })}
        tried={tried}
      />
    </FormModal>
  );
}

interface WhoFieldsProps {
  values: IncidentValues;
  set: (change: Partial<IncidentValues>) => void;
  missing: ReadonlySet<string>;
}

/** People and their window, or the window that answers where nobody can be named. */
function WhoFields({ values, set, missing }: WhoFieldsProps) {
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
