import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconUserQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ImportReport } from '#shared/contracts/punches';
import classes from './import-result.module.css';
import { IssueList } from './issue-list';
import { spanText, usePunchWords } from './words';

const SHOWN = ['read', 'accepted', 'duplicate', 'quarantined', 'rejected', 'flagged'] as const;

/** What an import did: numbers, warnings, and the lines that need a look. */
export function ImportResult({ report }: { report: ImportReport }) {
  const { t } = useTranslation();
  const words = usePunchWords();
  const navigate = useNavigate();
  return (
    <>
      <Group gap={18} wrap="wrap" role="status" aria-label={t('punches.report.title')}>
        <Group gap={6}>
          <IconCircleCheck size={20} color="var(--mantine-color-green-7)" aria-hidden />
          <Text fw={600}>{t('punches.report.done')}</Text>
        </Group>
        {SHOWN.map((key) => (
          <Stack key={key} gap={0} className={classes.number}>
            <Text size="xs" c="dimmed">
              {t(`punches.count.${key}`)}
            </Text>
            <Text fw={600} data-count={key}>
              {report[key].toLocaleString('en-US')}
            </Text>
          </Stack>
        ))}
      </Group>
      <ul className={classes.files} aria-label={t('punches.report.files')}>
        {report.files.map((file) => (
          <li key={file.importId}>
            {file.file} · {words.format(file.format)} ·{' '}
            {t('punches.count.of', { number: file.read.toLocaleString('en-US') })} ·{' '}
            {spanText(file.firstAt, file.lastAt)}
          </li>
        ))}
      </ul>
      {report.unmapped > 0 && (
        <Alert color="navy" variant="light" icon={<IconUserQuestion size={17} />} py={6}>
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">
              {t('punches.report.unmappedText', { count: report.unmapped, ids: report.unmappedIds })}
            </Text>
            <Button
              size="compact-sm"
              style={{ flexShrink: 0 }}
              onClick={() => void navigate('/punches/mapping')}
            >
              {t('punches.report.toMapping')}
            </Button>
          </Group>
        </Alert>
      )}
      {report.warnings.map((warning) => (
        <Alert
          key={`${warning.code}-${warning.params.file ?? ''}`}
          color="orange"
          variant="light"
          icon={<IconAlertTriangle size={17} />}
          py={6}
        >
          {words.warning(warning)}
        </Alert>
      ))}
      <IssueList importIds={report.files.map((file) => file.importId)} />
    </>
  );
}
