import { Alert, Anchor, Button, Select } from '@mantine/core';
import { IconBan, IconFolderDown, IconInfoCircle, IconRubberStamp } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PAPER_KINDS, type Paper, type PaperKind } from '#shared/contracts/documents';
import type { MonthState } from '#shared/contracts/months';
import type { Month } from '#shared/domain/time/wall';
import { api } from '../../api/client';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { thisMonth } from '../../api/today';
import { useWorkMonth } from '../../api/work-month';
import { confirmDialog } from '../../ui/confirm-dialog';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FileButton } from '../../ui/file-button';
import { FilterBar } from '../../ui/filter-bar';
import { MonthField } from '../../ui/month-field';
import { Page } from '../../ui/page';
import { ProgressDialog } from '../../ui/progress-dialog';
import { SearchBox } from '../../ui/search-box';
import { matchesText } from '../../ui/text-match';
import { PaperPreview } from './paper-preview';
import { usePaperColumns } from './use-paper-columns';

const idOf = ({ kind, subjectId, paperId }: Paper) => `${kind} ${subjectId ?? ''} ${paperId ?? ''}`;

/** The papers of a month: look, print, PDF, all into a folder, and issue. */
export function DocumentsPage() {
  const { t } = useTranslation();
  const { can } = useSession();
  const [chosen, setMonth] = useWorkMonth();
  const month = chosen ?? thisMonth();
  const query = useApiQuery('documents', 'papers', { month }, { enabled: chosen !== null });
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<PaperKind | null>(null);
  const [open, setOpen] = useState<Paper | null>(null);
  const columns = usePaperColumns();
  const data = query.data;
  const shown = useMemo(
    () =>
      data?.papers.filter(
        (paper) =>
          (kind === null || paper.kind === kind) &&
          matchesText(search, paper.title, paper.about, paper.number),
      ),
    [data, kind, search],
  );
  return (
    <Page
      title={t('documents.title')}
      hint={t('documents.hint')}
      aside={<MonthField value={month} onChange={setMonth} />}
      actions={
        <>
          <SaveAll month={month} />
          {data?.state === 'published' && can('documents.issue') && <VoidAll month={month} />}
          {data?.state === 'signed' && can('documents.issue') && <Publish month={month} />}
        </>
      }
      toolbar={
        <FilterBar>
          <SearchBox value={search} onChange={setSearch} placeholder={t('documents.search')} />
          <Select
            w={140}
            aria-label={t('documents.column.kind')}
            placeholder={t('documents.allKinds')}
            clearable
            value={kind}
            onChange={(value) => setKind(value as PaperKind | null)}
            data={PAPER_KINDS.map((each) => ({ value: each, label: t(`documents.kind.${each}`) }))}
          />
        </FilterBar>
      }
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      {data && <StateLine month={month} state={data.state} sealCode={data.sealCode} />}
      <DataTable
        label={t('documents.title')}
        paper={`${t('documents.title')} ${month}`}
        columns={columns}
        rows={shown}
        total={data?.papers.length}
        rowId={idOf}
        rowTone={(paper) => (paper.voidReason === null ? undefined : 'quiet')}
        onOpen={setOpen}
        empty={{ title: t('documents.empty.title'), text: t('documents.empty.text') }}
      />
      {open && <PaperPreview month={month} paper={open} onClose={() => setOpen(null)} />}
    </Page>
  );
}

const COLORS: Record<MonthState, string> = {
  open: 'orange',
  closed: 'orange',
  review: 'orange',
  confirmed: 'orange',
  signed: 'navy',
  published: 'green',
  void: 'red',
};

function StateLine(props: { month: Month; state: MonthState; sealCode: string | null }) {
  const { month, state, sealCode } = props;
  const { t } = useTranslation();
  return (
    <Alert color={COLORS[state]} variant="light" py={6} icon={<IconInfoCircle size={17} />}>
      {t(`documents.state.${state}`)}
      {sealCode && ` · ${t('documents.seal', { code: sealCode })}`}
      {state !== 'signed' && state !== 'published' && (
        <Anchor component={Link} to={`/assessment?month=${month}`} fz="inherit" ml={12}>
          {t('documents.toAssessment')}
        </Anchor>
      )}
    </Alert>
  );
}

function SaveAll({ month }: { month: Month }) {
  const { t } = useTranslation();
  const job = useJob('documents', 'savePapers');
  const choose = async () => {
    const folder = (await api.transfer.pick({ kind: 'folder' }))?.[0];
    if (!folder) return;
    const done = await job.run({ month, folder: folder.token });
    if (done) notifyDone(t('documents.all.done', { folder: done.folder, count: done.files.length }));
  };
  return (
    <>
      <FileButton leftSection={<IconFolderDown size={16} />} onChoose={choose}>
        {t('documents.all.action')}
      </FileButton>
      <ProgressDialog
        job={job}
        title={t('documents.all.title')}
        phaseWords={() => t('documents.all.phase')}
      />
    </>
  );
}

function VoidAll({ month }: { month: Month }) {
  const { t } = useTranslation();
  const makeVoid = useApiMutation('documents', 'voidMonth', {
    onSuccess: ({ papers: count }) => notifyDone(t('documents.voidAll.done', { count })),
  });
  const ask = async () => {
    const words = t('ui.month', { year: Number(month.slice(0, 4)), month: Number(month.slice(5)) });
    const answer = await confirmDialog({
      title: t('documents.voidAll.title', { month: words }),
      message: t('documents.voidAll.message'),
      confirmLabel: t('documents.voidAll.submit'),
      danger: true,
      reason: 'required',
    });
    if (answer) makeVoid.mutate({ month, reason: answer.reason });
  };
  return (
    <Button
      variant="default"
      leftSection={<IconBan size={16} />}
      loading={makeVoid.isPending}
      onClick={() => void ask()}
    >
      {t('documents.voidAll.action')}
    </Button>
  );
}

function Publish({ month }: { month: Month }) {
  const { t } = useTranslation();
  const publish = useApiMutation('documents', 'publish', {
    onSuccess: ({ papers: count, first, last }) =>
      notifyDone(t('documents.publish.done', { count, first, last })),
  });
  const ask = async () => {
    const words = t('ui.month', { year: Number(month.slice(0, 4)), month: Number(month.slice(5)) });
    const answer = await confirmDialog({
      title: t('documents.publish.title', { month: words }),
      message: t('documents.publish.message'),
      confirmLabel: t('documents.publish.submit'),
    });
    if (answer) publish.mutate({ month });
  };
  return (
    <Button
      leftSection={<IconRubberStamp size={16} />}
      loading={publish.isPending}
      onClick={() => void ask()}
    >
      {t('documents.publish.action')}
    </Button>
  );
}
