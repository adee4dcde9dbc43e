import { Alert, Button, Checkbox, Group, List, Modal, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Checklist } from '#shared/contracts/assessment';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { ProgressDialog } from '../../ui/progress-dialog';
import { useCheckWords } from './check-card';
import { useMonthWords } from './use-month-words';

const PHASES = ['checking', 'computing', 'saving', 'backup'] as const;
type Phase = (typeof PHASES)[number];

/** Says what closing does, asks to accept what is not settled, and runs it. */
export function CloseDialog(props: { opened: boolean; checklist: Checklist; onClose: () => void }) {
  const { opened, checklist, onClose } = props;
  const { t } = useTranslation();
  const job = useJob('assessment', 'close');
  const month = useMonthWords()(checklist.month);
  const close = async () => {
    const done = await job.run({ month: checklist.month, acceptJudged: true });
    onClose();
    if (!done) return;
    const { persons, windows, units } = done;
    const counts = { month, persons, windows, units };
    notifyDone(t(units > 0 ? 'assessment.close.doneUnits' : 'assessment.close.done', counts));
    if (done.backup === null) notifyDone(t('assessment.close.noBackup'));
  };
  return (
    <>
      <Modal opened={opened && !job.running} onClose={onClose} title={t('assessment.close.title', { month })}>
        {opened && <CloseForm checklist={checklist} onCancel={onClose} onSubmit={close} />}
      </Modal>
      <ProgressDialog
        job={job}
        title={t('assessment.close.running')}
        phaseWords={(phase) => t(`assessment.close.phase.${phase as Phase}`)}
      />
    </>
  );
}

function CloseForm(props: { checklist: Checklist; onCancel: () => void; onSubmit: () => void }) {
  const { t } = useTranslation();
  const words = useCheckWords();
  const [accepted, setAccepted] = useState(false);
  const warnings = props.checklist.items.filter((item) => item.level === 'warn');
  return (
    <Stack gap={12}>
      <div>
        <Text size="sm">{t('assessment.close.will')}</Text>
        <List size="sm" mt={4} spacing={2}>
          <List.Item>{t('assessment.close.freeze')}</List.Item>
          <List.Item>{t('assessment.close.compute')}</List.Item>
          <List.Item>{t('assessment.close.backup')}</List.Item>
        </List>
        <Text size="sm" c="dimmed" mt={6}>
          {t('assessment.close.later')}
        </Text>
      </div>
      {warnings.length > 0 && (
        <Alert
          color="orange"
          variant="light"
          icon={<IconAlertTriangle size={17} />}
          title={t('assessment.close.warnings')}
        >
          <List size="sm" spacing={2}>
            {warnings.map((item) => (
              <List.Item key={item.code}>{words(item)}</List.Item>
            ))}
          </List>
          <Checkbox
            size="xs"
            mt={8}
            data-autofocus
            label={t('assessment.close.accept')}
            checked={accepted}
            onChange={(event) => setAccepted(event.currentTarget.checked)}
          />
        </Alert>
      )}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={props.onCancel}>
          {t('ui.cancel')}
        </Button>
        <Button
          data-autofocus={warnings.length === 0 || undefined}
          disabled={warnings.length > 0 && !accepted}
          onClick={props.onSubmit}
        >
          {t('assessment.close.submit')}
        </Button>
      </Group>
    </Stack>
  );
}
