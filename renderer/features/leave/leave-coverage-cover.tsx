import { Modal, MultiSelect, NumberInput, Text, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import type { Output } from '../../api/types';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FormModal } from '../../ui/form-modal';
import type { Column } from '../../ui/table-model';

type Cover = Output<'leave', 'cover'>[number];

/** How many each window needs at least, and who lends it a substitute. */
export function LeaveCoverageCover({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const mayChange = useSession().can('leave.rules');
  const query = useApiQuery('leave', 'cover', {}, { enabled: opened });
  const [editing, setEditing] = useState<Cover | null>(null);
  const columns = useMemo<Column<Cover>[]>(
    () => [
      {
        id: 'window',
        header: t('leave.overview.window'),
        width: 200,
        grow: true,
        value: ({ windowName }) => windowName,
      },
      {
        id: 'minimum',
        header: t('leave.overview.coverage.cover.minimum'),
        width: 100,
        align: 'right',
        value: ({ minimum }) => minimum,
      },
      {
        id: 'partners',
        header: t('leave.overview.coverage.cover.partners'),
        width: 280,
        grow: true,
        value: ({ partners }) => partners.map(({ windowName }) => windowName).join(t('ui.comma')),
      },
    ],
    [t],
  );
  return (
    <>
      <Modal
        opened={opened && editing === null}
        onClose={onClose}
        size={820}
        title={t('leave.overview.coverage.cover.title')}
      >
        <Text size="sm" mb={8}>
          {t('leave.overview.coverage.cover.hint')}
        </Text>
        <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
        <div style={{ height: '56vh', display: 'flex' }}>
          <DataTable
            label={t('leave.overview.coverage.cover.title')}
            columns={columns}
            rows={query.data}
            rowId={({ windowId }) => windowId}
            onOpen={mayChange ? setEditing : undefined}
            empty={{
              title: t('leave.overview.coverage.empty'),
              text: t('leave.overview.coverage.emptyText'),
            }}
          />
        </div>
      </Modal>
      {editing && <CoverForm target={editing} windows={query.data ?? []} onClose={() => setEditing(null)} />}
    </>
  );
}

interface CoverFormProps {
  target: Cover;
  windows: readonly Cover[];
  onClose: () => void;
}

function CoverForm({ target, windows, onClose }: CoverFormProps) {
  const { t } = useTranslation();
  const [minimum, setMinimum] = useState(target.minimum);
  const [partners, setPartners] = useState(target.partners.map(({ windowId }) => String(windowId)));
  const [reason, setReason] = useState('');
  const save = useApiMutation('leave', 'saveCover', { quiet: true });
  const { windowId, windowName } = target;
  const submit = async () => {
    await save.mutateAsync({
      windowId,
      minimum,
      partnerIds: partners.map(Number),
      reason: reason.trim() || null,
    });
    notifyDone(t('leave.overview.coverage.cover.done', { name: windowName }));
  };
  return (
    <FormModal
      opened
      title={t('leave.overview.coverage.cover.edit', { name: windowName })}
      submitLabel={t('leave.overview.coverage.cover.save')}
      onClose={onClose}
      onSubmit={submit}
    >
      <NumberInput
        label={t('leave.overview.coverage.cover.minimum')}
        data-autofocus
        w={150}
        min={0}
        max={99}
        allowDecimal={false}
        onFocus={(event) => event.currentTarget.select()}
        value={minimum}
        onChange={(value) => setMinimum(Number(value))}
      />
      <MultiSelect
        size="xs"
        label={t('leave.overview.coverage.cover.partners')}
        searchable
        clearable
        placeholder={partners.length === 0 ? t('leave.overview.coverage.cover.none') : ''}
        value={partners}
        onChange={setPartners}
        data={windows
          .filter((one) => one.windowId !== windowId)
          .map((one) => ({ value: String(one.windowId), label: one.windowName }))}
      />
      <TextInput
        label={t('leave.overview.coverage.cover.reason')}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormModal>
  );
}
