import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RulebookInfo } from '#shared/contracts/rulebook';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { ErrorBanner } from '../../ui/error-banner';
import { DateWords } from './date-words';
import { type Dates, useDatesInput } from './use-dates';

interface PutInForceProps {
  opened: boolean;
  id: number;
  revision: () => number;
  data: Dates;
  /** Problems in the rules themselves. */
  problems: number;
  onClose: () => void;
  onDone: (info: RulebookInfo) => void;
}

/** Says from which month a draft will govern, what it replaces, and puts it in force. */
export function PutInForce({ opened, id, revision, data, problems, onClose, onDone }: PutInForceProps) {
  const { t } = useTranslation();
  const dates = useDatesInput(data);
  const check = useApiQuery('rulebook', 'checkDates', dates ?? NO_DATES, {
    enabled: opened && dates !== null,
  });
  const now = useApiQuery(
    'rulebook',
    'inForce',
    {
      subject: dates?.subject ?? 'person',
      month: check.data?.firstMonth ?? NO_DATES.effectiveFrom.slice(0, 7),
    },
    { enabled: opened && check.data !== undefined },
  );
  const put = useApiMutation('rulebook', 'putInForce', {
    onSuccess: (info) => {
      notifyDone(t('rulebook.force.done', { name: info.name, version: info.version }));
      onDone(info);
    },
  });
  const wrong = problems + (check.data?.problems.length ?? 0);
  const ready = dates !== null && check.data !== undefined && wrong === 0;
  return (
    <Modal opened={opened} onClose={onClose} title={t('rulebook.force.title')} size="lg">
      <Stack gap={12}>
        <ErrorBanner error={check.error} />
        {check.data && ready && (
          <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
            {t('rulebook.force.from', { month: check.data.firstMonth })}
            {now.data
              ? `\n${t('rulebook.force.replaces', { name: now.data.name, version: now.data.version })}`
              : ''}
            {`\n${t('rulebook.force.kept')}`}
          </Text>
        )}
        {(wrong > 0 || dates === null) && (
          <Alert color="red" variant="light">
            {t('rulebook.force.blocked', { count: Math.max(1, wrong) })}
            {check.data?.problems.map((problem) => (
              <DateWords key={`${problem.code} ${JSON.stringify(problem.params)}`} problem={problem} />
            ))}
          </Alert>
        )}
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button
            data-autofocus
            disabled={!ready}
            loading={put.isPending}
            onClick={() => put.mutate({ id, revision: revision() })}
          >
            {t('rulebook.force.submit')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

const NO_DATES = { subject: 'person' as const, effectiveFrom: '2000-01-01', effectiveTo: null };
