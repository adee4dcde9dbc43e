import { Alert, Button, Menu } from '@mantine/core';
import {
  IconArrowsDiff,
  IconCopyPlus,
  IconDots,
  IconDownload,
  IconFilePlus,
  IconPrinter,
  IconUpload,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { checkVersions } from '#shared/domain/rulebook/check-version';
import { api } from '../../api/client';
import { notifyDone, notifyError } from '../../api/notify';
import { useOpenRecord } from '../../api/open-record';
import { useApiMutation, useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { EmptyState } from '../../ui/empty-state';
import { ErrorBanner } from '../../ui/error-banner';
import { FileButton } from '../../ui/file-button';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { DateWords } from './date-words';
import { ImportDialog, type PickedRulebook } from './import-dialog';
import classes from './rulebook.module.css';
import { RulebookPaper } from './rulebook-paper';
import { RulebookView } from './rulebook-view';
import { VersionList } from './version-list';

/** Versions in force, to come and past, drafts, and what each says. */
export function RulebookPage() {
  const { t } = useTranslation();
  const { can } = useSession();
  const navigate = useNavigate();
  const list = useApiQuery('rulebook', 'list', {});
  const drafts = useApiQuery('rulebook', 'drafts', {});
  const [chosen, choose] = useOpenRecord();
  const [picked, setPicked] = useState<PickedRulebook | null>(null);
  const versions = list.data ?? [];
  const known = versions.some(({ id }) => id === chosen) ? chosen : null;
  const shown = known ?? versions.find((each) => each.inForce)?.id ?? versions[0]?.id ?? null;
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
          {can('rulebook.draft') && (
            <FileButton leftSection={<IconUpload size={16} />} onChoose={pick}>
              {t('rulebook.import.action')}
            </FileButton>
          )}
          {shown !== null && <VersionActions id={shown} />}
        </>
      }
    >
      <ErrorBanner error={list.error ?? drafts.error} onRetry={() => void list.refetch()} />
      {checkVersions(versions).map((problem) => (
        <Alert key={`${problem.code} ${problem.place}`} color="orange" variant="light" py={6}>
          <DateWords problem={problem} />
        </Alert>
      ))}
      {list.data?.length === 0 && (
        <EmptyState title={t('rulebook.empty.title')} text={t('rulebook.empty.text')} />
      )}
      {list.data && shown !== null && (
        <div className={classes.columns}>
          <VersionList
            versions={versions}
            drafts={drafts.data ?? []}
            current={shown}
            onVersion={choose}
            onDraft={(id) => void navigate(`/rulebooks/draft/${id}`)}
          />
          <Chosen id={shown} />
        </div>
      )}
      <ImportDialog picked={picked} onClose={() => setPicked(null)} />
    </Page>
  );
}

function Chosen({ id }: { id: number }) {
  const query = useApiQuery('rulebook', 'get', { id });
  return <QueryView query={query}>{({ rulebook }) => <RulebookView rulebook={rulebook} />}</QueryView>;
}

/** What can be done with the version that is shown; it is never changed, only followed. */
function VersionActions({ id }: { id: number }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const navigate = useNavigate();
  const [paper, setPaper] = useState(false);
  const copy = useApiMutation('rulebook', 'createDraft', {
    onSuccess: (draft) => void navigate(`/rulebooks/draft/${draft.id}`),
  });
  const save = async () => {
    try {
      const { file } = await api.rulebook.export({ of: 'version', id });
      if (file !== null) notifyDone(t('rulebook.exported', { file }));
    } catch (error) {
      notifyError(error);
    }
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDots size={16} />}>
            {t('rulebook.editor.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconArrowsDiff size={15} />}
            onClick={() => void navigate(`/rulebooks/compare?a=version-${id}`)}
          >
            {t('rulebook.compare.action')}
          </Menu.Item>
          <Menu.Item leftSection={<IconDownload size={15} />} onClick={() => void save()}>
            {t('rulebook.export')}
          </Menu.Item>
          {can('rulebook.draft') && (
            <Menu.Item
              leftSection={<IconFilePlus size={15} />}
              onClick={() => copy.mutate({ from: 'sample', subject: 'unit' })}
            >
              {t('rulebook.draft.sample')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={() => setPaper(true)}>
        {t('rulebook.paper.action')}
      </Button>
      {can('rulebook.draft') && (
        <Button
          leftSection={<IconCopyPlus size={16} />}
          loading={copy.isPending}
          onClick={() => copy.mutate({ from: 'version', id })}
        >
          {t('rulebook.draft.copy')}
        </Button>
      )}
      {paper && <RulebookPaper of="version" id={id} onClose={() => setPaper(false)} />}
    </>
  );
}
