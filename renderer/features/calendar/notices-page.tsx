import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoticeInfo } from '#shared/contracts/calendar';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { today } from '../../api/today';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { Page } from '../../ui/page';
import { YearField } from '../../ui/year-field';
import { NoticeForm } from './notice-form';
import { RevokeForm } from './revoke-form';
import { useNoticeColumns } from './use-notice-columns';

/** 当日通知: days on which the timetable does not hold, or is not judged. */
export function NoticesPage() {
  const { t } = useTranslation();
  const { can } = useSession();
  const [year, setYear] = useState(Number(today().slice(0, 4)));
  const [adding, setAdding] = useState(false);
  const query = useApiQuery('calendar', 'notices', { from: `${year}-01-01`, to: `${year}-12-31` });
  const [revoking, setRevoking] = useState<NoticeInfo | null>(null);
  const changeable = can('calendar.write');
  const ask = (row: NoticeInfo) => {
    if (changeable && row.revokedAt === null && !row.frozen) setRevoking(row);
  };
  return (
    <Page
      title={t('calendar.notice.title')}
      hint={t('calendar.notice.hint')}
      aside={<YearField year={year} onChange={setYear} />}
      actions={
        changeable && (
          <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
            {t('calendar.notice.add')}
          </Button>
        )
      }
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('calendar.notice.title')}
        columns={useNoticeColumns(changeable, ask)}
        rows={query.data}
        rowId={(row) => row.id}
        rowTone={(row) => (row.revokedAt === null ? undefined : 'quiet')}
        onOpen={ask}
        empty={{ title: t('calendar.notice.empty'), text: t('calendar.notice.emptyText') }}
      />
      {revoking && <RevokeForm notice={revoking} onClose={() => setRevoking(null)} />}
      {adding && <NoticeForm onClose={() => setAdding(false)} />}
    </Page>
  );
}
