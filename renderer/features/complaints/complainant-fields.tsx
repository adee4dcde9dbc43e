import { Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { formatWall } from '#shared/domain/time/wall';
import { useApiQuery } from '../../api/query';
import type { ComplaintValues } from './form-values';

type WhoValues = Pick<ComplaintValues, 'name' | 'phone' | 'contact'> & { repeatOf?: number | null };

interface ComplainantFieldsProps {
  values: WhoValues;
  set: (change: Partial<WhoValues>) => void;
  error?: string | null;
  /** Looks for earlier complaints of the same person. */
  suggest?: boolean;
}

/** Who complained: empty is anonymous. */
export function ComplainantFields({ values, set, error, suggest = false }: ComplainantFieldsProps) {
  const { t } = useTranslation();
  return (
    <Stack gap={8}>
      <Group gap={8} align="flex-start" wrap="nowrap">
        <TextInput
          label={t('complaints.form.name')}
          placeholder={t('complaints.form.nameHint')}
          w={180}
          maxLength={40}
          value={values.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
          error={error}
        />
        <TextInput
          label={t('complaints.form.phone')}
          w={180}
          maxLength={40}
          value={values.phone}
          onChange={(event) => set({ phone: event.currentTarget.value })}
        />
        <TextInput
          label={t('complaints.form.contact')}
          flex={1}
          maxLength={100}
          value={values.contact}
          onChange={(event) => set({ contact: event.currentTarget.value })}
        />
      </Group>
      {suggest && <Earlier values={values} set={set} />}
    </Stack>
  );
}

/** Too short a text finds everybody. */
const SHORTEST = 2;

function Earlier({ values, set }: Pick<ComplainantFieldsProps, 'values' | 'set'>) {
  const { t } = useTranslation();
  const [asked] = useDebouncedValue({ name: values.name.trim(), phone: values.phone.trim() }, 300);
  const enabled = asked.name.length >= SHORTEST || asked.phone.length >= SHORTEST;
  const found = useApiQuery('complaints', 'similar', asked, { enabled, keepPrevious: false }).data ?? [];
  if (found.length === 0) return null;
  return (
    <Stack gap={4}>
      <Text size="xs">{t('complaints.form.similar')}</Text>
      <Radio.Group
        value={String(values.repeatOf ?? 0)}
        onChange={(id) => set({ repeatOf: Number(id) || null })}
      >
        <Stack gap={4}>
          <Radio size="xs" value="0" label={t('complaints.form.notRepeat')} />
          {found.map(({ id, no, subject, receivedAt, state }) => (
            <Radio
              key={id}
              size="xs"
              value={String(id)}
              label={`${no} ${formatWall(receivedAt).slice(0, 10)} ${subject}（${t(`complaints.state.${state}`)}）`}
            />
          ))}
        </Stack>
      </Radio.Group>
    </Stack>
  );
}
