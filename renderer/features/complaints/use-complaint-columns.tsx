import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComplaintRow } from '#shared/contracts/complaints';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { aboutText, clockText, receivedText, STANDING_TONES, STATE_TONES, VERDICT_TONES } from './words';

/** The list as it is on screen, in Excel and on paper; who complained is not in it. */
export function useComplaintColumns(): Column<ComplaintRow>[] {
  const { t } = useTranslation();
  return useMemo<Column<ComplaintRow>[]>(
    () => [
      { id: 'no', header: t('complaints.field.no'), width: 88, value: (row) => row.no },
      {
        id: 'received',
        header: t('complaints.field.received'),
        width: 98,
        value: (row) => receivedText(row),
        // The minute is in the drawer and in what is exported; the matter needs the room.
        render: (row) => receivedText(row).slice(0, 10),
      },
      {
        id: 'channel',
        header: t('complaints.field.channel'),
        width: 74,
        value: (row) => t(`complaints.channel.${row.channel}`),
      },
      { id: 'category', header: t('complaints.field.category'), width: 86, value: (row) => row.categoryName },
      {
        id: 'subject',
        header: t('complaints.field.subject'),
        width: 130,
        grow: true,
        value: (row) => row.subject,
      },
      { id: 'about', header: t('complaints.field.about'), width: 122, grow: true, value: aboutText },
      { id: 'kind', header: t('complaints.field.kind'), width: 78, value: (row) => row.kindName },
      {
        id: 'state',
        header: t('complaints.field.state'),
        width: 90,
        value: (row) => t(`complaints.state.${row.state}`),
        render: (row) => (
          <StatusBadge tone={STATE_TONES[row.state]}>{t(`complaints.state.${row.state}`)}</StatusBadge>
        ),
      },
      { id: 'due', header: t('complaints.field.due'), width: 94, value: (row) => row.due },
      {
        id: 'clock',
        header: t('complaints.field.clock'),
        width: 126,
        value: (row) => clockText(row, t),
        render: (row) =>
          row.state === 'withdrawn' ? null : (
            <StatusBadge tone={STANDING_TONES[row.standing]}>{clockText(row, t)}</StatusBadge>
          ),
      },
      {
        id: 'returns',
        header: t('complaints.field.returns'),
        width: 50,
        align: 'right',
        value: (row) => (row.returns === 0 ? null : row.returns),
      },
      {
        id: 'verdict',
        header: t('complaints.field.verdict'),
        width: 104,
        value: (row) => (row.verdict ? t(`complaints.verdict.${row.verdict}`) : ''),
        render: (row) =>
          row.verdict && (
            <StatusBadge tone={VERDICT_TONES[row.verdict]}>
              {t(`complaints.verdict.${row.verdict}`)}
            </StatusBadge>
          ),
      },
    ],
    [t],
  );
}
