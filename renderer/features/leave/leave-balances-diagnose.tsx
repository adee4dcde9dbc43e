import { Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import type { Output } from '../../api/types';
import { confirmDialog } from '../../ui/confirm-dialog';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { LeaveBalancesLedger } from './leave-balances-ledger';
import { dayText } from './words';

type Finding = Output<'leave', 'diagnose'>[number];

const BAD: readonly Finding['kind'][] = ['duplicate', 'negative', 'booking_differs'];
/** Those that booking again mends; a request opens for the others, and the ledger for a negative balance. */
const REBOOKED: readonly Finding['kind'][] = ['without_entitlement', 'booking_differs'];

/** Where leave and balances do not fit, each with the way to mend it. */
export function LeaveBalancesDiagnose({ year }: { year: number }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayMend = useSession().can('leave.office');
  const query = useApiQuery('leave', 'diagnose', { year });
  const rebook = useApiMutation('leave', 'rebook');
  const [ledger, setLedger] = useState<Finding | null>(null);
  const columns = useFindingColumns();
  const bookAgain = async ({ leaveId, staffName }: Finding) => {
    if (leaveId === null) return;
    const answer = await confirmDialog({
      title: t('leave.overview.balances.diagnose.rebookAsk'),
      message: t('leave.overview.balances.diagnose.rebookText', { name: staffName }),
      confirmLabel: t('leave.overview.balances.diagnose.rebookAsk'),
      reason: 'required',
    });
    if (!answer) return;
    const { halfDays } = await rebook.mutateAsync({ leaveId, reason: answer.reason });
    notifyDone(t('leave.overview.balances.diagnose.rebooked', { days: dayText(halfDays) }));
  };
  const mend = (finding: Finding) => {
    if (finding.kind === 'negative' || finding.leaveId === null) setLedger(finding);
    else if (mayMend && REBOOKED.includes(finding.kind)) void bookAgain(finding);
    else void navigate(`/leave?open=${finding.leaveId}`);
  };
  return (
    <>
      <Text size="xs" c="dimmed">
        {t('leave.overview.balances.diagnose.hint')}
      </Text>
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('leave.overview.balances.view.diagnose')}
        paper={`${year} ${t('leave.overview.balances.title')} ${t('leave.overview.balances.view.diagnose')}`}
        columns={columns}
        rows={query.data}
        rowId={(one) => `${one.kind} ${one.staffId} ${one.leaveId} ${one.otherLeaveId} ${one.account}`}
        onOpen={mend}
        empty={{
          title: t('leave.overview.balances.diagnose.empty'),
          text: t('leave.overview.balances.diagnose.emptyText'),
        }}
      />
      <LeaveBalancesLedger
        person={ledger}
        account={ledger?.account ?? 'annual'}
        onClose={() => setLedger(null)}
      />
    </>
  );
}

function useFindingColumns(): Column<Finding>[] {
  const { t } = useTranslation();
  return useMemo<Column<Finding>[]>(
    () => [
      {
        id: 'staffNo',
        header: t('leave.overview.balances.field.staffNo'),
        width: 90,
        value: (r) => r.staffNo,
      },
      { id: 'name', header: t('leave.overview.balances.field.name'), width: 110, value: (r) => r.staffName },
      {
        id: 'kind',
        header: t('leave.overview.balances.diagnose.found'),
        width: 210,
        value: (r) => t(`leave.overview.balances.diagnose.kind.${r.kind}`),
        render: (r) => (
          <StatusBadge tone={BAD.includes(r.kind) ? 'bad' : 'notice'}>
            {t(`leave.overview.balances.diagnose.kind.${r.kind}`)}
          </StatusBadge>
        ),
      },
      {
        id: 'numbers',
        header: t('leave.overview.balances.ledger.amount'),
        width: 200,
        value: (r) =>
          r.expected === null || r.found === null
            ? ''
            : t('leave.overview.balances.diagnose.numbers', {
                expected: dayText(r.expected),
                found: dayText(r.found),
              }),
      },
      {
        id: 'way',
        header: t('leave.overview.balances.diagnose.way'),
        width: 240,
        grow: true,
        value: (r) => t(`leave.overview.balances.diagnose.mend.${r.kind}`),
      },
    ],
    [t],
  );
}
