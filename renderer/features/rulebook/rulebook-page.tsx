import { Group, Text } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RulebookInfo } from '#shared/contracts/rulebook';
import { api } from '../../api/client';
import { notifyDone } from '../../api/notify';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { EmptyState } from '../../ui/empty-state';
import { ErrorBanner } from '../../ui/error-banner';
import { FileButton } from '../../ui/file-button';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { StatusBadge } from '../../ui/status-badge';
import { ImportDialog, type PickedRulebook } from './import-dialog';
import classes from './rulebook.module.css';
import { RulebookView } from './rulebook-view';

/** Every version of every rulebook, to read, export, and follow up with a new version. */
export function RulebookPage() {
  const { t } = useTranslation();
  const { can } = useSession();
  const list = useApiQuery('rulebook', 'list', {});
  const [chosen, setChosen] = useState<number | null>(null);
  const [picked, setPicked] = useState<PickedRulebook | null>(null);
  const shown = chosen ?? list.data?.find((each) => each.inForce)?.id ?? list.data?.[0]?.id ?? null;
  const pick = async () => {
    const files = await api.transfer.pick({ kind: 'any' });
    const token = files?.[0]?.token;
    if (token) setPicked({ token, preview: await api.rulebook.preview({ token }) });
  };
  return (
    <Page
      title={t('rulebook.title')}
      hint={t('rulebook.hint')}
      actions={
        <>
          {shown !== null && <ExportButton id={shown} />}
          {can('rulebook.write') && (
            <FileButton variant="filled" leftSection={<IconUpload size={16} />} onChoose={pick}>
              {t('rulebook.import.action')}
            </FileButton>
          )}
        </>
      }
    >
      <ErrorBanner error={list.error} onRetry={() => void list.refetch()} />
      {list.data?.length === 0 && (
        <EmptyState title={t('rulebook.empty.title')} text={t('rulebook.empty.text')} />
      )}
      {list.data && shown !== null && (
        <div className={classes.columns}>
          <nav className={classes.list} aria-label={t('rulebook.list')}>
            {list.data.map((info) => (
              <Version key={info.id} info={info} current={info.id === shown} onOpen={setChosen} />
            ))}
          </nav>
          <Chosen id={shown} />
        </div>
      )}
      <ImportDialog picked={picked} onClose={() => setPicked(null)} />
    </Page>
  );
}

function Version(props: {
  info: RulebookInfo & { inForce: boolean };
  current: boolean;
  onOpen: (id: number) => void;
}) {
  const { info, current, onOpen } = props;
  const { t } = useTranslation();
  return (
    <button type="button" className={classes.version} aria-current={current} onClick={() => onOpen(info.id)}>
      <Text size="sm" fw={600}>
        {info.name}
      </Text>
      <Group gap={6} mt={2} wrap="nowrap">
        <span className={classes.small}>
          {t('rulebook.version', { version: info.version, date: info.effectiveFrom })}
        </span>
      </Group>
      <Group gap={6} mt={4}>
        <StatusBadge tone="quiet">{t(`rulebook.subject.${info.subject}`)}</StatusBadge>
        {info.inForce && <StatusBadge tone="good">{t('rulebook.inForce')}</StatusBadge>}
      </Group>
    </button>
  );
}

function Chosen({ id }: { id: number }) {
  const query = useApiQuery('rulebook', 'get', { id });
  return <QueryView query={query}>{({ rulebook }) => <RulebookView rulebook={rulebook} />}</QueryView>;
}

function ExportButton({ id }: { id: number }) {
  const { t } = useTranslation();
  const save = async () => {
    const { file } = await api.rulebook.export({ of: 'version', id });
    if (file !== null) notifyDone(t('rulebook.exported', { file }));
  };
  return (
    <FileButton leftSection={<IconDownload size={16} />} onChoose={save}>
      {t('rulebook.export')}
    </FileButton>
  );
}
