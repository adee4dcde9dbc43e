import { Alert, Button, Checkbox, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseMonthRow } from '#shared/contracts/cases';
import { entryShare, onTimeShare } from '#shared/domain/cases/figures';
import { CASE_FIGURES, NO_FIGURES } from '#shared/domain/cases/types';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { thisMonth } from '../../api/today';
import { useWorkMonth } from '../../api/work-month';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-bar';
import { ListPaper } from '../../ui/list-paper';
import { MonthField } from '../../ui/month-field';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { SearchBox } from '../../ui/search-box';
import { matchesText } from '../../ui/text-match';
import { FigureGrid } from './figure-grid';
import { FileButtons } from './file-buttons';
import { HistoryDialog } from './history-dialog';
import { useFigures } from './use-figures';
import { rateText } from './words';

/** 办件登记: the figures of every window in a month. */
export function CasesPage() {
  const { t } = useTranslation();
  const mayWrite = useSession().can('cases.write');
  const [chosen, setMonth] = useWorkMonth();
  const month = chosen ?? thisMonth();
  const [search, setSearch] = useState('');
  const [onlyMissing, setOnlyMissing] = useState(false);
  const [history, setHistory] = useState<CaseMonthRow | null>(null);
  const query = useApiQuery('cases', 'month', { month }, { enabled: chosen !== null, keepPrevious: false });
  const figures = useFigures(query.data);
  const { drafts } = figures;
  const rows = query.data?.rows;
  const shown = useMemo(
    () =>
      rows?.filter(
        ({ windowId, code, name, pinyin, figures: saved }) =>
          matchesText(search, code, name, pinyin) && (!onlyMissing || saved === null || drafts.has(windowId)),
      ),
    [rows, search, onlyMissing, drafts],
  );
  const readOnly = !mayWrite || query.data?.closed === true;
  const submit = () => void figures.submit().catch(() => undefined);
  useHotkeys([['mod+S', submit]], []);
  const change = async (next: string) => {
    if (!(await figures.mayLeave())) return;
    figures.forget();
    setMonth(next);
  };
  return (
    <Page
      title={t('cases.title')}
      hint={t('cases.hint')}
      aside={<MonthField value={month} onChange={(next) => void change(next)} />}
      actions={
        <>
          <FileButtons kind="figures" month={month} mayImport={!readOnly} />
          {!readOnly && (
            <Button
              leftSection={<IconDeviceFloppy size={16} />}
              disabled={figures.dirty === 0 || figures.bad > 0}
              loading={figures.saving}
              onClick={submit}
            >
              {figures.dirty > 0 ? t('cases.saveCount', { count: figures.dirty }) : t('cases.save')}
            </Button>
          )}
        </>
      }
      toolbar={
        <FilterBar
          right={
            shown && shown.length > 0 ? (
              <ListPaper title={`${t('cases.title')} ${month}`} extract={() => extract(shown)} />
            ) : undefined
          }
        >
          <SearchBox value={search} onChange={setSearch} placeholder={t('cases.search')} />
          <Checkbox
            label={t('cases.onlyMissing')}
            checked={onlyMissing}
            onChange={(event) => setOnlyMissing(event.currentTarget.checked)}
          />
          {rows && (
            <Text size="sm" c="dimmed">
              {t('cases.filled', {
                count: rows.filter(({ figures: saved }) => saved !== null).length,
                all: rows.length,
              })}
            </Text>
          )}
          {figures.bad > 0 && (
            <Text size="sm" c="red.8" role="status">
              {t('cases.badRows', { count: figures.bad })}
            </Text>
          )}
        </FilterBar>
      }
    >
      {query.data?.closed && (
        <Alert color="blue" variant="light" py={6}>
          {t('cases.closed', { month })}
        </Alert>
      )}
      <QueryView query={query}>
        {({ rows: all }) =>
          all.length === 0 ? (
            <EmptyState title={t('cases.empty')} text={t('cases.emptyText')} />
          ) : (
            <FigureGrid
              rows={shown ?? []}
              drafts={drafts}
              readOnly={readOnly}
              onType={figures.type}
              onPaste={(from, text) => figures.paste(shown ?? [], from, text)}
              onHistory={setHistory}
            />
          )
        }
      </QueryView>
      <HistoryDialog month={month} row={history} onClose={() => setHistory(null)} />
    </Page>
  );

  /** What is saved, as a list for Excel and paper. */
  function extract(list: readonly CaseMonthRow[]) {
    return {
      columns: [
        t('cases.field.window'),
        ...CASE_FIGURES.map((key) => t(`cases.figure.${key}`)),
        t('cases.field.onTimeRate'),
        t('cases.field.entryRate'),
        t('cases.field.note'),
      ],
      rows: list.map(({ name, figures: saved, note, excused }) => {
        const counts = saved ?? NO_FIGURES;
        const rates = [rateText(onTimeShare(counts, excused), t), rateText(entryShare(counts), t)];
        return [name, ...CASE_FIGURES.map((key) => counts[key]), ...rates, note];
      }),
    };
  }
}
