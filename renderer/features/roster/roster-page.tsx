import { Button, SegmentedControl } from '@mantine/core';
import { IconCopy, IconRepeat } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterConflict, RosterWeek } from '#shared/contracts/roster';
import { DUTY_KINDS, type DutyKind } from '#shared/domain/roster/types';
import { addDays, weekday } from '#shared/domain/time/dates';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { today } from '../../api/today';
import { FilterBar } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { SearchBox } from '../../ui/search-box';
import { AssignForm, type AssignTarget } from './assign-form';
import { BulkResult } from './bulk-result';
import { ConflictList } from './conflict-list';
import { type GridPlace, type GridRow, gridRows, type RosterView } from './grid-model';
import { PaperButtons } from './paper-button';
import classes from './roster.module.css';
import { RosterGrid } from './roster-grid';
import { RotateForm } from './rotate-form';
import { type RosterActions, useRosterActions } from './use-roster-actions';
import { WeekField } from './week-field';

/** 排班: duties of a week beyond the timetable. */
export function RosterPage() {
  const { t } = useTranslation();
  const mayWrite = useSession().can('attendance.write');
  const [date, setDate] = useState(today());
  const [rotating, setRotating] = useState(false);
  const query = useApiQuery('roster', 'week', { date });
  const actions = useRosterActions(addDays(date, 1 - weekday(date)));
  return (
    <Page
      title={t('roster.title')}
      hint={t('roster.hint')}
      aside={<WeekField value={date} onChange={setDate} />}
      actions={
        <>
          <PaperButtons date={date} />
          {mayWrite && (
            <>
              <Button variant="default" leftSection={<IconCopy size={16} />} onClick={actions.copyLastWeek}>
                {t('roster.copy.button')}
              </Button>
              <Button leftSection={<IconRepeat size={16} />} onClick={() => setRotating(true)}>
                {t('roster.rotate.button')}
              </Button>
            </>
          )}
        </>
      }
    >
      <QueryView query={query}>
        {(week) => (
          <>
            <WeekView week={week} actions={actions} mayWrite={mayWrite} />
            <RotateForm
              opened={rotating}
              week={week}
              onClose={() => setRotating(false)}
              onDone={actions.setResult}
            />
          </>
        )}
      </QueryView>
      <BulkResult result={actions.result} onClose={() => actions.setResult(null)} />
    </Page>
  );
}

interface WeekViewProps {
  week: RosterWeek;
  actions: RosterActions;
  mayWrite: boolean;
}

function WeekView({ week, actions, mayWrite }: WeekViewProps) {
  const { t } = useTranslation();
  const [view, setView] = useState<RosterView>('windows');
  const [kind, setKind] = useState<DutyKind>('noon');
  const [search, setSearch] = useState('');
  const [place, setPlace] = useState<GridPlace>({ row: 0, day: 0, duty: 0 });
  const [target, setTarget] = useState<AssignTarget | null>(null);
  const rows = useMemo(() => gridRows(week, view, search), [week, view, search]);
  const add = (row: GridRow, day: number) => {
    const { date = '', rest = false } = week.days[day] ?? {};
    const leaders = view === 'windows' && row.windowId === null;
    const own = week.people.find(({ staffId }) => staffId === row.staffId)?.posts[0]?.windowId ?? null;
    const usual = rest && kind === 'noon' ? 'weekend' : kind;
    const chosen = leaders ? 'leader' : usual === 'leader' && row.windowId !== null ? 'noon' : usual;
    setTarget({ date, kind: chosen, windowId: row.windowId ?? own, staffId: row.staffId });
  };
  const go = ({ date, windowId, dutyId }: RosterConflict) => {
    const all = gridRows(week, 'windows', '');
    const row = Math.max(
      0,
      all.findIndex((each) => each.windowId === windowId),
    );
    const day = week.days.findIndex((each) => each.date === date);
    const duty = all[row]?.cells[day]?.findIndex(({ id }) => id === dutyId) ?? 0;
    setView('windows');
    setSearch('');
    setPlace({ row, day, duty: Math.max(0, duty) });
  };
  return (
    <>
      <FilterBar>
        <SegmentedControl
          aria-label={t('roster.view.label')}
          value={view}
          onChange={(value) => setView(value as RosterView)}
          data={(['windows', 'people'] as const).map((value) => ({
            value,
            label: t(`roster.view.${value}`),
          }))}
        />
        <SearchBox value={search} onChange={setSearch} w={220} placeholder={t('roster.search')} />
        {mayWrite && (
          <SegmentedControl
            aria-label={t('roster.form.kind')}
            value={kind}
            onChange={(value) => setKind(value as DutyKind)}
            data={DUTY_KINDS.map((value) => ({ value, label: t(`roster.kind.${value}`) }))}
          />
        )}
        <span className={classes.keys}>
          {actions.swapping
            ? t('roster.swap.choose', { name: actions.swapping.name, key: 'S' })
            : mayWrite && t('roster.keys', { remove: 'Delete', swap: 'S' })}
        </span>
      </FilterBar>
      <div className={classes.split}>
        <RosterGrid {...{ week, rows, place, actions, mayWrite }} onPlace={setPlace} onAdd={add} />
        <ConflictList conflicts={week.conflicts} onGo={go} />
      </div>
      <AssignForm target={target} week={week} onClose={() => setTarget(null)} />
    </>
  );
}
