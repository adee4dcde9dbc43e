import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderRow } from '#shared/contracts/rectification';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { clockText, levelText, STANDING_TONES, STATE_TONES, whoText } from './words';

/** The list as it is on screen, in Excel and on paper; a campaign's is numbered and shows measures. */
export function useOrderColumns(campaign = false): Column<OrderRow>[] {
  const { t } = useTranslation();
  return useMemo<Column<OrderRow>[]>(() => {
    const first: Column<OrderRow>[] = campaign
      ? [
          {
            id: 'number',
            header: t('rectification.field.campaignNo'),
            width: 48,
            align: 'right',
            value: (row) => row.campaignNo,
          },
        ]
      : [
          { id: 'no', header: t('rectification.field.no'), width: 88, value: (row) => row.no },
          {
            id: 'origin',
            header: t('rectification.field.origin'),
            width: 78,
            value: (row) => t(`rectification.origin.${row.origin}`),
          },
        ];
    const middle: Column<OrderRow>[] = [
      {
        id: 'problem',
        header: t('rectification.field.problem'),
        width: 150,
        grow: true,
        value: (row) => row.problem,
      },
      ...(campaign
        ? [
            {
              id: 'measure',
              header: t('rectification.field.measure'),
              width: 120,
              grow: true,
              value: (row: OrderRow) => row.measure,
            },
          ]
        : []),
      { id: 'who', header: t('rectification.field.who'), width: 118, grow: !campaign, value: whoText },
      { id: 'owner', header: t('rectification.field.owner'), width: 92, value: (row) => row.owner },
      { id: 'due', header: t('rectification.field.due'), width: 92, value: (row) => row.due },
      {
        id: 'state',
        header: t('rectification.field.state'),
        width: 108,
        value: (row) => t(`rectification.state.${row.state}`),
        render: (row) => (
          <StatusBadge tone={STATE_TONES[row.state]}>{t(`rectification.state.${row.state}`)}</StatusBadge>
        ),
      },
      {
        id: 'clock',
        header: t('rectification.field.clock'),
        width: 134,
        value: (row) => clockText(row, t),
        render: (row) =>
          row.limit !== null && (
            <StatusBadge tone={STANDING_TONES[row.standing]}>{clockText(row, t)}</StatusBadge>
          ),
      },
      {
        id: 'lookResult',
        header: t('rectification.field.lookBy'),
        width: 64,
        value: (row) => (row.lookResult ? t(`rectification.look.${row.lookResult}`) : ''),
      },
    ];
    const last: Column<OrderRow>[] = campaign
      ? [
          {
            id: 'raised',
            header: t('rectification.field.raisedBy'),
            width: 96,
            value: (row) => row.raisedBy,
          },
          {
            id: 'satisfaction',
            header: t('rectification.field.satisfaction'),
            width: 80,
            value: (row) => (row.satisfaction ? t(`rectification.satisfaction.${row.satisfaction}`) : ''),
          },
        ]
      : [
          {
            id: 'level',
            header: t('rectification.field.level'),
            width: 108,
            value: (row) => levelText(row.level, t),
          },
          {
            id: 'extensions',
            header: t('rectification.field.extensions'),
            width: 50,
            align: 'right',
            value: (row) => row.extensions || null,
          },
        ];
    return [...first, ...middle, ...last];
  }, [t, campaign]);
}
