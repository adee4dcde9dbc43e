import { Alert, Button, Checkbox, Group, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight, IconDeviceFloppy, IconHistory } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { MarkPartView } from '#shared/contracts/marks';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { thisMonth } from '../../api/today';
import { useWorkMonth } from '../../api/work-month';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-bar';
import { MonthField } from '../../ui/month-field';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { SearchBox } from '../../ui/search-box';
import { matchesText } from '../../ui/text-match';
import { CellStory, type NamedCell } from './cell-story';
import { MarkGrid } from './mark-grid';
import { columnsOf } from './mark-values';
import classes from './marks.module.css';
import { MarksExcel } from './marks-excel';
import { openedEntry, shownPart } from './open-entry';
import { PartHead } from './part-head';
import { PartList } from './part-list';
import { useMarks } from './use-marks';
import { partKey } from './words';

/** A page of columns, so that typing stays quick where everybody rates everybody. */
const MOST_CELLS = 3_000;
const FEWEST_COLUMNS = 6;

/** 评分录入: the marks that the rulebooks of a month ask raters and other bodies for. */
export function MarksPage() {
  const { t } = useTranslation();
  const mayWrite = useSession().can('marks.write');
  const [chosenMonth, setMonth] = useWorkMonth();
  const month = chosenMonth ?? thisMonth();
  const [params, setParams] = useSearchParams();
  const overview = useApiQuery(
    'marks',
    'month',
    { month },
    { enabled: chosenMonth !== null, keepPrevious: false },
  );
  const parts = overview.data?.parts;
  const entry = openedEntry(params.get('open'));
  const part = parts && shownPart(parts, params.get('sheet'), entry);
  const ref = part ? { subject: part.subject, type: part.type, code: part.code } : null;
  const query = useApiQuery(
    'marks',
    'sheet',
    { month, ...(ref ?? { subject: 'window', type: 'rating', code: '' }) },
    { enabled: ref !== null, keepPrevious: false },
  );
  const sheet = ref ? query.data : undefined;
  const marks = useMarks(sheet);
  const { drafts } = marks;
  const [search, setSearch] = useState('');
  const [onlyMissing, setOnlyMissing] = useState(false);
  const [from, setFrom] = useState(0);
  const [lastCell, setCell] = useState<NamedCell | null>(null);
  const [story, setStory] = useState(false);
  const all = useMemo(() => (sheet ? columnsOf(sheet.part) : []), [sheet]);
  // The column of a kind that nobody is named for gets another number with its first mark.
  const cell = all.some(({ giverId }) => giverId === lastCell?.giverId) ? lastCell : null;
  const rows = useMemo(
    () =>
      sheet?.rows.filter(
        ({ code, name, pinyin, place, done, due }) =>
          matchesText(search, code, name, pinyin, place) && (!onlyMissing || done < due),
      ) ?? [],
    [sheet, search, onlyMissing],
  );
  const atOnce = Math.max(FEWEST_COLUMNS, Math.floor(MOST_CELLS / Math.max(1, sheet?.rows.length ?? 1)));
  const first = Math.min(from, Math.max(0, all.length - 1));
  const columns = useMemo(() => all.slice(first, first + atOnce), [all, first, atOnce]);
  const readOnly = !mayWrite || sheet === undefined || sheet.closed || !sheet.part.shown;
  const submit = () => void marks.submit().catch(() => undefined);
  useHotkeys(
    [
      ['mod+S', submit],
      ['alt+Enter', () => setStory(cell !== null)],
    ],
    [],
  );

  const leaveTo = async (go: () => void) => {
    if (!(await marks.mayLeave())) return;
    marks.forget();
    setFrom(0);
    setCell(null);
    go();
  };
  const choose = (next: MarkPartView) =>
    leaveTo(() => setParams({ month, sheet: partKey(next) }, { replace: true }));
  return (
    <Page
      title={t('marks.title')}
      hint={t('marks.hint')}
      aside={<MonthField value={month} onChange={(next) => void leaveTo(() => setMonth(next))} />}
      actions={
        sheet && (
          <>
            <MarksExcel sheet={sheet} mayImport={!readOnly} />
            {!readOnly && (
              <Button
                leftSection={<IconDeviceFloppy size={16} />}
                disabled={marks.dirty === 0 || marks.bad > 0}
                loading={marks.saving}
                onClick={submit}
              >
                {marks.dirty > 0 ? t('marks.saveCount', { count: marks.dirty }) : t('marks.save')}
              </Button>
            )}
          </>
        )
      }
    >
      {overview.data?.closed && (
        <Alert color="blue" variant="light" py={6}>
          {t('marks.closed', { month })}
        </Alert>
      )}
      <QueryView query={overview}>
        {({ parts: due }) =>
          due.length === 0 ? (
            <EmptyState title={t('marks.none')} text={t('marks.noneText')} />
          ) : (
            <div className={classes.layout}>
              <PartList
                parts={due}
                chosen={part ? partKey(part) : null}
                onChoose={(next) => void choose(next)}
              />
              <div className={classes.sheet}>
                <QueryView query={query}>
                  {(shown) =>
                    shown.rows.length === 0 ? (
                      <EmptyState title={t('marks.noSubjects')} text={t('marks.noSubjectsText')} />
                    ) : (
                      <>
                        <PartHead sheet={shown} readOnly={readOnly} />
                        {!shown.part.shown && (
                          <Alert color="blue" variant="light" py={6}>
                            {t('marks.secretHidden')}
                          </Alert>
                        )}
                        <FilterBar
                          right={
                            columns.length < all.length && (
                              <Paging from={first} size={atOnce} all={all.length} onMove={setFrom} />
                            )
                          }
                        >
                          <SearchBox value={search} onChange={setSearch} placeholder={t('marks.search')} />
                          <Checkbox
                            label={t('marks.onlyMissing')}
                            checked={onlyMissing}
                            onChange={(event) => setOnlyMissing(event.currentTarget.checked)}
                          />
                          {shown.part.shown && (
                            <Button
                              size="compact-sm"
                              variant="subtle"
                              leftSection={<IconHistory size={15} />}
                              disabled={cell === null}
                              title={t('marks.story.hint')}
                              onClick={() => setStory(true)}
                            >
                              {t('marks.story.open')}
                            </Button>
                          )}
                          {marks.bad > 0 && (
                            <Text size="sm" c="red.8" role="status">
                              {t('marks.badCells', { count: marks.bad })}
                            </Text>
                          )}
                        </FilterBar>
                        <MarkGrid
                          key={partKey(shown.part)}
                          sheet={shown}
                          rows={rows}
                          columns={columns}
                          drafts={drafts}
                          readOnly={readOnly}
                          open={entry?.subjectId ?? null}
                          onType={marks.type}
                          onPaste={(place, text) => marks.paste(rows, columns, place, text)}
                          onCell={setCell}
                        />
                        <CellStory sheet={shown} cell={cell} opened={story} onClose={() => setStory(false)} />
                      </>
                    )
                  }
                </QueryView>
              </div>
            </div>
          )
        }
      </QueryView>
    </Page>
  );
}

function Paging(props: { from: number; size: number; all: number; onMove: (from: number) => void }) {
  const { from, size, all, onMove } = props;
  const { t } = useTranslation();
  return (
    <Group gap={6}>
      <Text size="xs">
        {t('marks.columns.shown', { from: from + 1, to: Math.min(all, from + size), all })}
      </Text>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t('marks.columns.before')}
        disabled={from === 0}
        onClick={() => onMove(Math.max(0, from - size))}
      >
        <IconChevronLeft size={14} />
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t('marks.columns.after')}
        disabled={from + size >= all}
        onClick={() => onMove(from + size)}
      >
        <IconChevronRight size={14} />
      </Button>
    </Group>
  );
}
