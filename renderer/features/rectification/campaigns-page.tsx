import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CampaignInfo } from '#shared/contracts/rectification-campaigns';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { Page } from '../../ui/page';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { CampaignForm } from './campaign-form';

/** Campaigns with how far their problem lists are; one opens with its list. */
export function CampaignsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayWrite = useSession().can('rectification.write');
  const query = useApiQuery('rectification', 'campaigns', {});
  const [adding, setAdding] = useState(false);
  const columns = useColumns();
  const add = { label: t('rectification.campaigns.add'), onClick: () => setAdding(true) };
  return (
    <Page
      title={t('rectification.campaigns.title')}
      hint={t('rectification.campaigns.hint')}
      actions={
        mayWrite && (
          <Button leftSection={<IconPlus size={16} />} onClick={add.onClick}>
            {add.label}
          </Button>
        )
      }
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('rectification.campaigns.title')}
        columns={columns}
        rows={query.data}
        rowId={(row) => row.id}
        rowTone={(row) => (row.closedOn ? 'quiet' : row.progress.overdue > 0 ? 'bad' : undefined)}
        onOpen={(row) => navigate(`/campaigns/${row.id}`)}
        empty={{
          title: t('rectification.campaigns.empty'),
          text: t('rectification.campaigns.emptyText'),
          ...(mayWrite ? { action: add } : {}),
        }}
      />
      <CampaignForm
        target={adding ? 'new' : null}
        onClose={() => setAdding(false)}
        onDone={(id) => navigate(`/campaigns/${id}`)}
      />
    </Page>
  );
}

function useColumns(): Column<CampaignInfo>[] {
  const { t } = useTranslation();
  return useMemo<Column<CampaignInfo>[]>(() => {
    const figure = (
      id: string,
      header: string,
      value: (row: CampaignInfo) => number,
    ): Column<CampaignInfo> => ({
      ...{ id, header, width: 74, align: 'right', value },
    });
    return [
      {
        id: 'name',
        header: t('rectification.campaigns.name'),
        width: 170,
        grow: true,
        value: (row) => row.name,
      },
      {
        id: 'source',
        header: t('rectification.campaigns.source'),
        width: 150,
        grow: true,
        value: (row) => row.source,
      },
      {
        id: 'period',
        header: t('rectification.campaigns.period'),
        width: 180,
        value: (row) => [row.fromDate, row.untilDate].filter(Boolean).join(' — '),
      },
      figure('total', t('rectification.campaigns.total'), (row) => row.progress.total),
      figure('closed', t('rectification.campaigns.closedCount'), (row) => row.progress.closed),
      figure('overdue', t('rectification.campaigns.overdue'), (row) => row.progress.overdue),
      {
        id: 'rate',
        header: t('rectification.campaigns.rate'),
        width: 74,
        align: 'right',
        value: (row) => rateText(row.progress),
      },
      {
        id: 'satisfaction',
        header: t('rectification.campaigns.satisfaction'),
        width: 178,
        value: ({ progress }) => [progress.satisfied, progress.basic, progress.unsatisfied].join(' / '),
      },
      {
        id: 'state',
        header: t('rectification.campaigns.state'),
        width: 128,
        value: (row) => stateText(row),
        render: (row) => <StatusBadge tone={row.closedOn ? 'quiet' : 'info'}>{stateText(row)}</StatusBadge>,
      },
    ];
    function stateText({ closedOn }: CampaignInfo): string {
      return closedOn
        ? t('rectification.campaigns.ended', { on: closedOn })
        : t('rectification.campaigns.running');
    }
  }, [t]);
}

/** Whole percent, down: a list is done only when it is. */
export const rateText = ({ total, closed }: CampaignInfo['progress']): string =>
  total === 0 ? '' : `${Math.floor((closed * 100) / total)}%`;
