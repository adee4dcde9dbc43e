import { Button, Group, NumberInput, Paper, Radio, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProcedureInfo } from '#shared/contracts/incidents-catalogue';
import type { IsoDate } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import { StatusBadge } from '../../ui/status-badge';

/** What comes with the program holds from the beginning: its day says nothing. */
const PRESET = '2000-01-01';

/** What the rulebook says about telling and hearing people, each rule from its day on. */
export function ProcedureTab({ mayWrite }: { mayWrite: boolean }) {
  const { t } = useTranslation();
  const rules = useApiQuery('incidents', 'procedures', {}).data ?? [];
  const [adding, setAdding] = useState(false);
  const current = rules.find(({ validFrom }) => validFrom <= today());
  return (
    <Stack gap={10} maw={680}>
      {mayWrite && (
        <Group>
          <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
            {t('incidents.catalogue.procedure.add')}
          </Button>
        </Group>
      )}
      {rules.map((rule) => (
        <Paper key={rule.validFrom} withBorder p="sm">
          <Group gap={8}>
            <Text fw={600}>
              {rule.validFrom <= PRESET
                ? t('incidents.catalogue.procedure.preset')
                : `${t('incidents.catalogue.validFrom')} ${rule.validFrom}`}
            </Text>
            {rule === current && (
              <StatusBadge tone="good">{t('incidents.catalogue.procedure.now')}</StatusBadge>
            )}
          </Group>
          <Text size="sm">
            {t(`incidents.catalogue.procedure.${rule.noticeRequired ? 'noticeRequired' : 'notRequired'}`)}
          </Text>
          <Text size="sm">
            {t('incidents.catalogue.procedure.text', { answer: rule.answerDays, appeal: rule.appealDays })}
          </Text>
          {rule.clause && (
            <Text size="sm" c="dimmed">
              {rule.clause}
            </Text>
          )}
        </Paper>
      ))}
      <ProcedureForm rule={current ?? null} opened={adding} onClose={() => setAdding(false)} />
    </Stack>
  );
}

function ProcedureForm({
  rule,
  opened,
  onClose,
}: {
  rule: ProcedureInfo | null;
  opened: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState({ required: true, answerDays: 3, appealDays: 5, clause: '' });
  const [validFrom, setFrom] = useState<IsoDate | null>(today());
  const [tried, setTried] = useState(false);
  const save = useApiMutation('incidents', 'saveProcedure', { quiet: true });
  const needsClause = !draft.required && draft.clause.trim() === '';
  const submit = async () => {
    setTried(true);
    if (validFrom === null || needsClause) return false;
    const { required, ...rest } = draft;
    await save.mutateAsync({ validFrom, noticeRequired: required, ...rest });
    notifyDone(t('incidents.catalogue.saved'));
    return true;
  };
  const days = (key: 'answerDays' | 'appealDays') => (
    <NumberInput
      label={t(`incidents.catalogue.procedure.${key}`)}
      min={1}
      max={60}
      value={draft[key]}
      onChange={(typed) =>
        setDraft({ ...draft, [key]: typeof typed === 'number' ? typed : (rule?.[key] ?? 3) })
      }
    />
  );
  return (
    <FormModal
      opened={opened}
      title={t('incidents.catalogue.procedure.add')}
      onClose={onClose}
      onSubmit={submit}
    >
      <DateField label={t('incidents.catalogue.validFrom')} required value={validFrom} onChange={setFrom} />
      <Radio.Group
        value={draft.required ? 'yes' : 'no'}
        onChange={(value) => setDraft({ ...draft, required: value === 'yes' })}
      >
        <Stack gap={6}>
          <Radio value="yes" label={t('incidents.catalogue.procedure.noticeRequired')} />
          <Radio value="no" label={t('incidents.catalogue.procedure.notRequired')} />
        </Stack>
      </Radio.Group>
      <Group gap={8} grow>
        {days('answerDays')}
        {days('appealDays')}
      </Group>
      <TextInput
        label={t('incidents.catalogue.procedure.clause')}
        required={!draft.required}
        maxLength={100}
        value={draft.clause}
        error={tried && needsClause ? t('incidents.catalogue.procedure.clauseNeeded') : null}
        onChange={(event) => setDraft({ ...draft, clause: event.currentTarget.value })}
      />
    </FormModal>
  );
}
