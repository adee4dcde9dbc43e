import { Button, Checkbox, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComplaintCategoryInfo, ComplaintKindInfo } from '#shared/contracts/complaints';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { DataTable } from '../../ui/data-table';
import { FormModal } from '../../ui/form-modal';
import { Page } from '../../ui/page';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';

type Draft = { code: string | null; name: string; active: boolean; replyDays: number; closeDays: number };
type Target = { of: 'kind' | 'category'; draft: Draft };
const NEW: Draft = { code: null, name: '', active: true, replyDays: 5, closeDays: 10 };

/** Kinds of complaints with their limits, and categories. */
export function ComplaintRulesPage() {
  const { t } = useTranslation();
  const mayWrite = useSession().can('complaints.rules');
  const kinds = useApiQuery('complaints', 'kinds', {}).data;
  const categories = useApiQuery('complaints', 'categories', {}).data;
  const [target, setTarget] = useState<Target | null>(null);
  const kindColumns = useColumns<ComplaintKindInfo>(true);
  const categoryColumns = useColumns<ComplaintCategoryInfo>(false);
  const edit = (of: Target['of']) => (row: ComplaintCategoryInfo | ComplaintKindInfo) => {
    if (mayWrite) setTarget({ of, draft: { ...NEW, ...row } });
  };
  const heading = (of: Target['of']) => (
    <Group justify="space-between" mt={4}>
      <Text fw={600}>{t(of === 'kind' ? 'complaints.rules.kinds' : 'complaints.rules.categories')}</Text>
      {mayWrite && (
        <Button
          size="xs"
          variant="light"
          leftSection={<IconPlus size={14} />}
          onClick={() => setTarget({ of, draft: NEW })}
        >
          {t(of === 'kind' ? 'complaints.rules.addKind' : 'complaints.rules.addCategory')}
        </Button>
      )}
    </Group>
  );
  return (
    <Page title={t('complaints.rules.title')} hint={t('complaints.rules.hint')}>
      <Group align="stretch" gap={16} wrap="nowrap" flex={1} mih={0}>
        <Stack gap={8} flex={3} miw={0}>
          {heading('kind')}
          <DataTable
            label={t('complaints.rules.kinds')}
            columns={kindColumns}
            rows={kinds}
            rowId={(row) => row.code}
            rowTone={(row) => (row.active ? undefined : 'quiet')}
            onOpen={edit('kind')}
          />
        </Stack>
        <Stack gap={8} flex={2} miw={0}>
          {heading('category')}
          <DataTable
            label={t('complaints.rules.categories')}
            columns={categoryColumns}
            rows={categories}
            rowId={(row) => row.code}
            rowTone={(row) => (row.active ? undefined : 'quiet')}
            onOpen={edit('category')}
          />
        </Stack>
      </Group>
      <WordForm target={target} onChange={setTarget} />
    </Page>
  );
}

function useColumns<Row extends ComplaintCategoryInfo & Partial<ComplaintKindInfo>>(
  limits: boolean,
): Column<Row>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const days = (field: 'replyDays' | 'closeDays'): Column<Row> => ({
      id: field,
      header: t(`complaints.rules.${field}`),
      width: 150,
      align: 'right',
      value: (row) => row[field] ?? null,
    });
    return [
      { id: 'name', header: t('complaints.rules.name'), width: 110, grow: true, value: (row) => row.name },
      ...(limits ? [days('replyDays'), days('closeDays')] : []),
      { id: 'code', header: t('complaints.rules.code'), width: 170, value: (row) => row.code },
      {
        id: 'active',
        header: t('complaints.field.state'),
        width: 76,
        value: (row) => t(row.active ? 'complaints.rules.active' : 'complaints.rules.inactive'),
        render: (row) => (
          <StatusBadge tone={row.active ? 'good' : 'quiet'}>
            {t(row.active ? 'complaints.rules.active' : 'complaints.rules.inactive')}
          </StatusBadge>
        ),
      },
    ];
  }, [t, limits]);
}

function WordForm({
  target,
  onChange,
}: {
  target: Target | null;
  onChange: (target: Target | null) => void;
}) {
  const { t } = useTranslation();
  const kind = useApiMutation('complaints', 'saveKind', { quiet: true });
  const category = useApiMutation('complaints', 'saveCategory', { quiet: true });
  if (target === null) return null;
  const { of, draft } = target;
  const set = (change: Partial<Draft>) => onChange({ of, draft: { ...draft, ...change } });
  const submit = async () => {
    const { code, name, active, replyDays, closeDays } = draft;
    if (name.trim() === '') return false;
    if (of === 'kind') await kind.mutateAsync({ code, name, active, replyDays, closeDays });
    else await category.mutateAsync({ code, name, active });
    notifyDone(t('complaints.rules.saved'));
    return true;
  };
  const days = (field: 'replyDays' | 'closeDays') => (
    <NumberInput
      label={t(`complaints.rules.${field}`)}
      min={1}
      max={120}
      allowDecimal={false}
      value={draft[field]}
      onChange={(typed) => typeof typed === 'number' && set({ [field]: typed })}
    />
  );
  const add = of === 'kind' ? 'complaints.rules.addKind' : 'complaints.rules.addCategory';
  return (
    <FormModal
      opened
      title={draft.code === null ? t(add) : t('complaints.rules.edit')}
      onClose={() => onChange(null)}
      onSubmit={submit}
    >
      <TextInput
        label={t('complaints.rules.name')}
        required
        data-autofocus
        maxLength={20}
        value={draft.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      {of === 'kind' && (
        <Group grow gap={8}>
          {days('replyDays')}
          {days('closeDays')}
        </Group>
      )}
      <Checkbox
        label={t('complaints.rules.active')}
        checked={draft.active}
        onChange={(event) => set({ active: event.currentTarget.checked })}
      />
    </FormModal>
  );
}
