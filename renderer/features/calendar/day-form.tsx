import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDay } from '#shared/contracts/calendar';
import type { CalendarKind } from '#shared/domain/calendar/types';
import { weekday } from '#shared/domain/time/dates';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { ErrorBanner } from '../../ui/error-banner';
import { FormModal } from '../../ui/form-modal';
import { ImpactText } from './impact-text';

const KINDS = ['workday', 'holiday', 'restday'] as const satisfies CalendarKind[];

const kindOf = (day: CalendarDay): CalendarKind => {
  if (day.kind === 'makeup' || day.kind === 'workday') return 'workday';
  return day.kind === 'holiday' ? 'holiday' : 'restday';
};

interface DayFormProps {
  day: CalendarDay | null;
  onClose: () => void;
}

/** Changes one day, or gives it back to its weekday. */
export function DayForm({ day, onClose }: DayFormProps) {
  return day && <OpenForm key={day.date} day={day} onClose={onClose} />;
}

function OpenForm({ day, onClose }: { day: CalendarDay; onClose: () => void }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<CalendarKind>(kindOf(day));
  const [name, setName] = useState(day.name);
  const set = useApiMutation('calendar', 'setDay', { quiet: true });
  const clear = useApiMutation('calendar', 'clearDay', {
    onSuccess: ({ people }) => {
      notifyDone(t('calendar.year.cleared', { date: day.date, count: people }));
      onClose();
    },
  });
  const preview = useApiQuery('calendar', 'previewDay', { date: day.date, kind });
  const plain = useApiQuery(
    'calendar',
    'previewDay',
    { date: day.date, kind: null },
    { enabled: day.source !== null },
  );
  const submit = async () => {
    const { people } = await set.mutateAsync({ date: day.date, kind, name });
    notifyDone(
      t('calendar.year.saved', { date: day.date, kind: t(`calendar.dayKind.${kind}`), count: people }),
    );
  };
  return (
    <FormModal
      opened
      title={t('calendar.year.edit', { date: day.date, weekday: t(`ui.weekday.${weekday(day.date)}`) })}
      onClose={onClose}
      onSubmit={submit}
    >
      <Stack gap={10}>
        <SegmentedControl
          aria-label={t('calendar.year.kind')}
          fullWidth
          value={kind}
          onChange={(value) => setKind(value as CalendarKind)}
          data={KINDS.map((value) => ({ value, label: t(`calendar.dayKind.${value}`) }))}
        />
        <TextInput
          label={t('calendar.year.name')}
          placeholder={t('calendar.year.namePlaceholder')}
          maxLength={30}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <ErrorBanner error={preview.error} />
        {preview.data && <ImpactText impact={preview.data} />}
        {day.source !== null && (
          <Group gap={8}>
            <Button
              variant="default"
              loading={clear.isPending}
              onClick={() => clear.mutate({ date: day.date })}
            >
              {t('calendar.year.clear')}
            </Button>
            <Text size="xs" c="dimmed">
              {t('calendar.year.clearHint', { source: t(`calendar.year.source.${day.source}`) })}
              {plain.data && t('calendar.year.clearTouches', { count: plain.data.people })}
            </Text>
          </Group>
        )}
      </Stack>
    </FormModal>
  );
}
