import { Button, CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DayStory } from '#shared/contracts/attendance-story';
import type { IsoDate } from '#shared/domain/time/wall';
import { useApiQuery } from '../../api/query';
import { ErrorBanner } from '../../ui/error-banner';
import { ClosedMonth } from './closed-month';
import { DayStoryHead, DayStorySections } from './day-story';
import classes from './pane.module.css';

interface DayStoryPaneProps {
  staffId: number;
  date: IsoDate;
  onClose: () => void;
}

const closedOpen = ({ state, sessions }: DayStory): boolean =>
  state !== 'open' && sessions.some(({ exception }) => exception !== null && !exception.settled);

/** The story of one day beside the grid; it follows the active cell. */
export function DayStoryPane({ staffId, date, onClose }: DayStoryPaneProps) {
  const { t } = useTranslation();
  const query = useApiQuery('attendance', 'day', { staffId, date });
  return (
    <aside className={classes.pane} aria-label={t('attendance.story.title')}>
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      {query.data && (
        <>
          <DayStoryHead
            story={query.data}
            aside={
              <>
                <Button
                  component={Link}
                  to={`/attendance/person/${staffId}`}
                  variant="default"
                  size="compact-xs"
                >
                  {t('attendance.person.open')}
                </Button>
                <CloseButton size="sm" aria-label={t('attendance.story.close')} onClick={onClose} />
              </>
            }
          />
          {closedOpen(query.data) && <ClosedMonth month={date.slice(0, 7)} />}
          <DayStorySections story={query.data} />
        </>
      )}
    </aside>
  );
}
