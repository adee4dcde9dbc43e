import { SegmentedControl, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessedKind, Overview } from '#shared/contracts/assessment';
import type { Month } from '#shared/domain/time/wall';
import { DataTable } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { SearchBox } from '../../ui/search-box';
import { matchesText } from '../../ui/text-match';
import classes from './assessment.module.css';
import { kindsIn } from './kinds-in';
import { ResultDrawer } from './result-drawer';
import { useResultColumns } from './use-result-columns';
import { useSheet } from './use-sheet';

interface ResultsTabProps {
  month: Month;
  overview: Overview | undefined;
  kind: AssessedKind;
  onKind: (kind: AssessedKind) => void;
  /** Heading of the printed list: in the review it is what hangs on the notice board. */
  paper: string;
}

/** Who has how many points, and why. */
export function ResultsTab({ month, overview, kind, onKind, paper }: ResultsTabProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [grade, setGrade] = useState<string | null>(null);
  const [sheet, openSheet] = useSheet();
  const grades = useMemo(() => overview?.[kind].grades ?? [], [overview, kind]);
  const columns = useResultColumns(kind, grades);
  const all = useMemo(() => overview?.results.filter((row) => row.subject === kind), [overview, kind]);
  const shown = useMemo(
    () =>
      all?.filter(
        (row) =>
          (grade === null || row.grade === grade) &&
          matchesText(search, row.name, row.pinyin, row.code, row.place, row.unit),
      ),
    [all, grade, search],
  );
  const noRulebook = overview && !overview[kind].rulebook;
  return (
    <div className={classes.main}>
      <FilterBar>
        <SegmentedControl
          value={kind}
          onChange={(value) => {
            onKind(value as AssessedKind);
            setGrade(null);
          }}
          data={kindsIn(overview).map((value) => ({
            value,
            label: t(`assessment.kind.${value}`),
          }))}
        />
        <SearchBox value={search} onChange={setSearch} placeholder={t('assessment.search')} />
        <Select
          w={130}
          aria-label={t('assessment.column.grade')}
          placeholder={t('assessment.allGrades')}
          clearable
          value={grade}
          onChange={setGrade}
          data={grades.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </FilterBar>
      <DataTable
        label={t('assessment.title')}
        paper={paper}
        columns={columns}
        rows={shown}
        total={all?.length}
        rowId={(row) => row.id}
        onOpen={({ subject, id }) => openSheet({ subject, id })}
        initialSort={{ id: 'rank' }}
        empty={{
          title: t('assessment.empty.title'),
          text: t(noRulebook ? 'assessment.empty.rulebook' : 'assessment.empty.text'),
        }}
      />
      <ResultDrawer
        target={sheet && { month, ...sheet }}
        grades={sheet?.subject === kind ? grades : []}
        onClose={() => {
          if (sheet) onKind(sheet.subject);
          openSheet(null);
        }}
      />
    </div>
  );
}
