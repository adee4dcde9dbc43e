import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WarningRow } from '#shared/contracts/assessment';
import { WARNING_KINDS, WARNING_LEVELS } from '#shared/domain/assessment/warnings';
import type { Month } from '#shared/domain/time/wall';
import { useApiQuery } from '../../api/query';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { SearchBox } from '../../ui/search-box';
import { matchesText } from '../../ui/text-match';
import classes from './assessment.module.css';
import { ResultDrawer } from './result-drawer';
import { type SheetSubject, useSheet } from './use-sheet';
import { useWarningColumns } from './use-warning-columns';
import { WarningLead } from './warning-lead';

/** Who is how far from a worse grade, a limit, a conversion or a bar, while it can still be helped. */
export function WarningsTab({ month, open }: { month: Month; open: boolean }) {
  const { t } = useTranslation();
  const query = useApiQuery('assessment', 'warnings', { month });
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<string | null>(null);
  const [level, setLevel] = useState<string | null>(null);
  const [subject, setSubject] = useState<string | null>(null);
  const [sheet, openSheet] = useSheet();
  const columns = useWarningColumns();
  const subjects = useMemo(() => [...new Set(query.data?.map((row) => row.subject))], [query.data]);
  const rows = useMemo(
    () =>
      query.data?.filter(
        (row) =>
          (kind === null || row.kind === kind) &&
          (level === null || row.level === level) &&
          (subject === null || row.subject === subject) &&
          matchesText(search, row.name, row.pinyin, row.code, row.place),
      ),
    [query.data, search, kind, level, subject],
  );
  const choose = (label: string, value: string | null, set: typeof setKind, data: Choice[]) => (
    <Select
      w={140}
      aria-label={label}
      placeholder={label}
      clearable
      value={value}
      onChange={set}
      data={data}
    />
  );
  return (
    <div className={classes.main}>
      <FilterBar>
        <SearchBox value={search} onChange={setSearch} placeholder={t('assessment.search')} />
        {choose(
          t('assessment.warning.allSubjects'),
          subject,
          setSubject,
          subjects.map((value) => ({ value, label: t(`assessment.kind.${value}`) })),
        )}
        {choose(
          t('assessment.warning.allLevels'),
          level,
          setLevel,
          WARNING_LEVELS.map((value) => ({ value, label: t(`assessment.warning.level.${value}`) })),
        )}
        {choose(
          t('assessment.warning.allKinds'),
          kind,
          setKind,
          WARNING_KINDS.map((value) => ({ value, label: t(`assessment.warning.kind.${value}`) })),
        )}
      </FilterBar>
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('assessment.tab.warnings')}
        paper={`${t('assessment.tab.warnings')} ${month}`}
        columns={columns}
        rows={rows}
        total={query.data?.length}
        rowId={warningId}
        onOpen={({ subject: whose, id }) => openSheet({ subject: whose, id })}
        empty={{
          title: t('assessment.warning.empty'),
          text: t(open ? 'assessment.warning.emptyText' : 'assessment.warning.closed'),
        }}
      />
      <ResultDrawer
        target={sheet && { month, ...sheet }}
        grades={[]}
        lead={<WarningLead month={month} warnings={query.data?.filter(isOf(sheet)) ?? []} />}
        onClose={() => openSheet(null)}
      />
    </div>
  );
}

const isOf =
  (sheet: SheetSubject | null) =>
  ({ subject, id }: WarningRow): boolean =>
    sheet?.subject === subject && sheet.id === id;

interface Choice {
  value: string;
  label: string;
}

/** A rule with several steps may warn of two of them. */
const warningId = ({ subject, id, kind, about, limit }: WarningRow): string =>
  `${subject} ${id} ${kind} ${about} ${limit}`;
