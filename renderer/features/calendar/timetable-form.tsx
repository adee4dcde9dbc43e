import { Alert, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconCopy, IconInfoCircle, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimetableVersion } from '#shared/contracts/calendar';
import { presetTimetable } from '#shared/domain/attendance/presets';
import type { Timetable } from '#shared/domain/attendance/types';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import classes from './calendar.module.css';
import { HoursImpact } from './impact-text';
import { PlanTabs } from './plan-tabs';
import { RemoveForm } from './remove-form';
import { ScopeFields } from './scope-fields';
import { SessionRows } from './session-rows';
import {
  addSession,
  copyOfVersion,
  draftOf,
  lackOf,
  MOST_SESSIONS,
  newDraft,
  PRESETS,
  type SessionDraft,
  type TimetableDraft,
  toTimetable,
  withPreset,
  withStated,
} from './timetable-draft';
import { TimetableWarnings } from './timetable-warnings';
import { useStatedPlans } from './use-stated-plans';

interface PresetSelectProps {
  draft: TimetableDraft;
  onChange: (draft: TimetableDraft) => void;
}

interface TimetableFormProps {
  /** Null for a new one. */
  version: TimetableVersion | null;
  /** Whose hours a new one begins with. */
  model?: Timetable | null;
  onClose: () => void;
  onCopy: (timetable: Timetable) => void;
}

/** Name, first day, whom it is for, and the sessions with their punch windows. */
export function TimetableForm({ version, model = null, onClose, onCopy }: TimetableFormProps) {
  const { t } = useTranslation();
  const { can } = useSession();
  const [draft, setDraft] = useState<TimetableDraft>(() =>
    version ? draftOf(version.timetable) : model ? copyOfVersion(model) : newDraft(),
  );
  const [tried, setTried] = useState(false);
  const save = useApiMutation('calendar', 'saveTimetable', { quiet: true });
  const locked = (version?.frozen ?? false) || !can('calendar.write');
  const change = (part: Partial<TimetableDraft>) => setDraft((before) => ({ ...before, ...part }));
  const [chosenPlan, setActive] = useState(0);
  const active = Math.min(chosenPlan, draft.plans.length - 1);
  const sessions = draft.plans[active]?.sessions ?? [];
  const changeSessions = (next: SessionDraft[]) =>
    change({ plans: draft.plans.map((plan, n) => (n === active ? { ...plan, sessions: next } : plan)) });
  const lack = lackOf(draft);
  const submit = async () => {
    setTried(true);
    const timetable = toTimetable(draft);
    if (lack || !timetable) return false;
    await save.mutateAsync({ id: version?.id ?? null, timetable });
    notifyDone(t('calendar.timetable.saved'));
    return true;
  };
  return (
    <FormModal
      opened
      size={760}
      title={t(version ? 'calendar.timetable.edit' : 'calendar.timetable.addTitle')}
      onClose={onClose}
      onSubmit={submit}
      submitDisabled={locked}
    >
      <Stack gap={10} className={locked ? classes.locked : undefined}>
        {locked && version?.frozen && (
          <Alert color="navy" variant="light" icon={<IconInfoCircle size={17} />} py={6}>
            {t('calendar.timetable.readOnly')}
          </Alert>
        )}
        <Group align="flex-start" gap={10}>
          <TextInput
            label={t('calendar.timetable.name')}
            placeholder={t('calendar.timetable.namePlaceholder')}
            w={200}
            required
            maxLength={60}
            value={draft.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
            error={tried && lack === 'name' && t('calendar.timetable.fillName')}
            disabled={locked}
            data-autofocus
          />
          <DateField
            label={t('calendar.timetable.from')}
            required
            value={draft.effectiveFrom}
            onChange={(effectiveFrom) => change({ effectiveFrom })}
            error={tried && lack === 'from' && t('calendar.timetable.fillFrom')}
            disabled={locked}
          />
          {!version && !model && <PresetSelect draft={draft} onChange={setDraft} />}
        </Group>
        <ScopeFields
          windows={draft.windows}
          onChange={(windows) => change({ windows })}
          locked={locked}
          missing={tried && lack === 'windows'}
        />
        <PlanTabs
          plans={draft.plans}
          active={active}
          onActive={setActive}
          onChange={(plans) => change({ plans })}
          locked={locked}
          missing={tried && lack === 'weekdays'}
        />
        <SessionRows
          sessions={sessions}
          onChange={changeSessions}
          locked={locked}
          missing={tried && lack === 'times'}
        />
        <Group justify="space-between">
          <Button
            variant="default"
            leftSection={<IconPlus size={14} />}
            disabled={locked || sessions.length >= MOST_SESSIONS}
            onClick={() => changeSessions(addSession(sessions))}
          >
            {t('calendar.timetable.addSession')}
          </Button>
          {version && can('calendar.write') && (
            <Group gap={4}>
              <Button
                variant="default"
                leftSection={<IconCopy size={14} />}
                onClick={() => onCopy(version.timetable)}
              >
                {t('calendar.timetable.copy')}
              </Button>
              {!locked && <RemoveButton version={version} onRemoved={onClose} />}
            </Group>
          )}
        </Group>
        <Text size="xs" c="dimmed">
          {t('calendar.timetable.windowHint')}
        </Text>
        <TimetableWarnings draft={draft} />
        {!locked && <Touched id={version?.id ?? null} draft={draft} />}
      </Stack>
    </FormModal>
  );
}

const FROM_RULEBOOK = 'rulebook';

/** What a new timetable begins with: so many punches a day, or the hours the rulebook in force states. */
function PresetSelect({ draft, onChange }: PresetSelectProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(String(draft.preset));
  const stated = useStatedPlans(draft.effectiveFrom);
  const counts = PRESETS.map((count) => ({
    value: String(count),
    label: t('calendar.timetable.presetOption', { count }),
  }));
  const rulebook = { value: FROM_RULEBOOK, label: t('calendar.timetable.presetRulebook') };
  return (
    <Select
      label={t('calendar.timetable.preset')}
      w={180}
      data={stated.length > 0 ? [...counts, rulebook] : counts}
      value={chosen}
      onChange={(value) => {
        setChosen(value ?? chosen);
        onChange(value === FROM_RULEBOOK ? withStated(draft, stated) : withPreset(draft, value));
      }}
    />
  );
}

/** Whom the hours would touch, once they are complete; why they cannot be saved is said when they are sent. */
function Touched({ id, draft }: { id: number | null; draft: TimetableDraft }) {
  // The code of a new one differs at every reading: it must not ask again and again.
  const asked = useMemo(() => (lackOf(draft) === null ? toTimetable(draft) : null), [draft]);
  const query = useApiQuery(
    'calendar',
    'previewTimetable',
    { id, timetable: asked ?? NOTHING },
    { enabled: asked !== null },
  );
  return asked && query.data && !query.error ? <HoursImpact touched={query.data} /> : null;
}

/** Never asked: stands in while something is missing. */
const NOTHING = presetTimetable(2, '2000-01-01', '-');

function RemoveButton({ version, onRemoved }: { version: TimetableVersion; onRemoved: () => void }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
        {t('calendar.timetable.remove')}
      </Button>
      {asking && <RemoveForm version={version} onClose={() => setAsking(false)} onRemoved={onRemoved} />}
    </>
  );
}
