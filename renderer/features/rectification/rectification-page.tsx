import { Button, SegmentedControl, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconClockCog, IconPlus } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { OrderDetail } from '#shared/contracts/rectification';
import { ORIGINS } from '#shared/domain/rectification/types';
import { useOpenRecord } from '../../api/open-record';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import { SearchBox } from '../../ui/search-box';
import { OrderDrawer } from './order-drawer';
import { GROUPS, groupOf, inGroup, matchesOrder, type OrderGroup } from './order-filter';
import { OrderForm, type OrderTarget } from './order-form';
import { SettingsForm } from './settings-form';
import { useOrderColumns } from './use-order-columns';

/** Orders of the center; a window manager sees those of the own windows. */
export function RectificationPage() {
  const { t } = useTranslation();
  const { can } = useSession();
  const [params, setParams] = useSearchParams();
  const [search, setSearch] = useState('');
  const [text] = useDebouncedValue(search, 150);
  const [group, setGroup] = useState<OrderGroup>(() => groupOf(params.get('filter')));
  const [origin, setOrigin] = useState<string | null>(null);
  const [target, setTarget] = useState<OrderTarget | null>(null);
  const asked = params.get('new');
  // The address asks once: what is open afterwards is its own.
  useEffect(() => {
    if (asked === null) return;
    setTarget(targetOf(asked));
    setParams(
      (before) => {
        before.delete('new');
        return before;
      },
      { replace: true },
    );
  }, [asked, setParams]);
  const [settings, setSettings] = useState(false);
  const [openId, setOpenId] = useOpenRecord();
  const all = can('rectification.read');
  const everyones = useApiQuery('rectification', 'list', {}, { enabled: all });
  const own = useApiQuery('rectification', 'mine', {}, { enabled: !all });
  const query = all ? everyones : own;
  const columns = useOrderColumns();
  const rows = query.data;
  const fitting = useMemo(
    () => rows?.filter((row) => (origin === null || row.origin === origin) && matchesOrder(text, row)),
    [rows, origin, text],
  );
  const shown = useMemo(() => fitting?.filter((row) => inGroup(group, row)), [fitting, group]);
  const mayWrite = can('rectification.write');
  const add = { label: t('rectification.add'), onClick: () => setTarget({ type: 'new' }) };
  return (
    <Page
      title={t(all ? 'rectification.title' : 'rectification.mineTitle')}
      hint={t(all ? 'rectification.hint' : 'rectification.mineHint')}
      actions={
        <>
          {can('rectification.rules') && (
            <Button
              variant="default"
              leftSection={<IconClockCog size={16} />}
              onClick={() => setSettings(true)}
            >
              {t('rectification.rules.open')}
            </Button>
          )}
          {mayWrite && (
            <Button leftSection={<IconPlus size={16} />} onClick={add.onClick}>
              {add.label}
            </Button>
          )}
        </>
      }
      toolbar={
        <FilterBar>
          <SearchBox value={search} onChange={setSearch} placeholder={t('rectification.search')} w={240} />
          <SegmentedControl
            aria-label={t('rectification.filter.label')}
            value={group}
            onChange={(value) => setGroup(value as OrderGroup)}
            data={GROUPS.map((each) => ({
              value: each,
              label: `${t(`rectification.filter.${each}`)} ${fitting?.filter((row) => inGroup(each, row)).length ?? 0}`,
            }))}
          />
          <Select
            w={118}
            clearable
            aria-label={t('rectification.field.origin')}
            placeholder={t('rectification.filter.origin')}
            data={ORIGINS.map((value) => ({ value, label: t(`rectification.origin.${value}`) }))}
            value={origin}
            onChange={setOrigin}
          />
        </FilterBar>
      }
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('rectification.title')}
        columns={columns}
        rows={shown}
        total={rows?.length}
        rowId={(row) => row.id}
        rowTone={(row) =>
          row.standing === 'overdue' ? 'bad' : row.state === 'withdrawn' ? 'quiet' : undefined
        }
        onOpen={(row) => setOpenId(row.id)}
        empty={
          all
            ? {
                title: t('rectification.empty'),
                text: t('rectification.emptyText'),
                ...(mayWrite ? { action: add } : {}),
              }
            : { title: t('rectification.mineEmpty'), text: t('rectification.mineEmptyText') }
        }
      />
      <OrderForm target={target} onClose={() => setTarget(null)} onDone={setOpenId} />
      <OrderDrawer
        id={openId}
        onClose={() => setOpenId(null)}
        onEdit={(order: OrderDetail) => {
          setOpenId(null);
          setTarget({ type: 'change', order });
        }}
      />
      <SettingsForm opened={settings} onClose={() => setSettings(false)} />
    </Page>
  );
}

/** `?new=incident.12` issues an order that follows from that record. */
function targetOf(text: string): OrderTarget {
  const [name, number] = text.split('.');
  const origin = ORIGINS.find((each) => each === name);
  const originId = Number(number);
  const linked = origin === 'incident' || origin === 'complaint' || origin === 'finding';
  return linked && Number.isSafeInteger(originId) && originId > 0
    ? { type: 'new', origin, originId }
    : { type: 'new' };
}
