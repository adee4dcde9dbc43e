import { Alert, Button, Group, Modal, ScrollArea, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemImport } from '#shared/contracts/rectification-campaigns';
import type { ProblemRefusal } from '#shared/domain/rectification/problem-sheet';
import { api } from '../../api/client';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { FileButton } from '../../ui/file-button';

interface ImportProblemsProps {
  campaignId: number;
  opened: boolean;
  onClose: () => void;
}

/** Looks through a workbook first, names every row that has a problem, and takes all rows or none. */
export function ImportProblems({ campaignId, opened, onClose }: ImportProblemsProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const read = useJob('rectification', 'importProblems');
  const form = useJob('rectification', 'problemForm');
  const [found, setFound] = useState<{ token: string; report: ProblemImport } | null>(null);
  useEffect(() => {
    if (opened) setFound(null);
  }, [opened]);
  const choose = async () => {
    const [picked] = (await api.transfer.pick({ kind: 'excel', multiple: false })) ?? [];
    if (!picked) return;
    const report = await read.run({ campaignId, token: picked.token, apply: false });
    if (report) setFound({ token: picked.token, report });
  };
  const apply = async () => {
    if (!found) return;
    const report = await read.run({ campaignId, token: found.token, apply: true });
    if (!report) return;
    if (report.problems.length > 0) return setFound({ ...found, report });
    await queries.invalidateQueries();
    notifyDone(t('rectification.import.done', { count: report.added }));
    onClose();
  };
  const problems = found?.report.problems ?? [];
  const count = found?.report.added ?? 0;
  const ready = found !== null && problems.length === 0 && count > 0;
  return (
    <Modal opened={opened} onClose={onClose} title={t('rectification.import.title')} size={560}>
      <Stack gap={12}>
        <Text size="sm" c="dimmed">
          {t('rectification.import.hint')}
        </Text>
        <Group gap={8}>
          <FileButton onChoose={choose}>{t('rectification.import.choose')}</FileButton>
          <Button variant="subtle" onClick={() => void form.run({})}>
            {t('rectification.campaigns.template')}
          </Button>
        </Group>
        {ready && (
          <Alert color="teal" variant="light">
            {t('rectification.import.ready', { count })}
          </Alert>
        )}
        {found !== null && problems.length === 0 && count === 0 && (
          <Alert color="orange" variant="light">
            {t('rectification.import.nothing')}
          </Alert>
        )}
        {problems.length > 0 && (
          <>
            <Alert color="red" variant="light">
              {t('rectification.import.refused', { count: problems.length })}
            </Alert>
            <ScrollArea.Autosize mah={260}>
              {problems.map(({ row, code, value }) => (
                <Text key={`${row} ${code}`} size="sm">
                  {t('rectification.import.row', { row })}{' '}
                  {t(`rectification.import.problem.${code as ProblemRefusal}`, { value })}
                </Text>
              ))}
            </ScrollArea.Autosize>
          </>
        )}
        <Group justify="flex-end">
          <Button disabled={!ready} loading={read.running} onClick={() => void apply()}>
            {t('rectification.import.apply')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
