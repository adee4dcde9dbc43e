import { Button, Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExemptionInfo } from '#shared/contracts/incidents-catalogue';
import type { IsoDate } from '#shared/domain/time/wall';
import { api } from '../../api/client';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { today } from '../../api/today';
import { confirmDialog } from '../../ui/confirm-dialog';
import { DataTable } from '../../ui/data-table';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import { type StaffOption, StaffPicker } from '../../ui/staff-picker';
import type { Column } from '../../ui/table-model';
import { ItemField } from './item-field';

/** Posts and people whom rules leave free of an item, for some days. */
export function ExemptionsTab({ mayWrite }: { mayWrite: boolean }) {
  const { t } = useTranslation();
  const query = useApiQuery('incidents', 'exemptions', {});
  const [editing, setEditing] = useState<ExemptionInfo | 'new' | null>(null);
  const columns = useMemo<Column<ExemptionInfo>[]>(
    () => [
      { id: 'item', header: t('incidents.field.item'), width: 140, grow: true, value: (row) => row.itemName },
      {
        id: 'for',
        header: t('incidents.catalogue.exempt.for'),
        width: 150,
        grow: true,
        value: (row) => row.staffName || row.windowName,
      },
      { id: 'from', header: t('incidents.catalogue.validFrom'), width: 110, value: (row) => row.from },
      {
        id: 'until',
        header: t('incidents.catalogue.exempt.until'),
        width: 110,
        value: (row) => row.until ?? t('incidents.catalogue.exempt.open'),
      },
      {
        id: 'reason',
        header: t('incidents.catalogue.exempt.reason'),
        width: 200,
        grow: true,
        value: (row) => row.reason,
      },
    ],
    [t],
  );
  const add = { label: t('incidents.catalogue.exempt.add'), onClick: () => setEditing('new') };
  return (
    <>
      {mayWrite && (
        <Group>
          <Button leftSection={<IconPlus size={16} />} onClick={add.onClick}>
            {add.label}
          </Button>
        </Group>
      )}
      <DataTable
        label={t('incidents.catalogue.tab.exemptions')}
        columns={columns}
        rows={query.data}
        rowId={(row) => row.id}
        {...(mayWrite ? { onOpen: setEditing } : {})}
        empty={{
          title: t('incidents.catalogue.exempt.empty'),
          text: t('incidents.catalogue.exempt.emptyText'),
          ...(mayWrite ? { action: add } : {}),
        }}
      />
      <ExemptionForm target={editing} onClose={() => setEditing(null)} />
    </>
  );
}

function ExemptionForm({ target, onClose }: { target: ExemptionInfo | 'new' | null; onClose: () => void }) {
  const { t } = useTranslation();
  const known = target === 'new' ? null : target;
  const windows = useApiQuery('units', 'windows', {}).data ?? [];
  const [kind, setKind] = useState<'window' | 'person'>('window');
  const [itemCode, setItem] = useState<string | null>(null);
  const [windowId, setWindow] = useState<number | null>(null);
  const [person, setPerson] = useState<StaffOption | null>(null);
  const [from, setFrom] = useState<IsoDate | null>(today());
  const [until, setUntil] = useState<IsoDate | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (target === null) return;
    const row = target === 'new' ? null : target;
    setKind(row?.staffId ? 'person' : 'window');
    setItem(row?.itemCode ?? null);
    setWindow(row?.windowId ?? null);
    setPerson(row?.staffId ? { id: row.staffId, name: row.staffName } : null);
    setFrom(row?.from ?? today());
    setUntil(row?.until ?? null);
    setReason(row?.reason ?? '');
    setTried(false);
  }, [target]);
  const save = useApiMutation('incidents', 'saveExemption', { quiet: true });
  const remove = useApiMutation('incidents', 'removeExemption');
  const nobody = kind === 'window' ? windowId === null : person === null;
  const missing = itemCode === null || nobody || from === null || reason.trim() === '';
  const submit = async () => {
    setTried(true);
    if (itemCode === null || from === null || missing) return false;
    await save.mutateAsync({
      ...{ id: known?.id ?? null, itemCode, from, until, reason },
      windowId: kind === 'window' ? windowId : null,
      staffId: kind === 'person' ? (person?.id ?? null) : null,
    });
    notifyDone(t('incidents.catalogue.saved'));
    return true;
  };
  const ask = async () => {
    const answer = await confirmDialog({
      title: t('incidents.catalogue.exempt.remove'),
      message: t('incidents.catalogue.exempt.removeAsk'),
      confirmLabel: t('incidents.catalogue.exempt.remove'),
      danger: true,
    });
    if (!answer || !known) return;
    remove.mutate({ id: known.id });
    onClose();
  };
  const load = async (text: string): Promise<StaffOption[]> =>
    (await api.staff.search({ text, date: from })).map(({ id, name, staffNo }) => ({
      id,
      name,
      detail: staffNo,
    }));
  const needs = (empty: boolean) => (tried && empty ? t('incidents.catalogue.exempt.needAll') : null);
  return (
    <FormModal
      opened={target !== null}
      title={t(known ? 'incidents.catalogue.exempt.change' : 'incidents.catalogue.exempt.add')}
      onClose={onClose}
      onSubmit={submit}
      size={560}
    >
      <ItemField value={itemCode} onChange={setItem} error={needs(itemCode === null)} />
      <SegmentedControl
        value={kind}
        onChange={(value) => setKind(value as 'window' | 'person')}
        data={(['window', 'person'] as const).map((value) => ({
          value,
          label: t(`incidents.catalogue.exempt.${value}`),
        }))}
      />
      {kind === 'window' ? (
        <Select
          label={t('incidents.field.window')}
          required
          searchable
          selectFirstOptionOnChange
          nothingFoundMessage={t('ui.picker.nothing')}
          data={windows.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={windowId === null ? null : String(windowId)}
          onChange={(id) => setWindow(id === null ? null : Number(id))}
          error={needs(windowId === null)}
        />
      ) : (
        <StaffPicker
          label={t('incidents.field.person')}
          required
          loaderKey={`exempt-${from}`}
          load={load}
          value={person}
          onChange={setPerson}
          error={needs(person === null)}
        />
      )}
      <Group gap={8} grow>
        <DateField
          label={t('incidents.catalogue.validFrom')}
          required
          value={from}
          error={needs(from === null)}
          onChange={setFrom}
        />
        <DateField label={t('incidents.catalogue.exempt.until')} value={until} onChange={setUntil} />
      </Group>
      <TextInput
        label={t('incidents.catalogue.exempt.reason')}
        required
        maxLength={200}
        value={reason}
        error={needs(reason.trim() === '')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {known && (
        <Button variant="subtle" color="red" style={{ alignSelf: 'flex-start' }} onClick={() => void ask()}>
          {t('incidents.catalogue.exempt.remove')}
        </Button>
      )}
    </FormModal>
  );
}
