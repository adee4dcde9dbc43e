import { Button, SegmentedControl, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { punchReason } from '#shared/contracts/punch-words';
import type { IssueOutcome, PunchIssue } from '#shared/contracts/punches';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { ProgressDialog } from '../../ui/progress-dialog';
import { SearchBox } from '../../ui/search-box';
import { StatusBadge, type Tone } from '../../ui/status-badge';
import type { Column, RowId } from '../../ui/table-model';
import { ACTIONS, LineDecisions, mayDecide } from './line-decisions';
import { usePunchWords, wordLanguage } from './words';

const SHOWN = 2000;
const FILTERS = {
  bad: ['rejected', 'quarantined'],
  rejected: ['rejected'],
  quarantined: ['quarantined'],
  released: ['released'],
  dismissed: ['dismissed'],
  duplicate: ['duplicate'],
  flagged: ['flagged'],
} as const satisfies Record<string, readonly IssueOutcome[]>;
type Filter = keyof typeof FILTERS;

const TONES: Record<IssueOutcome, Tone> = {
  rejected: 'bad',
  quarantined: 'notice',
  released: 'good',
  dismissed: 'quiet',
  duplicate: 'quiet',
  flagged: 'info',
};

/** Lines of imports that were not simply accepted: filtered, searched, with the reason and the raw text. */
export function IssueList({ importIds, initial = 'bad' }: { importIds: number[]; initial?: Filter }) {
  const { t, i18n } = useTranslation();
  const { can } = useSession();
  const [checked, setChecked] = useState(new Set<RowId>());
  const words = usePunchWords();
  const [filter, setFilter] = useState<Filter>(initial);
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 150);
  const outcomes = [...FILTERS[filter]];
  const query = useApiQuery('punches', 'issues', { importIds, outcomes, search, limit: SHOWN });
  const job = useJob('punches', 'exportIssues');
  const columns = useIssueColumns({
    sheets: query.data?.rows.some((row) => row.sheet) ?? false,
    decided: filter === 'dismissed',
  });
  const total = query.data?.total ?? 0;
  const rows = query.data?.rows;
  const decidable =
    can('punches.write') && rows?.some((row) => ACTIONS.some((action) => mayDecide(action, row)));
  const chosen = rows?.filter((row) => checked.has(issueId(row))) ?? [];

  const save = async () => {
    const done = await job.run({ importIds, outcomes, language: wordLanguage(i18n.language) });
    if (done?.saved) notifyDone(t('punches.issues.exported', { count: done.rows, name: done.saved }));
  };
  return (
    <>
      <FilterBar
        right={
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={16} />}
            disabled={total === 0}
            onClick={() => void save()}
          >
            {t('punches.issues.export')}
          </Button>
        }
      >
        <SearchBox value={typed} onChange={setTyped} placeholder={t('punches.issues.search')} />
        <SegmentedControl
          size="xs"
          aria-label={t('punches.issues.show')}
          value={filter}
          onChange={(value) => setFilter(value as Filter)}
          data={(Object.keys(FILTERS) as Filter[]).map((value) => ({
            value,
            label: value === 'bad' ? t('punches.issues.bad') : t(`punches.outcome.${value}`),
          }))}
        />
      </FilterBar>
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      {decidable && <LineDecisions rows={chosen} onDone={() => setChecked(new Set())} />}
      <DataTable
        label={t('punches.report.issues')}
        columns={columns}
        rows={rows}
        rowId={issueId}
        checked={decidable ? checked : undefined}
        onChecked={setChecked}
        empty={{
          title: t('punches.issues.none'),
          text: filter === 'duplicate' ? t('punches.issues.sameDuplicates') : undefined,
        }}
        footer={
          total > SHOWN && (
            <Text size="xs" component="span">
              {t('punches.issues.limited', { count: SHOWN })}
            </Text>
          )
        }
      />
      <ProgressDialog job={job} title={t('punches.issues.exporting')} phaseWords={words.phase} />
    </>
  );
}

const issueId = (row: PunchIssue): string => `${row.importId}-${row.line}-${row.outcome}-${row.code}`;

/** `sheets`: some stand in files of sheets; `decided`: with who decided so, and why. */
function useIssueColumns({ sheets, decided }: { sheets: boolean; decided: boolean }): Column<PunchIssue>[] {
  const { t, i18n } = useTranslation();
  const language = wordLanguage(i18n.language);
  return useMemo<Column<PunchIssue>[]>(
    () => [
      { id: 'file', header: t('punches.issues.file'), width: 190, value: (row) => row.file },
      ...(sheets
        ? [
            {
              id: 'sheet',
              header: t('punches.issues.sheet'),
              width: 130,
              value: (row: PunchIssue) => row.sheet,
            },
          ]
        : []),
      { id: 'row', header: t('punches.issues.row'), width: 76, align: 'right', value: (row) => row.row },
      {
        id: 'outcome',
        header: t('punches.issues.outcome'),
        width: language === 'zh' ? 84 : 116,
        value: (row) => t(`punches.outcome.${row.outcome}`),
        render: (row) => (
          <StatusBadge tone={TONES[row.outcome]}>{t(`punches.outcome.${row.outcome}`)}</StatusBadge>
        ),
      },
      {
        id: 'reason',
        header: t('punches.issues.reason'),
        width: decided ? 250 : 320,
        grow: true,
        value: (row) => punchReason(row.code, row.params, language),
      },
      ...(decided
        ? [
            {
              id: 'decision',
              header: t('punches.issues.decision'),
              width: 210,
              grow: true,
              value: ({ decision }: PunchIssue) => decision && t('punches.issues.decided', decision),
            },
          ]
        : []),
      {
        id: 'raw',
        header: t('punches.issues.raw'),
        width: decided ? 250 : 320,
        grow: true,
        value: (row) => row.raw,
        render: (row) => (
          <Text
            component="span"
            ff="monospace"
            size="xs"
            lh="inherit"
            style={{ whiteSpace: 'pre' }}
            title={row.raw}
          >
            {row.raw.replaceAll('\t', '  ').trim()}
          </Text>
        ),
      },
    ],
    [t, language, sheets, decided],
  );
}
