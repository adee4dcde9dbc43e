import { Alert, Button, Group, Text } from '@mantine/core';
import { IconArrowLeft, IconPlayerPause, IconPlayerPlay, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { RoundDetail } from '#shared/contracts/inspections';
import { formatWall } from '#shared/domain/time/wall';
import { useApiMutation, useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { confirmDialog } from '../../ui/confirm-dialog';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { StatusBadge } from '../../ui/status-badge';
import { spotKey } from './board';
import { FindingForm } from './finding-form';
import { KeyBar } from './key-bar';
import { RoundBoard } from './round-board';
import { RoundFindings } from './round-findings';
import { RoundLogPaper } from './round-log-paper';
import { type Marking, useMarking } from './use-marking';
import { ROUND_TONES } from './words';

/** One round, window by window. */
export function RoundPage() {
  const id = Number(useParams().id);
  const query = useApiQuery('inspections', 'round', { id }, { keepPrevious: false });
  return (
    <QueryView query={query}>{(detail) => <RoundBody key={detail.round.id} detail={detail} />}</QueryView>
  );
}

function RoundBody({ detail }: { detail: RoundDetail }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const marking = useMarking(detail);
  const [finding, setFinding] = useState<number | null>(null);
  const { round, route } = detail;
  const open = round.state === 'running' && can('inspections.write');
  const spot = finding === null ? null : (marking.spots[finding] ?? null);
  const title = `${t(`inspections.kind.${round.kind}`)} ${round.startedAt === null ? (round.plannedOn ?? '') : formatWall(round.startedAt).slice(0, 16)}`;
  return (
    <Page
      title={title}
      aside={
        <StatusBadge tone={ROUND_TONES[round.state]}>{t(`inspections.state.${round.state}`)}</StatusBadge>
      }
      actions={<RoundActions detail={detail} marking={marking} />}
      toolbar={
        <Group gap={10}>
          {open && <KeyBar marking={marking} onFinding={setFinding} />}
          <Progress detail={detail} marking={marking} />
        </Group>
      }
    >
      {!open && round.state !== 'running' && (
        <Alert color={round.state === 'paused' ? 'orange' : 'gray'} variant="light" py={6}>
          {round.state === 'cancelled'
            ? round.cancelReason
            : t(
                `inspections.round.${round.state === 'paused' ? 'paused' : round.state === 'planned' ? 'planned' : 'done'}`,
              )}
        </Alert>
      )}
      <Group align="stretch" wrap="nowrap" gap={10} style={{ flex: 1, minHeight: 0 }}>
        <RoundBoard route={route} marking={marking} open={open} onFinding={setFinding} />
        <RoundFindings detail={detail} mayCharge={can('incidents.write')} />
      </Group>
      {open && (
        <Text size="xs" c="dimmed">
          {t('inspections.round.keys')}
        </Text>
      )}
      <FindingForm
        spot={spot}
        windowName={route.find(({ windowId }) => windowId === spot?.windowId)?.name ?? ''}
        onClose={() => setFinding(null)}
        onDone={(itemCode, note) => {
          if (finding !== null) marking.mark(finding, 'finding', { itemCode, note });
        }}
      />
    </Page>
  );
}

function Progress({
  detail: { route },
  marking: { spots, looks },
}: {
  detail: RoundDetail;
  marking: Marking;
}) {
  const { t } = useTranslation();
  const seen = spots.filter((spot) => looks.has(spotKey(spot)));
  const open = new Set(spots.filter((spot) => !looks.has(spotKey(spot))).map(({ windowId }) => windowId));
  const counts = { done: seen.length, total: spots.length, windows: route.length - open.size };
  return (
    <Text size="sm" aria-live="polite">
      {t('inspections.round.progress', { ...counts, allWindows: route.length })}
    </Text>
  );
}

function RoundActions({ detail: { round }, marking }: { detail: RoundDetail; marking: Marking }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { can } = useSession();
  const { id, state } = round;
  const pause = useApiMutation('inspections', 'pause');
  const resume = useApiMutation('inspections', 'resume');
  const finish = useApiMutation('inspections', 'finish');
  const cancel = useApiMutation('inspections', 'cancel');
  const [log, setLog] = useState<{ names: boolean } | null>(null);
  const under = can('inspections.write') && (state === 'running' || state === 'paused');
  const left = marking.spots.filter((spot) => !marking.looks.has(spotKey(spot))).length;
  const askFinish = async () => {
    const answer = await confirmDialog({
      title: t('inspections.round.finishTitle'),
      message:
        left > 0 ? t('inspections.round.finishMessage', { count: left }) : t('inspections.round.finishAll'),
      confirmLabel: t('inspections.round.finish'),
      reason: 'optional',
    });
    if (answer) finish.mutate({ id, note: answer.reason });
  };
  const askCancel = async () => {
    const answer = await confirmDialog({
      title: t('inspections.round.cancel'),
      message: t('inspections.round.cancelMessage'),
      confirmLabel: t('inspections.round.cancel'),
      danger: true,
      reason: 'required',
    });
    if (answer) cancel.mutate({ id, reason: answer.reason });
  };
  return (
    <>
      <Button
        variant="subtle"
        leftSection={<IconArrowLeft size={16} />}
        onClick={() => navigate('/inspections')}
      >
        {t('inspections.round.back')}
      </Button>
      {round.startedAt !== null && (
        <>
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} />}
            onClick={() => setLog({ names: false })}
          >
            {t('inspections.round.print')}
          </Button>
          {log && (
            <RoundLogPaper
              id={id}
              {...log}
              onNames={can('inspectors.read') ? (names) => setLog({ names }) : null}
              onClose={() => setLog(null)}
            />
          )}
        </>
      )}
      {under && (
        <>
          <Button variant="subtle" color="red" onClick={() => void askCancel()}>
            {t('inspections.round.cancel')}
          </Button>
          {state === 'running' ? (
            <Button
              variant="default"
              leftSection={<IconPlayerPause size={16} />}
              onClick={() => pause.mutate({ id })}
            >
              {t('inspections.round.pause')}
            </Button>
          ) : (
            <Button leftSection={<IconPlayerPlay size={16} />} onClick={() => resume.mutate({ id })}>
              {t('inspections.round.resume')}
            </Button>
          )}
          <Button onClick={() => void askFinish()}>{t('inspections.round.finish')}</Button>
        </>
      )}
    </>
  );
}
