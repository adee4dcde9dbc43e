import { Alert, Button, SegmentedControl } from '@mantine/core';
import { IconCalendarCheck, IconClockExclamation, IconInfoCircle } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { PunchDevice } from '#shared/contracts/punch-devices';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { ClockForm } from './clock-form';
import { ClockList } from './clock-list';
import { DeclareForm } from './declare-form';
import { DeviceForm } from './device-form';
import { LayoutList } from './layout-list';
import { WatchList } from './watch-list';
import { minuteText, usePunchWords } from './words';

/** What the page lists. */
const TABS = ['devices', 'watch', 'layouts', 'clocks'] as const;
type Tab = (typeof TABS)[number];
const isTab = (text: string | null): text is Tab => TABS.some((tab) => tab === text);

/** The machines, how far their data reaches, and the office's word that it is complete. */
export function DevicesPage() {
  const { t } = useTranslation();
  const { can } = useSession();
  const query = useApiQuery('punches', 'devices', {});
  const columns = useDeviceColumns();
  const [editing, setEditing] = useState<PunchDevice | null>(null);
  const [declaring, setDeclaring] = useState(false);
  const [clocking, setClocking] = useState(false);
  const [asked] = useSearchParams();
  const wanted = asked.get('tab');
  const [tab, setTab] = useState<Tab>(isTab(wanted) ? wanted : 'devices');
  const write = can('punches.write');
  const declaration = query.data?.declaration;
  return (
    <Page
      title={t('punches.devices.title')}
      hint={t('punches.devices.hint')}
      actions={
        write && (
          <>
            <Button
              variant="default"
              leftSection={<IconClockExclamation size={16} />}
              disabled={!query.data?.devices.length}
              onClick={() => setClocking(true)}
            >
              {t('punches.clocks.add')}
            </Button>
            <Button leftSection={<IconCalendarCheck size={16} />} onClick={() => setDeclaring(true)}>
              {t('punches.devices.declare')}
            </Button>
          </>
        )
      }
      toolbar={
        <FilterBar>
          <SegmentedControl
            size="xs"
            aria-label={t('punches.devices.title')}
            value={tab}
            onChange={(value) => setTab(value as Tab)}
            data={[
              { value: 'devices', label: t('punches.devices.title') },
              { value: 'watch', label: t('punches.watch.tab') },
              { value: 'layouts', label: t('punches.layout.list') },
              { value: 'clocks', label: `${t('punches.clocks.title')} ${query.data?.clocks.length || ''}` },
            ]}
          />
        </FilterBar>
      }
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      {tab === 'devices' && query.data && (
        <Alert color="navy" variant="light" icon={<IconInfoCircle size={17} />} py={6}>
          {declaration
            ? t('punches.devices.declared', {
                name: declaration.accountName,
                at: minuteText(declaration.at),
                until: declaration.until,
                reason: declaration.reason,
              })
            : t('punches.devices.notDeclared')}
        </Alert>
      )}
      {tab === 'clocks' && <ClockList clocks={query.data?.clocks} write={write} />}
      {tab === 'watch' && <WatchList write={write} />}
      {tab === 'layouts' && <LayoutList write={write} />}
      {tab === 'devices' && (
        <DataTable
          label={t('punches.devices.title')}
          columns={columns}
          rows={query.data?.devices}
          rowId={(device) => device.code}
          rowTone={(device) => (device.retiredOn ? 'quiet' : undefined)}
          onOpen={write ? setEditing : undefined}
          empty={{ title: t('punches.devices.emptyTitle'), text: t('punches.devices.emptyText') }}
        />
      )}
      <ClockForm opened={clocking} devices={query.data?.devices ?? []} onClose={() => setClocking(false)} />
      <DeviceForm device={editing} onClose={() => setEditing(null)} />
      <DeclareForm opened={declaring} onClose={() => setDeclaring(false)} />
    </Page>
  );
}

function useDeviceColumns(): Column<PunchDevice>[] {
  const { t } = useTranslation();
  const words = usePunchWords();
  return useMemo<Column<PunchDevice>[]>(() => {
    const status = (device: PunchDevice) => t(`punches.devices.${device.retiredOn ? 'retired' : 'inUse'}`);
    return [
      {
        id: 'code',
        header: t('punches.devices.code'),
        width: 120,
        value: (device) => words.device(device.code),
      },
      {
        id: 'name',
        header: t('punches.devices.name'),
        width: 180,
        grow: true,
        value: (device) => device.name,
      },
      {
        id: 'status',
        header: t('punches.devices.status'),
        width: 90,
        value: status,
        render: (device) => (
          <StatusBadge tone={device.retiredOn ? 'quiet' : 'good'}>{status(device)}</StatusBadge>
        ),
      },
      {
        id: 'first',
        header: t('punches.devices.first'),
        width: 150,
        value: (device) => minuteText(device.firstAt),
      },
      {
        id: 'last',
        header: t('punches.devices.last'),
        width: 150,
        value: (device) => minuteText(device.lastAt),
      },
      {
        id: 'imports',
        header: t('punches.devices.imports'),
        width: 96,
        align: 'right',
        value: (device) => device.imports,
      },
      {
        id: 'retiredOn',
        header: t('punches.devices.retiredOn'),
        width: 120,
        value: (device) => device.retiredOn,
      },
    ];
  }, [t, words]);
}
