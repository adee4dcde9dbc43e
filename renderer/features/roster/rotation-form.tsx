import { Group, Select, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterBulkResult, RosterWeek } from '#shared/contracts/roster';
import { addDays } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import { PeopleInOrder } from './people-in-order';

const FOUR_WEEKS = 27;

/** What every rotation asks: where, who in which order, from which day to which. */
export interface RotationDraft {
  windowId: number | null;
  people: number[];
  from: IsoDate | null;
  to: IsoDate | null;
}

/** Four weeks from the week on screen. */
export function newRotation(week: RosterWeek): RotationDraft {
  const monday = week.days[0]?.date ?? null;
  return { windowId: null, people: [], from: monday, to: monday && addDays(monday, FOUR_WEEKS) };
}

export interface RotationProps {
  week: RosterWeek;
  onClose: () => void;
  onDone: (result: RosterBulkResult) => void;
  /** The choice between the kinds of rotation. */
  kinds: ReactNode;
}

interface RotationFormProps extends RotationProps {
  draft: RotationDraft;
  onChange: (draft: RotationDraft) => void;
  /** A duty leader has no window. */
  hasWindow: boolean;
  /** What goes before the window, beside the days, and below them. */
  before?: ReactNode;
  beside: ReactNode;
  children: ReactNode;
  hint: string;
  submitDisabled?: boolean;
  /** Asked once nothing is missing. */
  onSubmit: (draft: RotationDraft & { from: IsoDate; to: IsoDate }) => Promise<RosterBulkResult>;
}

/** The form of a rotation: window, people in order and days, and what its kind asks besides. */
export function RotationForm({ draft, onChange, kinds, hint, week, ...form }: RotationFormProps) {
  const { t } = useTranslation();
  const [tried, setTried] = useState(false);
  const { windowId, people, from, to } = draft;
  const set = (part: Partial<RotationDraft>) => onChange({ ...draft, ...part });
  const need = (missing: boolean) => (tried && missing ? t('roster.form.need') : null);
  const submit = async () => {
    setTried(true);
    if (people.length === 0 || !from || !to || (form.hasWindow && windowId === null)) return false;
    form.onDone(await form.onSubmit({ ...draft, from, to }));
    return true;
  };
  return (
    <FormModal
      opened
      title={t('roster.rotate.title')}
      submitLabel={t('roster.rotate.submit')}
      submitDisabled={form.submitDisabled}
      onClose={form.onClose}
      onSubmit={submit}
      size={640}
    >
      {kinds}
      <Group gap={8} align="flex-start" grow>
        {form.before}
        {form.hasWindow && (
          <Select
            label={t('roster.form.window')}
            required
            searchable
            data={week.windows.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={windowId === null ? null : String(windowId)}
            onChange={(id) => set({ windowId: id === null ? null : Number(id) })}
            error={need(windowId === null)}
          />
        )}
      </Group>
      <PeopleInOrder
        {...{ week, windowId, people }}
        setPeople={(chosen) => set({ people: chosen })}
        error={need(people.length === 0)}
      />
      <Group gap={8} align="flex-start" wrap="nowrap">
        <DateField
          label={t('roster.rotate.from')}
          required
          value={from}
          onChange={(date) => set({ from: date })}
          error={need(from === null)}
        />
        <DateField
          label={t('roster.rotate.to')}
          required
          value={to}
          onChange={(date) => set({ to: date })}
          error={need(to === null)}
        />
        {form.beside}
      </Group>
      {form.children}
      <Text size="xs" c="dimmed">
        {hint}
      </Text>
    </FormModal>
  );
}
