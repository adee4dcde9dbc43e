import { Alert, Button, Group, SegmentedControl } from '@mantine/core';
import { IconArrowLeft, IconCheck, IconEdit, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { RoundDetail } from '#shared/contracts/evaluation';
import { BLOCKING } from '#shared/domain/evaluation/reconcile';
import { monthOf } from '#shared/domain/time/dates';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { confirmDialog } from '../../ui/confirm-dialog';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { StatusBadge } from '../../ui/status-badge';
import { BallotsTab } from './ballots-tab';
import { BatchesTab } from './batches-tab';
import { EntryTab } from './entry-tab';
import classes from './evaluation.module.css';
import { FileButtons } from './file-buttons';
import { RatersTab } from './raters-tab';
import { ResultsTab } from './results-tab';
import { RoundForm } from './round-form';
import { TotalsTab } from './totals-tab';
import { countText, STATE_TONES, stateOf } from './words';

type Tab = 'results' | 'entry' | 'totals' | 'ballots' | 'batches' | 'raters';

/** One round: its sheets, how they add up, and what comes of them. */
export function RoundPage() {
  const id = Number(useParams().id);
  const query = useApiQuery('evaluation', 'get', { id }, { keepPrevious: true });
  return <QueryView query={query}>{(round) => <RoundBody key={round.id} round={round} />}</QueryView>;
}

function RoundBody({ round }: { round: RoundDetail }) {
  const { t } = useTranslation();
  const { can } = useSession();
  // A line of a score sheet leads to the ballots of whoever it is about.
  const asked = Number(useSearchParams()[0].get('subject')) || null;
  const ballots = useApiQuery(
    'evaluation',
    'ballots',
    { roundId: round.id, subjectId: asked, validity: 'all' },
    { enabled: asked !== null },
  );
  const [chosen, setTab] = useState<Tab | null>(null);
  // Only totals may have been entered: then its row of the results is what there is.
  const tab = chosen ?? ((ballots.data?.total ?? 0) > 0 && asked !== null ? 'ballots' : 'results');
  const [editBatch, setEditBatch] = useState<number | null>(null);
  const open = can('evaluation.write') && stateOf(round) === 'open';
  const tabs: Tab[] = [
    'results',
    ...(open ? (['entry', 'totals'] as const) : []),
    'ballots',
    'batches',
    ...(round.source === 'mutual' && can('evaluation.raters') ? (['raters'] as const) : []),
  ];
  const shown = tabs.includes(tab) ? tab : 'results';
  const choose = (next: Tab) => {
    setEditBatch(null);
    setTab(next);
  };
  return (
    <Page
      title={round.title}
      aside={
        <StatusBadge tone={STATE_TONES[stateOf(round)]}>
          {t(`evaluation.state.${stateOf(round)}`)}
        </StatusBadge>
      }
      actions={<RoundActions round={round} />}
      toolbar={
        <Group gap={10}>
          <SegmentedControl
            aria-label={t('evaluation.tab.label')}
            value={shown}
            onChange={(value) => choose(value as Tab)}
            data={tabs.map((each) => ({ value: each, label: t(`evaluation.tab.${each}`) }))}
          />
          {open && <FileButtons round={round} />}
        </Group>
      }
    >
      <Counts round={round} />
      {shown === 'results' && (
        <ResultsTab round={round} search={round.subjects.find(({ id }) => id === asked)?.name ?? ''} />
      )}
      {shown === 'entry' && <EntryTab round={round} />}
      {shown === 'totals' && (
        <TotalsTab
          key={editBatch ?? 'new'}
          round={round}
          batchId={editBatch}
          onDone={() => choose('batches')}
        />
      )}
      {shown === 'ballots' && <BallotsTab round={round} open={open} subjectId={asked} />}
      {shown === 'batches' && (
        <BatchesTab
          round={round}
          open={open}
          onEdit={(id) => {
            setEditBatch(id);
            setTab('totals');
          }}
        />
      )}
      {shown === 'raters' && <RatersTab round={round} />}
    </Page>
  );
}

/** Issued, returned, valid and invalid sheets, and where they disagree. */
function Counts({ round }: { round: RoundDetail }) {
  const { t } = useTranslation();
  const { issued, returned, valid, invalid, invalidBy, mismatches, aspects } = round;
  const entered = valid + invalid;
  const figures = [
    [t('evaluation.field.issued'), countText(t, issued)],
    [t('evaluation.field.returned'), countText(t, returned)],
    [t('evaluation.field.valid'), valid],
    [t('evaluation.field.invalid'), invalid],
  ] as const;
  const reasons = Object.entries(invalidBy).map(
    ([reason, count]) => `${t(`evaluation.invalid.${reason as keyof typeof invalidBy}`)} ${count}`,
  );
  return (
    <>
      <div className={classes.head}>
        <span>
          {[
            `${round.fromDate}—${round.toDate}`,
            t(`evaluation.source.${round.source}`),
            t(`evaluation.target.${round.target}`),
          ].join(' · ')}
        </span>
        {figures.map(([label, figure]) => (
          <span key={label} className={classes.figure}>
            {label}
            <b>{figure}</b>
          </span>
        ))}
        {reasons.length > 0 && <span className={classes.figure}>{reasons.join(t('ui.comma'))}</span>}
        {entered > 0 && (
          <span className={classes.figure}>
            {t('evaluation.count.effective', { rate: ((valid / entered) * 100).toFixed(1) })}
          </span>
        )}
        {mismatches.length === 0 && entered > 0 && returned !== null && (
          <StatusBadge tone="good">{t('evaluation.count.balanced')}</StatusBadge>
        )}
        {round.note !== '' && <span className={classes.figure}>{round.note}</span>}
      </div>
      {entered > 0 &&
        mismatches.map((mismatch) => (
          <Alert
            key={JSON.stringify(mismatch)}
            color={BLOCKING.includes(mismatch.code) ? 'red' : 'orange'}
            variant="light"
            py={4}
          >
            {mismatch.code === 'votes_not_valid'
              ? t('evaluation.mismatch.votes_not_valid', {
                  ...mismatch,
                  aspect: aspects[mismatch.aspect]?.name ?? '',
                })
              : t(`evaluation.mismatch.${mismatch.code}`, {
                  ...mismatch,
                  missing: (returned ?? 0) - entered,
                })}
          </Alert>
        ))}
    </>
  );
}

function RoundActions({ round }: { round: RoundDetail }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayWrite = useSession().can('evaluation.write');
  const [editing, setEditing] = useState<RoundDetail | null>(null);
  const { id, title, toDate, returned, valid, invalid } = round;
  const finish = useApiMutation('evaluation', 'finish', {
    onSuccess: () => notifyDone(t('evaluation.finished')),
  });
  const reopen = useApiMutation('evaluation', 'reopen');
  const remove = useApiMutation('evaluation', 'remove', { onSuccess: () => void navigate('/evaluation') });
  const askFinish = async () => {
    const short = (returned ?? 0) - valid - invalid;
    const message = [
      t('evaluation.finishAsk.message', { month: monthOf(toDate) }),
      ...(short > 0 ? [t('evaluation.finishAsk.short', { count: short })] : []),
    ].join('');
    const words = { title: t('evaluation.finishAsk.title'), confirmLabel: t('evaluation.finish') };
    if (await confirmDialog({ ...words, message })) finish.mutate({ id });
  };
  const askReopen = async () => {
    const { title: heading, message } = t('evaluation.reopenAsk', { returnObjects: true });
    const answer = await confirmDialog({
      ...{ title: heading, message, confirmLabel: t('evaluation.reopen'), reason: 'required' },
    });
    if (answer) reopen.mutate({ id, reason: answer.reason });
  };
  const askRemove = async () => {
    const answer = await confirmDialog({
      title: t('evaluation.removeAsk.title'),
      message: t('evaluation.removeAsk.message', { title }),
      confirmLabel: t('ui.remove'),
      danger: true,
      reason: 'required',
    });
    if (answer) remove.mutate({ id, reason: answer.reason });
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconArrowLeft size={16} />}
        onClick={() => void navigate('/evaluation')}
      >
        {t('evaluation.title')}
      </Button>
      {mayWrite && stateOf(round) === 'finished' && (
        <Button variant="default" loading={reopen.isPending} onClick={() => void askReopen()}>
          {t('evaluation.reopen')}
        </Button>
      )}
      {mayWrite && stateOf(round) === 'open' && (
        <>
          {round.batches.length === 0 && (
            <Button
              variant="subtle"
              color="red"
              leftSection={<IconTrash size={16} />}
              onClick={() => void askRemove()}
            >
              {t('ui.remove')}
            </Button>
          )}
          <Button variant="default" leftSection={<IconEdit size={16} />} onClick={() => setEditing(round)}>
            {t('ui.edit')}
          </Button>
          <Button
            leftSection={<IconCheck size={16} />}
            disabled={valid === 0}
            loading={finish.isPending}
            onClick={() => void askFinish()}
          >
            {t('evaluation.finish')}
          </Button>
        </>
      )}
      <RoundForm target={editing} onClose={() => setEditing(null)} />
    </>
  );
}
