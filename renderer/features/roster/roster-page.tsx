import { Button } from '@mantine/core';
import { IconArrowBackUp, IconClock, IconCopy, IconRepeat } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterWeek } from '#shared/contracts/roster';
import { addDays, weekday } from '#shared/domain/time/dates';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { today } from '../../api/today';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { BulkResult } from './bulk-result';
import { ExcelMenu } from './excel-menu';
import { PaperButton } from './paper-button';
import { RotateForm } from './rotate-form';
import { ShiftsDialog } from './shifts-dialog';
import { type RosterActions, useRosterActions } from './use-roster-actions';
import { WeekField } from './week-field';
import { WeekView } from './week-view';

/** 排班: duties of a week beyond the timetable. */
export function RosterPage() {
  const { t } = useTranslation();
  const { can } = useSession();
  const mayWrite = can('attendance.write');
  const [date, setDate] = useState(today());
  const [rotating, setRotating] = useState(false);
  const [managing, setManaging] = useState(false);
  const query = useApiQuery('roster', 'week', { date }, { keepPrevious: true });
  const actions = useRosterActions(addDays(date, 1 - weekday(date)));
  return (
    <Page
      title={t('roster.title')}
      hint={t('roster.hint', { move: 'M', swap: 'S', remove: 'Delete', undo: 'Ctrl+Z' })}
      aside={<WeekField value={date} onChange={setDate} />}
      actions={
        <>
          {mayWrite && query.data && <UndoButton undo={query.data.undo} actions={actions} />}
          <ExcelMenu date={date} mayWrite={mayWrite} />
          <PaperButton date={date} />
          {can('calendar.write') && (
            <Button variant="default" leftSection={<IconClock size={16} />} onClick={() => setManaging(true)}>
              {t('roster.shift.manage')}
            </Button>
          )}
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
            {managing && <ShiftsDialog week={week} onClose={() => setManaging(false)} />}
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

/** Names what it takes back: the last thing that was done, in whatever week. */
function UndoButton({ undo, actions }: { undo: RosterWeek['undo']; actions: RosterActions }) {
  const { t } = useTranslation();
  return (
    <Button
      variant="default"
      leftSection={<IconArrowBackUp size={16} />}
      disabled={undo === null}
      loading={actions.undoing}
      onClick={() => undo && actions.undo(undo.id)}
    >
      {undo ? t('roster.undo.of', { what: t(`roster.undo.${undo.kind}`) }) : t('roster.undo.button')}
    </Button>
  );
}
