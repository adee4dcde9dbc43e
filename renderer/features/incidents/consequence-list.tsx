import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsequenceInfo } from '#shared/contracts/incidents-consequences';
import { useApiQuery } from '../../api/query';
import { StatusBadge, type Tone } from '../../ui/status-badge';
import { AddConsequence, ExecuteConsequence } from './consequence-forms';
import { ConsequencePaper, PaperButton } from './consequence-paper';
import { useCancelConsequence } from './use-cancel-consequence';

export const CONSEQUENCE_TONES: Record<ConsequenceInfo['state'], Tone> = {
  due: 'notice',
  overdue: 'bad',
  done: 'good',
  cancelled: 'quiet',
};

/** What follows from one incident besides its points. */
export function ConsequenceList({
  incidentId,
  mayWrite,
  decided,
}: {
  incidentId: number;
  mayWrite: boolean;
  /** Measures follow a decision against the person. */
  decided: boolean;
}) {
  const { t } = useTranslation();
  const rows = useApiQuery('incidents', 'consequences', { incidentId }, { keepPrevious: false }).data;
  const [adding, setAdding] = useState(false);
  const [executing, setExecuting] = useState<number | null>(null);
  const cancel = useCancelConsequence();
  const [shown, setShown] = useState<number | null>(null);
  if (!decided && rows?.length === 0) return null;
  return (
    <Stack gap={6}>
      <Group justify="space-between">
        <Text fw={600} size="sm">
          {t('incidents.life.consequence.title')}
        </Text>
        {mayWrite && decided && (
          <Button size="xs" variant="default" onClick={() => setAdding(true)}>
            {t('incidents.life.consequence.add')}
          </Button>
        )}
      </Group>
      {rows?.length === 0 && (
        <Text size="xs" c="dimmed">
          {t('incidents.life.consequence.none')}
        </Text>
      )}
      {rows?.map((row) => (
        <Group key={row.id} gap={8} wrap="nowrap" align="flex-start">
          <StatusBadge tone={CONSEQUENCE_TONES[row.state]}>
            {t(`incidents.life.consequence.state.${row.state}`)}
          </StatusBadge>
          <Stack gap={0} flex={1}>
            <Text size="sm">
              {t(`incidents.life.consequence.kind.${row.kind}`)}：{row.targetName}
            </Text>
            <Text size="xs" c="dimmed">
              {[row.executedOn ?? row.dueOn, row.paperNo, row.cancelledReason || row.note || row.reason]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </Stack>
          {row.state !== 'cancelled' && <PaperButton kind={row.kind} onClick={() => setShown(row.id)} />}
          {mayWrite && (row.state === 'due' || row.state === 'overdue') && (
            <Group gap={4} wrap="nowrap">
              <Button size="compact-xs" variant="light" onClick={() => setExecuting(row.id)}>
                {t('incidents.life.consequence.execute')}
              </Button>
              <Button size="compact-xs" variant="subtle" onClick={() => void cancel(row)}>
                {t('incidents.life.consequence.cancel')}
              </Button>
            </Group>
          )}
        </Group>
      ))}
      <AddConsequence incidentId={incidentId} opened={adding} onClose={() => setAdding(false)} />
      {shown !== null && <ConsequencePaper id={shown} onClose={() => setShown(null)} />}
      <ExecuteConsequence id={executing} onClose={() => setExecuting(null)} />
    </Stack>
  );
}
