import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterPreview } from '#shared/contracts/staff-roster';
import type { PickedFileInfo } from '#shared/contracts/transfer';
import type { IsoDate } from '#shared/domain/time/wall';
import { useJob } from '../../api/job';
import { useApiQuery } from '../../api/query';
import type { Output } from '../../api/types';
import { DateField } from '../../ui/date-field';
import { ErrorBanner } from '../../ui/error-banner';
import { ProgressDialog } from '../../ui/progress-dialog';
import { SheetFileButtons, SheetRows, SheetVerdict } from '../../ui/sheet-parts';
import { StatusBadge } from '../../ui/status-badge';
import { ImportCounts } from './import-counts';
import { usePreviewColumns } from './preview-columns';
import { useProblemWords } from './use-problem-words';

export interface ImportPreviewProps {
  file: PickedFileInfo;
  onChooseOther: () => Promise<void>;
  onDone: (result: Output<'staff', 'importApply'>) => void;
}

const PHASES = ['reading', 'saving'] as const;

/** Second step: each row with its problems; errors close the way, warnings do not. */
export function ImportPreview({ file, onChooseOther, onDone }: ImportPreviewProps) {
  const { t } = useTranslation();
  const [effectiveDate, setEffectiveDate] = useState<IsoDate | null>(null);
  const input = { token: file.token, effectiveDate };
  const query = useApiQuery('staff', 'importPreview', input);
  const job = useJob('staff', 'importApply');
  const view = query.data;
  const apply = async () => {
    const result = await job.run(input);
    if (result) onDone(result);
  };
  const ready = view !== undefined && view.errors === 0 && !query.isFetching && hasChanges(view);
  return (
    <>
      <Group gap={10} align="flex-end">
        <DateField
          label={t('staff.roster.effective')}
          w={160}
          value={effectiveDate}
          onChange={setEffectiveDate}
        />
        <Text size="xs" c="dimmed" flex={1} maw={400}>
          {t('staff.roster.effectiveHint')}
        </Text>
        <Group gap={8} ml="auto">
          <SheetFileButtons
            reading={query.isFetching}
            onChooseOther={onChooseOther}
            onAgain={() => void query.refetch()}
          />
          <Button disabled={!ready} onClick={() => void apply()}>
            {t('staff.roster.confirm')}
          </Button>
        </Group>
      </Group>
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      {!query.error && view && <Preview view={view} />}
      <ProgressDialog
        job={job}
        title={t('staff.roster.running')}
        phaseWords={(phase) => {
          const known = PHASES.find((name) => name === phase);
          return known ? t(`staff.roster.phase.${known}`) : t('ui.progress.running');
        }}
      />
    </>
  );
}

const hasChanges = ({ counts, rows, renamedWindows }: RosterPreview): boolean =>
  renamedWindows.length > 0 || counts.units.added > 0 || rows.some(({ change }) => change !== 'unchanged');

function Preview({ view }: { view: RosterPreview }) {
  const { t } = useTranslation();
  const columns = usePreviewColumns(view.rows.some(({ problems }) => problems.length > 0));
  return (
    <>
      <Verdict view={view} />
      <Group gap={16} align="flex-start" wrap="nowrap">
        <ImportCounts counts={view.counts} />
        <Announcements view={view} />
      </Group>
      <SheetRows label={t('staff.roster.step.preview')} rows={view.rows} columns={columns} />
    </>
  );
}

function Verdict({ view }: { view: RosterPreview }) {
  const { t } = useTranslation();
  const blocked = view.errors > 0;
  const words = blocked ? 'blocked' : hasChanges(view) ? 'ready' : 'nothing';
  return (
    <SheetVerdict blocked={blocked}>
      <Group gap={10}>
        <Text size="sm" fw={600}>
          {t('staff.roster.file', { file: view.fileName, sheet: view.sheet, count: view.rows.length })}
        </Text>
        {blocked && <StatusBadge tone="bad">{t('staff.roster.errors', { count: view.errors })}</StatusBadge>}
        {view.warnings > 0 && (
          <StatusBadge tone="notice">{t('staff.roster.warnings', { count: view.warnings })}</StatusBadge>
        )}
        {view.skipped > 0 && (
          <StatusBadge tone="quiet">{t('staff.roster.skipped', { count: view.skipped })}</StatusBadge>
        )}
        <Text size="sm">{t(`staff.roster.${words}`)}</Text>
      </Group>
    </SheetVerdict>
  );
}

/** What the import makes or renames besides people, and what concerns the whole file. */
function Announcements({ view }: { view: RosterPreview }) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const comma = t('ui.comma');
  const names = {
    newUnits: view.newUnits.join(comma),
    newWindows: view.newWindows.map(({ code, name }) => `${code} ${name}`).join(comma),
    renamed: view.renamedWindows.map((window) => t('staff.roster.rename', window)).join(comma),
  };
  const lines = (['newUnits', 'newWindows', 'renamed'] as const).filter((kind) => names[kind] !== '');
  return (
    <Stack gap={4} mah={110} style={{ overflow: 'auto' }} flex={1} tabIndex={0}>
      {view.fileProblems.map((problem) => (
        <Text size="sm" key={JSON.stringify(problem)} c="#8a3a00">
          {problemWords(problem)}
        </Text>
      ))}
      {lines.map((kind) => (
        <Text size="sm" key={kind}>
          {t(`staff.roster.${kind}`, { names: names[kind] })}
        </Text>
      ))}
    </Stack>
  );
}
