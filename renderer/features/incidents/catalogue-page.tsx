import { Button, Tabs } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueItem } from '#shared/contracts/incidents-catalogue';
import { matchesSearch } from '#shared/domain/staff/search';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { today } from '../../api/today';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import { SearchBox } from '../../ui/search-box';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { CatalogueFiles } from './catalogue-files';
import { ClauseProposals } from './clause-proposals';
import { ExemptionsTab } from './exemptions-tab';
import { ItemForm } from './item-form';
import { ProcedureTab } from './procedure-tab';

/** What may be charged, for whom it is free, and how people are heard. */
export function CataloguePage() {
  const { t } = useTranslation();
  const mayWrite = useSession().can('incidents.rules');
  const [tab, setTab] = useState<string | null>('items');
  const [search, setSearch] = useState('');
  const [editing, setEditing] = useState<CatalogueItem | 'new' | null>(null);
  const query = useApiQuery('incidents', 'catalogue', { date: today() }, { enabled: tab === 'items' });
  const columns = useColumns();
  const rows = useMemo(
    () =>
      query.data?.filter((item) =>
        matchesSearch(
          { name: `${item.name} ${item.synonyms}`, pinyin: item.pinyin, numbers: [item.code, item.clause] },
          search,
        ),
      ),
    [query.data, search],
  );
  const add = { label: t('incidents.catalogue.add'), onClick: () => setEditing('new') };
  return (
    <Page
      title={t('incidents.catalogue.title')}
      hint={t('incidents.catalogue.hint')}
      actions={
        tab === 'items' && (
          <>
            {mayWrite && <ClauseProposals />}
            <CatalogueFiles mayWrite={mayWrite} />
            {mayWrite && (
              <Button leftSection={<IconPlus size={16} />} onClick={add.onClick}>
                {add.label}
              </Button>
            )}
          </>
        )
      }
      toolbar={
        <Tabs value={tab} onChange={setTab}>
          <Tabs.List>
            {(['items', 'exemptions', 'procedure'] as const).map((each) => (
              <Tabs.Tab key={each} value={each}>
                {t(`incidents.catalogue.tab.${each}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      }
    >
      {tab === 'exemptions' && <ExemptionsTab mayWrite={mayWrite} />}
      {tab === 'procedure' && <ProcedureTab mayWrite={mayWrite} />}
      {tab === 'items' && (
        <>
          <FilterBar>
            <SearchBox
              value={search}
              onChange={setSearch}
              placeholder={t('incidents.catalogue.search')}
              w={300}
            />
          </FilterBar>
          <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
          <DataTable
            label={t('incidents.catalogue.title')}
            columns={columns}
            rows={rows}
            total={query.data?.length}
            rowId={(row) => row.code}
            initialSort={{ id: 'class' }}
            rowTone={(row) => (row.active ? undefined : 'quiet')}
            {...(mayWrite ? { onOpen: setEditing } : {})}
            empty={{
              title: t('incidents.catalogue.empty'),
              text: t('incidents.catalogue.emptyText'),
              ...(mayWrite ? { action: add } : {}),
            }}
          />
        </>
      )}
      <ItemForm target={editing} onClose={() => setEditing(null)} />
    </Page>
  );
}

/** Terms that came with the program hold from the beginning: their day says nothing. */
const sinceText = (validFrom: string | undefined): string | null =>
  validFrom === undefined || validFrom <= '2000-01-01' ? null : validFrom;

function useColumns(): Column<CatalogueItem>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('incidents.field.item'),
        width: 140,
        grow: true,
        value: (row) => row.name,
      },
      {
        id: 'veto',
        header: t('incidents.catalogue.veto'),
        width: 84,
        value: (row) => (row.veto ? t('incidents.catalogue.yes') : ''),
        render: (row) => row.veto && <StatusBadge tone="bad">{t('incidents.catalogue.yes')}</StatusBadge>,
      },
      {
        id: 'synonyms',
        header: t('incidents.catalogue.synonyms'),
        width: 120,
        grow: true,
        value: (row) => row.synonyms,
      },
      {
        id: 'class',
        header: t('incidents.field.class'),
        width: 90,
        value: (row) => t(`incidents.class.${row.class}`),
      },
      {
        id: 'severity',
        header: t('incidents.field.severity'),
        width: 72,
        value: (row) => t(`incidents.severity.${row.severity}`),
      },
      { id: 'clause', header: t('incidents.catalogue.clause'), width: 178, value: (row) => row.clause },
      {
        id: 'exemption',
        header: t('incidents.catalogue.exemption'),
        width: 96,
        grow: true,
        value: (row) => row.exemption,
      },
      {
        id: 'from',
        header: t('incidents.catalogue.validFrom'),
        width: 98,
        value: (row) => sinceText(row.terms.find(({ validFrom }) => validFrom <= today())?.validFrom),
      },
      {
        id: 'used',
        header: t('incidents.catalogue.used'),
        width: 72,
        align: 'right',
        value: (row) => row.used,
      },
      {
        id: 'active',
        header: t('incidents.catalogue.active'),
        width: 64,
        value: (row) => t(row.active ? 'incidents.catalogue.activeYes' : 'incidents.catalogue.activeNo'),
      },
      { id: 'code', header: t('incidents.catalogue.code'), width: 108, value: (row) => row.code },
    ],
    [t],
  );
}
