import { ActionIcon } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutyLogDay } from '#shared/contracts/roster-log';
import { weekday } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';

type State = 'missing' | 'draft' | 'signed';
const TONES = { missing: 'bad', draft: 'notice', signed: 'good' } as const;
const stateOf = ({ written, signedAt }: DutyLogDay): State =>
  !written ? 'missing' : signedAt === null ? 'draft' : 'signed';

/** Columns of the month's logs; the last one opens the paper. */
export function useLogColumns(onPaper: (date: IsoDate) => void): Column<DutyLogDay>[] {
  const { t } = useTranslation();
  return useMemo<Column<DutyLogDay>[]>(() => {
    const state = (row: DutyLogDay) =>
      [t(`roster.log.state.${stateOf(row)}`), row.late && t('roster.log.late')]
        .filter(Boolean)
        .join(t('ui.comma'));
    const leader = (row: DutyLogDay) =>
      row.leaderName || row.planned.map(({ name }) => name).join(t('ui.comma'));
    return [
      {
        id: 'date',
        header: t('roster.log.date'),
        width: 130,
        value: ({ date }) => date,
        render: ({ date }) => `${date} ${t(`ui.weekday.${weekday(date)}`)}`,
      },
      {
        id: 'state',
        header: t('roster.log.stateHead'),
        width: 140,
        value: state,
        render: (row) => <StatusBadge tone={TONES[stateOf(row)]}>{state(row)}</StatusBadge>,
      },
      { id: 'leader', header: t('roster.log.leader'), width: 96, value: leader },
      { id: 'weather', header: t('roster.log.weather'), width: 80, value: (row) => row.weather },
      {
        id: 'visitors',
        header: t('roster.log.visitors'),
        width: 84,
        align: 'right',
        value: (row) => row.visitors,
      },
      {
        id: 'handover',
        header: t('roster.log.handover'),
        width: 190,
        grow: true,
        value: (row) => row.handover,
      },
      {
        id: 'incidents',
        header: t('roster.log.incidents'),
        width: 190,
        grow: true,
        value: (row) => row.incidents,
      },
      { id: 'other', header: t('roster.log.other'), width: 110, value: (row) => row.other },
      {
        id: 'paper',
        header: '',
        width: 44,
        sortable: false,
        value: () => '',
        render: (row) =>
          row.written && (
            <ActionIcon
              variant="subtle"
              size={24}
              aria-label={t('roster.log.print', { date: row.date })}
              onClick={(event) => {
                event.stopPropagation();
                onPaper(row.date);
              }}
            >
              <IconPrinter size={16} />
            </ActionIcon>
          ),
      },
    ];
  }, [t, onPaper]);
}
