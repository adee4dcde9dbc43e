import { Checkbox, Group, Select, Text, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Incident } from '#shared/contracts/incidents';
import { INCIDENT_SOURCES, type IncidentSource } from '#shared/domain/incidents/types';
import type { IsoDate } from '#shared/domain/time/wall';
import { ApiError, isApiError } from '../../api/api-error';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import { TimeField } from '../../ui/time-field';
import { ChargeFields } from './charge-fields';
import { fieldsOf, type IncidentValues, lateOf, missingOf, valuesOf } from './form-values';
import { ItemField } from './item-field';
import { MoreFields } from './more-fields';
import { WhoFields } from './who-fields';

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
  const [asked, setAsked] = useState<'again' | 'exempt' | null>(null);
  useEffect(() => {
    setValues(valuesOf(target === 'new' ? null : target));
    setTried(false);
    setAsked(null);
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
    const { moreItems, again, despiteExemption } = values;
    const recorded = record.mutateAsync({
      ...fields,
      ...{ moreItems, again, despiteExemption },
      staffIds: nobody ? [] : values.people.map(({ id }) => id),
      windowId: values.windowId,
      noPersonReason: nobody ? values.noPersonReason : '',
    });
    const { ids } = await recorded.catch((error) => {
      // What looks wrong is asked about in the form; the answer goes with the next try.
      if (isApiError(error, 'maybe_recorded')) setAsked('again');
      if (isApiError(error, 'post_exempt')) setAsked('exempt');
      const late = lateOf(values);
      if (late === null || !isApiError(error, 'month_closed')) throw error;
      throw new ApiError({ code: error.code, params: { ...error.params, late } });
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
      <MoreFields values={values} set={set} adding={incident === null} />
      {asked === 'again' && (
        <Checkbox
          label={t('incidents.form.again')}
          checked={values.again}
          onChange={(event) => set({ again: event.currentTarget.checked })}
        />
      )}
      {asked === 'exempt' && (
        <TextInput
          label={t('incidents.form.despite')}
          required
          maxLength={200}
          value={values.despiteExemption}
          onChange={(event) => set({ despiteExemption: event.currentTarget.value })}
        />
      )}
    </FormModal>
  );
}
