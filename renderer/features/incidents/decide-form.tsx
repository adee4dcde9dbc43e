import { Checkbox, NumberInput, Select, Text, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Incident } from '#shared/contracts/incidents';
import { GROUNDS, type Ground } from '#shared/domain/incidents/types';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { FormModal } from '../../ui/form-modal';
import { ItemField } from './item-field';
import { whenText } from './words';

export type Decision = 'confirm' | 'reduce' | 'dismiss';

interface Draft {
  ground: Ground | null;
  itemCode: string | null;
  points: number | null;
  mergedInto: number | null;
  reason: string;
  told: boolean;
}
const EMPTY: Draft = { ground: null, itemCode: null, points: null, mergedInto: null, reason: '', told: true };
const REDUCING: readonly Ground[] = ['mitigating', 'other'];

/** Confirms, reduces or dismisses one incident: the short way for plain cases is one key. */
export function DecideForm({
  incident,
  decision,
  onClose,
}: {
  incident: Incident;
  decision: Decision | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  useEffect(() => {
    if (decision === null) return;
    setDraft(EMPTY);
    setTried(false);
  }, [decision]);
  const decide = useApiMutation('incidents', 'decide', { quiet: true });
  const again = incident.decidedAt !== null;
  const asksTold = decision !== 'dismiss' && incident.notifiedAt === null;
  const needs = needsOf(decision, draft, again);
  const submit = async () => {
    setTried(true);
    if (!decision || needs.size > 0) return false;
    const { told, ...fields } = draft;
    await decide.mutateAsync({
      id: incident.id,
      was: incident.state,
      decision,
      told: asksTold && told,
      ...fields,
    });
    notifyDone(t(`incidents.${decision === 'dismiss' ? 'dismissAsk' : 'confirmAsk'}.done`));
    return true;
  };
  const words = {
    item: incident.itemName,
    who: incident.staffName || incident.windowName,
    when: whenText(incident),
  };
  const ask = decision === 'dismiss' ? 'dismissAsk' : 'confirmAsk';
  return (
    <FormModal
      opened={decision !== null}
      title={decision === 'reduce' ? t('incidents.life.reduce.title') : t(`incidents.${ask}.title`)}
      submitLabel={t(`incidents.action.${decision ?? 'confirm'}`)}
      onClose={onClose}
      onSubmit={submit}
    >
      <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
        {t(`incidents.${ask}.message`, words)}
        {again && `\n${t('incidents.again')}`}
      </Text>
      {asksTold && (
        <>
          <Text size="xs" c="dimmed">
            {t('incidents.life.toldNeeded')}
          </Text>
          <Checkbox
            label={t('incidents.life.told')}
            checked={draft.told}
            onChange={(event) => set({ told: event.currentTarget.checked })}
          />
        </>
      )}
      {decision !== 'confirm' && (
        <GroundFields
          incident={incident}
          decision={decision}
          draft={draft}
          set={set}
          needs={tried ? needs : NONE}
        />
      )}
      <Textarea
        label={t('incidents.life.reason')}
        required={decision !== 'confirm' || again}
        autosize
        minRows={2}
        maxLength={500}
        data-autofocus
        value={draft.reason}
        error={tried && needs.has('reason') ? t('incidents.life.needReason') : null}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
    </FormModal>
  );
}

const NONE: ReadonlySet<string> = new Set();

function needsOf(decision: Decision | null, draft: Draft, again: boolean): ReadonlySet<string> {
  const needs = new Set<string>();
  if ((decision !== 'confirm' || again) && draft.reason.trim() === '') needs.add('reason');
  if (decision === 'reduce' && draft.itemCode === null && draft.points === null) needs.add('less');
  if (decision === 'dismiss' && draft.ground === null) needs.add('ground');
  if (decision === 'dismiss' && draft.ground === 'merged' && draft.mergedInto === null) needs.add('merged');
  return needs;
}

interface GroundFieldsProps {
  incident: Incident;
  decision: Decision | null;
  draft: Draft;
  set: (change: Partial<Draft>) => void;
  needs: ReadonlySet<string>;
}

function GroundFields({ incident, decision, draft, set, needs }: GroundFieldsProps) {
  const { t } = useTranslation();
  const reduce = decision === 'reduce';
  const day = useApiQuery(
    'incidents',
    'list',
    { month: incident.date.slice(0, 7), staffId: incident.staffId, windowId: incident.windowId },
    { enabled: draft.ground === 'merged' },
  ).data;
  const others = (day ?? []).filter(({ id, date }) => id !== incident.id && date === incident.date);
  return (
    <>
      {reduce && (
        <>
          <ItemField
            label={t('incidents.life.reduce.item')}
            value={draft.itemCode}
            onChange={(itemCode) => set({ itemCode })}
            error={needs.has('less') ? t('incidents.life.reduce.needOne') : null}
          />
          <NumberInput
            label={t('incidents.life.reduce.points')}
            min={0}
            max={100}
            value={draft.points === null ? '' : draft.points / 100}
            onChange={(typed) => set({ points: typeof typed === 'number' ? Math.round(typed * 100) : null })}
          />
        </>
      )}
      <Select
        label={t('incidents.life.ground_')}
        required={!reduce}
        clearable={reduce}
        data={(reduce ? REDUCING : GROUNDS).map((ground) => ({
          value: ground,
          label: t(`incidents.life.ground.${ground}`),
        }))}
        value={draft.ground}
        onChange={(ground) => set({ ground: ground as Ground | null })}
        error={needs.has('ground') ? t('incidents.life.dismiss.needGround') : null}
      />
      {draft.ground === 'merged' && (
        <Select
          label={t('incidents.life.dismiss.merged')}
          required
          nothingFoundMessage={t('ui.picker.nothing')}
          data={others.map((each) => ({
            value: String(each.id),
            label: `${each.itemName} ${whenText(each)}`,
          }))}
          value={draft.mergedInto === null ? null : String(draft.mergedInto)}
          onChange={(id) => set({ mergedInto: id === null ? null : Number(id) })}
          error={needs.has('merged') ? t('incidents.life.dismiss.needMerged') : null}
        />
      )}
    </>
  );
}
