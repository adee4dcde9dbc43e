import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DayPicture } from '#shared/contracts/attendance-floor';
import { weekday } from '#shared/domain/time/dates';
import { formatTime, formatWall } from '#shared/domain/time/wall';
import classes from './today.module.css';

/** Where the punches end, beside the date. */
export function DataUntil({ picture: { date, dataUntil, lastPunch } }: { picture: DayPicture }) {
  const { t } = useTranslation();
  return (
    <span className={classes.quiet} style={{ marginLeft: 8 }}>
      {t(`ui.weekday.${weekday(date)}`)}
      {' · '}
      {dataUntil === null || lastPunch === null
        ? t('today.noData')
        : t('today.dataUntil', { date: `${dataUntil} ${formatTime(lastPunch)}` })}
    </span>
  );
}

/** Who of the day waits for data, for which machine's, and what to do about it; nothing while nobody waits. */
export function DataLines({ picture }: { picture: DayPicture }) {
  const { t } = useTranslation();
  const { date, dataUntil, behind, waitingPeople: count } = picture;
  if (count === 0) return null;
  const none = dataUntil === null || dataUntil < date;
  return (
    <div className={classes.horizon} role="status">
      {none ? t('today.noDataYet', { date }) : t('today.behind', { count })}
      {!none && (
        <ul className={classes.machines}>
          {behind.map((machine) => (
            <li key={machine.code}>
              <MachineLine machine={machine} />
            </li>
          ))}
        </ul>
      )}
      <span className={classes.ways}>
        <Anchor component={Link} to="/punches" fz={13}>
          {t('today.toImport')}
        </Anchor>
        {!none && (
          <Anchor component={Link} to="/punches/devices" fz={13}>
            {t('today.toDeclare')}
          </Anchor>
        )}
      </span>
    </div>
  );
}

function MachineLine({ machine }: { machine: DayPicture['behind'][number] }) {
  const { t } = useTranslation();
  const { code, name, until, next } = machine;
  const words = { machine: name === '' ? t('today.machine', { code }) : name };
  if (until === null) return t('today.machineNone', words);
  const end = { ...words, until: minute(until) };
  return next === null
    ? t('today.machineUntil', end)
    : t('today.machineGap', { ...end, next: minute(next).slice(0, 10) });
}

const minute = (at: number): string => formatWall(at).slice(0, 16);
