import { Drawer, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AwardRound, AwardTable, DueAward } from '#shared/contracts/awards';
import { useApiQuery } from '../../api/query';
import { dialogOnTop } from '../../ui/dialog-on-top';
import { QueryView } from '../../ui/query-view';
import { AwardActions, OpenButton } from './award-actions';
import { AwardList } from './award-list';
import { usePeriodWords } from './use-period-words';

interface AwardDrawerProps {
  /** A round that was opened, or an award that may be. */
  roundId: number | null;
  due: DueAward | null;
  onOpened: (id: number) => void;
  onClose: () => void;
}

/** Who is chosen, who is not and why, and the steps from the candidates to the published list. */
export function AwardDrawer({ roundId, due, onOpened, onClose }: AwardDrawerProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={roundId !== null || due !== null}
      onClose={() => !dialogOnTop() && onClose()}
      position="right"
      size={1040}
      title={t('awards.title')}
    >
      {roundId !== null ? <RoundBody id={roundId} /> : due && <DueBody due={due} onOpened={onOpened} />}
    </Drawer>
  );
}

function RoundBody({ id }: { id: number }) {
  const query = useApiQuery('awards', 'get', { id }, { keepPrevious: false });
  return (
    <QueryView query={query}>
      {(round) => (
        <Stack gap={12}>
          <Head table={round} note={<RoundNote round={round} />} actions={<AwardActions round={round} />} />
          <AwardList table={round} round={round} />
        </Stack>
      )}
    </QueryView>
  );
}

function DueBody({ due, onOpened }: { due: DueAward; onOpened: (id: number) => void }) {
  const { t } = useTranslation();
  const { subject, award, period } = due;
  const query = useApiQuery('awards', 'preview', { subject, award, period }, { keepPrevious: false });
  const months = due.waiting
    .map((month) => t('awards.month', { n: Number(month.slice(5)) }))
    .join(t('ui.comma'));
  const note = months ? t('awards.waitingFor', { months }) : t('awards.ready');
  return (
    <QueryView query={query}>
      {(table) => (
        <Stack gap={12}>
          <Head table={table} note={note} actions={!months && <OpenButton due={due} onOpened={onOpened} />} />
          <AwardList table={table} round={null} />
        </Stack>
      )}
    </QueryView>
  );
}

function Head(props: { table: AwardTable; note: React.ReactNode; actions: React.ReactNode }) {
  const { t } = useTranslation();
  const words = usePeriodWords();
  const { title, period, choice, places, rulebook } = props.table;
  return (
    <Stack gap={6}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Text fw={600} size="md">
          {words(period)} {title}
        </Text>
        <Group gap={8} wrap="nowrap">
          {props.actions}
        </Group>
      </Group>
      <Text size="sm" c="dimmed">
        {[
          t('awards.places', { count: places }),
          t(`awards.choice.${choice}`),
          t('awards.rule', { name: rulebook.name, version: rulebook.version }),
        ].join('　')}
      </Text>
      <Text size="sm" component="div">
        {props.note}
      </Text>
    </Stack>
  );
}

function RoundNote({ round }: { round: AwardRound }) {
  const { t } = useTranslation();
  const { state, decidedOn, decision, publishedOn, voidReason } = round;
  const choice = t(`awards.choice.${round.choice === 'rank' ? 'meeting' : round.choice}`);
  return (
    <>
      {state === 'open' && <div>{t('awards.undecided', { choice })}</div>}
      {decidedOn && <div>{t('awards.decidedBy', { date: decidedOn, choice, text: decision })}</div>}
      {publishedOn && <div>{t('awards.publishedOn', { date: publishedOn })}</div>}
      {state === 'void' && <div>{t('awards.voided', { reason: voidReason })}</div>}
    </>
  );
}
