import { Checkbox, Group, MultiSelect, Select, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundRow } from '#shared/contracts/inspections';
import { ROUND_KINDS, type RoundKind } from '#shared/domain/inspections/types';
import type { IsoDate } from '#shared/domain/time/wall';
import { useApiMutation, useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';

interface Draft {
  kind: RoundKind;
  announced: boolean;
  teamId: number | null;
  inspectorIds: number[];
  campaign: string;
  area: string;
  note: string;
}

const draftOf = (round: RoundRow | null): Draft => ({
  kind: round?.kind ?? 'routine',
  announced: round?.announced ?? false,
  teamId: round?.teamId ?? null,
  inspectorIds: round?.inspectors.map(({ id }) => id) ?? [],
  campaign: round?.campaign ?? '',
  area: round?.area ?? '',
  note: round?.note ?? '',
});

interface RoundFormProps {
  /** `now` begins at once, `plan` for a day, a round is a planned one to be changed or begun. */
  target: 'now' | 'plan' | { round: RoundRow; begin: boolean } | null;
  onClose: () => void;
  onStarted: (id: number) => void;
}

/** A round with how, who and where: everything has a usable default, so that Enter begins one. */
export function RoundForm({ target, onClose, onStarted }: RoundFormProps) {
  const { t } = useTranslation();
  const known = target !== null && typeof target === 'object' ? target.round : null;
  const begins = target === 'now' || (typeof target === 'object' && target?.begin === true);
  const [draft, setDraft] = useState(() => draftOf(null));
  const [plannedOn, setDate] = useState<IsoDate | null>(today());
  const [tried, setTried] = useState(false);
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  useEffect(() => {
    if (target === null) return;
    const round = typeof target === 'object' ? target.round : null;
    setDraft(draftOf(round));
    setDate(round?.plannedOn ?? today());
    setTried(false);
  }, [target]);
  const start = useApiMutation('inspections', 'start', { quiet: true });
  const plan = useApiMutation('inspections', 'plan', { quiet: true });
  const submit = async () => {
    setTried(true);
    if (begins) {
      onStarted((await start.mutateAsync({ ...draft, id: known?.id ?? null })).id);
      return true;
    }
    if (plannedOn === null) return false;
    await plan.mutateAsync({ ...draft, id: known?.id ?? null, plannedOn });
    return true;
  };
  return (
    <FormModal
      opened={target !== null}
      title={t(begins ? 'inspections.form.startTitle' : 'inspections.form.planTitle')}
      submitLabel={t(begins ? 'inspections.start' : 'inspections.form.save')}
      onClose={onClose}
      onSubmit={submit}
      size={560}
    >
      <Group gap={8} align="flex-end">
        <Select
          label={t('inspections.field.kind')}
          data-autofocus
          data={ROUND_KINDS.map((value) => ({ value, label: t(`inspections.kind.${value}`) }))}
          value={draft.kind}
          onChange={(kind) => set({ kind: (kind ?? 'routine') as RoundKind })}
        />
        {!begins && (
          <DateField
            label={t('inspections.field.plannedOn')}
            required
            value={plannedOn}
            error={tried && plannedOn === null ? t('inspections.form.needDate') : null}
            onChange={setDate}
          />
        )}
        <Checkbox
          mb={7}
          label={t('inspections.field.announced')}
          checked={draft.announced}
          onChange={(event) => set({ announced: event.currentTarget.checked })}
        />
      </Group>
      <WhoAndWhere draft={draft} set={set} />
      <Group gap={8} grow>
        <TextInput
          label={t('inspections.field.campaign')}
          maxLength={60}
          value={draft.campaign}
          onChange={(event) => set({ campaign: event.currentTarget.value })}
        />
        <TextInput
          label={t('inspections.field.note')}
          maxLength={300}
          value={draft.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
      </Group>
    </FormModal>
  );
}

function WhoAndWhere({ draft, set }: { draft: Draft; set: (change: Partial<Draft>) => void }) {
  const { t } = useTranslation();
  const sees = useSession().can('inspectors.read');
  const teams = useApiQuery('inspections', 'teams', {}).data ?? [];
  const inspectors = useApiQuery('inspections', 'inspectors', {}, { enabled: sees }).data ?? [];
  const route = useApiQuery('inspections', 'route', {}).data ?? [];
  const areas = [...new Set(route.map(({ area }) => area))].filter((area) => area !== '');
  return (
    <>
      <Group gap={8} grow>
        <Select
          label={t('inspections.field.team')}
          clearable
          data={teams
            .filter(({ active, id }) => active || id === draft.teamId)
            .map(({ id, name }) => ({ value: String(id), label: name }))}
          value={draft.teamId === null ? null : String(draft.teamId)}
          onChange={(value) => {
            const team = teams.find(({ id }) => id === Number(value));
            set({ teamId: team?.id ?? null, ...(team ? { inspectorIds: team.memberIds } : {}) });
          }}
        />
        <Select
          label={t('inspections.field.area')}
          placeholder={t('inspections.field.areaAll')}
          clearable
          data={areas}
          value={draft.area || null}
          onChange={(area) => set({ area: area ?? '' })}
        />
      </Group>
      {sees && (
        <MultiSelect
          label={t('inspections.field.inspectors')}
          searchable
          selectFirstOptionOnChange
          data={inspectors
            .filter(({ active, id }) => active || draft.inspectorIds.includes(id))
            .map(({ id, name, kind }) => ({
              value: String(id),
              label: `${name}（${t(`inspections.people.kind.${kind}`)}）`,
            }))}
          value={draft.inspectorIds.map(String)}
          onChange={(ids) => set({ inspectorIds: ids.map(Number) })}
        />
      )}
    </>
  );
}
