import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoticeInfo } from '#shared/contracts/calendar';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { today } from '../../api/today';
import { confirmDialog } from '../../ui/confirm-dialog';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { Page } from '../../ui/page';
import { YearField } from '../../ui/year-field';
import { NoticeForm } from './notice-form';
import { useNoticeColumns } from './use-notice-columns';

/** 当日通知: days on which the timetable does not hold, or is not judged. */
export function NoticesPage() {
  const { t } = useTranslation();
  const { can } = useSession();
  const [year, setYear] = useState(Number(today().slice(0, 4)));
  const [adding, setAdding] = useState(false);
  const query = useApiQuery('calendar', 'notices', { from: `${year}-01-01`, to: `${year}-12-31` });
  const revoke = useApiMutation('calendar', 'revokeNotice', {
    onSuccess: ({ people }) => notifyDone(t('calendar.notice.revoked', { count: people })),
  });
  const changeable = can('calendar.write');
  const ask = async (row: NoticeInfo) => {
    if (!changeable || row.revokedAt !== null || row.frozen) return;
    const answer = await confirmDialog({
      title: t('calendar.notice.revokeTitle', { name: row.name }),
      message: t('calendar.notice.revokeText'),
      confirmLabel: t('calendar.notice.revoke'),
      reason: 'required',
    });
    if (answer) revoke.mutate({ id: row.id, reason: answer.reason });
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
        onOpen={(row) => void ask(row)}
        empty={{ title: t('calendar.notice.empty'), text: t('calendar.notice.emptyText') }}
      />
      {adding && <NoticeForm onClose={() => setAdding(false)} />}
    </Page>
  );
}
