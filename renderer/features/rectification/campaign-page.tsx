import { Button, Group, Menu, Progress, Text } from '@mantine/core';
import { IconArrowLeft, IconDots, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { CampaignInfo } from '#shared/contracts/rectification-campaigns';
import { notifyDone } from '../../api/notify';
import { useOpenRecord } from '../../api/open-record';
import { useApiMutation, useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { today } from '../../api/today';
import { confirmDialog } from '../../ui/confirm-dialog';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import { SearchBox } from '../../ui/search-box';
import { CampaignForm } from './campaign-form';
import { rateText } from './campaigns-page';
import { ImportProblems } from './import-problems';
import { OrderDrawer } from './order-drawer';
import { matchesOrder } from './order-filter';
import { OrderForm, type OrderTarget } from './order-form';
import { useOrderColumns } from './use-order-columns';

/** One campaign with its problem list. */
export function CampaignPage() {
  const { t } = useTranslation();
  const id = Number(useParams().id);
  const navigate = useNavigate();
  const mayWrite = useSession().can('rectification.write');
  const campaign = useApiQuery('rectification', 'campaigns', {}).data?.find((each) => each.id === id);
  const query = useApiQuery('rectification', 'list', { campaignId: id }, { keepPrevious: false });
  const [search, setSearch] = useState('');
  const [target, setTarget] = useState<OrderTarget | null>(null);
  const [editing, setEditing] = useState(false);
  const [openId, setOpenId] = useOpenRecord();
  const columns = useOrderColumns(true);
  const open = mayWrite && campaign?.closedOn === null;
  const add = {
    label: t('rectification.campaigns.addProblem'),
    onClick: () => setTarget({ type: 'new', origin: 'campaign', campaignId: id }),
  };
  return (
    <Page
      title={campaign?.name ?? t('rectification.campaigns.title')}
      aside={
        <Button
          variant="subtle"
          size="xs"
          leftSection={<IconArrowLeft size={15} />}
          onClick={() => navigate('/campaigns')}
        >
          {t('rectification.campaigns.back')}
        </Button>
      }
      actions={
        open && (
          <>
            <ImportProblems campaignId={id} />
            <Button leftSection={<IconPlus size={16} />} onClick={add.onClick}>
              {add.label}
            </Button>
            <CampaignMenu campaign={campaign} onEdit={() => setEditing(true)} />
          </>
        )
      }
      toolbar={
        <FilterBar>
          <SearchBox value={search} onChange={setSearch} placeholder={t('rectification.search')} w={240} />
          {campaign && <Figures campaign={campaign} />}
        </FilterBar>
      }
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('rectification.campaigns.list')}
        paper={`${campaign?.name ?? ''}${t('rectification.campaigns.list')}`}
        columns={columns}
        rows={query.data?.filter((row) => matchesOrder(search, row))}
        total={query.data?.length}
        rowId={(row) => row.id}
        rowTone={(row) =>
          row.standing === 'overdue' ? 'bad' : row.state === 'withdrawn' ? 'quiet' : undefined
        }
        onOpen={(row) => setOpenId(row.id)}
        empty={{
          title: t('rectification.campaigns.listEmpty'),
          text: t('rectification.campaigns.listEmptyText'),
          ...(open ? { action: add } : {}),
        }}
      />
      <OrderForm target={target} onClose={() => setTarget(null)} />
      <OrderDrawer
        id={openId}
        onClose={() => setOpenId(null)}
        onEdit={(order) => {
          setOpenId(null);
          setTarget({ type: 'change', order });
        }}
      />
      <CampaignForm target={editing ? (campaign ?? null) : null} onClose={() => setEditing(false)} />
    </Page>
  );
}

/** How far the list is. */
function Figures({ campaign: { progress } }: { campaign: CampaignInfo }) {
  const { t } = useTranslation();
  const figures: [string, number][] = [
    [t('rectification.campaigns.total'), progress.total],
    [t('rectification.campaigns.closedCount'), progress.closed],
    [t('rectification.campaigns.openCount'), progress.open],
    [t('rectification.campaigns.overdue'), progress.overdue],
    [t('rectification.satisfaction.satisfied'), progress.satisfied],
    [t('rectification.satisfaction.basic'), progress.basic],
    [t('rectification.satisfaction.unsatisfied'), progress.unsatisfied],
  ];
  return (
    <Group gap={14} ml="auto" wrap="nowrap">
      {figures.map(([label, value]) => (
        <Text key={label} size="sm" style={{ whiteSpace: 'nowrap' }}>
          <Text span c="dimmed" size="sm">
            {label}
          </Text>{' '}
          <b>{value}</b>
        </Text>
      ))}
      <Group gap={6} wrap="nowrap" w={130}>
        <Progress
          flex={1}
          aria-label={t('rectification.campaigns.rate')}
          value={progress.total === 0 ? 0 : (progress.closed * 100) / progress.total}
        />
        <Text size="sm">{rateText(progress)}</Text>
      </Group>
    </Group>
  );
}

function CampaignMenu({ campaign, onEdit }: { campaign: CampaignInfo; onEdit: () => void }) {
  const { t } = useTranslation();
  const close = useApiMutation('rectification', 'closeCampaign');
  const end = async () => {
    const answer = await confirmDialog({
      title: t('rectification.campaigns.close'),
      message: t('rectification.campaigns.closeAsk', { name: campaign.name }),
      confirmLabel: t('rectification.campaigns.close'),
    });
    if (!answer) return;
    await close.mutateAsync({ id: campaign.id, on: today() });
    notifyDone(t('rectification.campaigns.closed'));
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" px={8} aria-label={t('rectification.step.more')}>
          <IconDots size={16} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onEdit}>{t('rectification.campaigns.edit')}</Menu.Item>
        <Menu.Item onClick={() => void end()}>{t('rectification.campaigns.close')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
