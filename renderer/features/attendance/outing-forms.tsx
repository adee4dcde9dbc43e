import { Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutingRow } from '#shared/contracts/attendance-register';
import { type IsoDate, type MinuteOfDay, minuteOfDay, wallDate } from '#shared/domain/time/wall';
import { api } from '../../api/client';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import { type StaffOption, StaffPicker } from '../../ui/staff-picker';
import { TimeField } from '../../ui/time-field';

const findPeople = async (text: string): Promise<StaffOption[]> =>
  (await api.staff.search({ text })).map(({ id, name, staffNo, windowNames }) => ({
    ...{ id, name },
    detail: [staffNo, ...windowNames].join(' '),
  }));

const KINDS = ['outing', 'training'] as const;
type Kind = (typeof KINDS)[number];

interface Moment {
  date: IsoDate | null;
  minute: MinuteOfDay | null;
}

/** A moment the wire takes; null while a part of it is missing. */
const whole = ({ date, minute }: Moment) => (date === null || minute === null ? null : { date, minute });

interface MomentFieldsProps {
  dateLabel: string;
  timeLabel: string;
  value: Moment;
  onChange: (value: Moment) => void;
  required?: boolean;
  error?: string | false;
}

function MomentFields({ dateLabel, timeLabel, value, onChange, required = false, error }: MomentFieldsProps) {
  return (
    <Group gap={12} align="flex-start">
      <DateField
        label={dateLabel}
        required={required}
        w={170}
        value={value.date}
        onChange={(date) => onChange({ ...value, date })}
      />
      <TimeField
        label={timeLabel}
        required={required}
        value={value.minute}
        onChange={(minute) => onChange({ ...value, minute })}
        error={error}
      />
    </Group>
  );
}

interface OutingFormProps {
  opened: boolean;
  onClose: () => void;
  /** Null: the form asks for the person. */
  person: StaffOption | null;
  date: IsoDate;
}

/** Writes somebody out: when, where to, until when, and who allowed it. */
export function OutingForm({ opened, onClose, person, date }: OutingFormProps) {
  const { t } = useTranslation();
  const empty = { date, minute: null };
  const [chosen, setChosen] = useState<StaffOption | null>(null);
  const who = person ?? chosen;
  const [kind, setKind] = useState<Kind>('outing');
  const [out, setOut] = useState<Moment>(empty);
  const [due, setDue] = useState<Moment>(empty);
  const [back, setBack] = useState<Moment>(empty);
  const [texts, setTexts] = useState({ place: '', reason: '', allowedBy: '' });
  const [tried, setTried] = useState(false);
  const save = useApiMutation('attendance', 'registerOuting', { quiet: true });
  const close = () => {
    for (const set of [setOut, setDue, setBack]) set(empty);
    setTexts({ place: '', reason: '', allowedBy: '' });
    setTried(false);
    setChosen(null);
    onClose();
  };
  const submit = async () => {
    setTried(true);
    const begin = whole(out);
    if (who === null || begin === null || texts.reason.trim() === '') return false;
    await save.mutateAsync({
      ...{ staffId: who.id, kind, out: begin, due: whole(due), back: whole(back) },
      ...texts,
    });
    notifyDone(t('attendance.register.saved'));
    return true;
  };
  // Almost everybody is back the same day: its date is typed once.
  const changeOut = (next: Moment) => {
    for (const set of [setDue, setBack]) {
      set((before) => (before.date === out.date ? { ...before, date: next.date } : before));
    }
    setOut(next);
  };
  const text = (field: keyof typeof texts) => ({
    value: texts[field],
    onChange: (event: { currentTarget: { value: string } }) =>
      setTexts({ ...texts, [field]: event.currentTarget.value }),
  });
  return (
    <FormModal
      opened={opened}
      title={person ? t('attendance.register.addTitle', { name: person.name }) : t('attendance.register.add')}
      onClose={close}
      onSubmit={submit}
      submitLabel={t('attendance.register.save')}
    >
      {!person && (
        <StaffPicker
          label={t('attendance.field.name')}
          required
          value={chosen}
          onChange={setChosen}
          load={findPeople}
          loaderKey="outing"
          error={tried && chosen === null && t('attendance.register.needPerson')}
        />
      )}
      <SegmentedControl
        aria-label={t('attendance.register.kind')}
        value={kind}
        onChange={(value) => setKind(value as Kind)}
        data={KINDS.map((value) => ({ value, label: t(`attendance.register.kinds.${value}`) }))}
      />
      <Text size="xs" c="dimmed">
        {t(`attendance.register.kindHint.${kind}`)}
      </Text>
      <MomentFields
        dateLabel={t('attendance.register.date')}
        timeLabel={t('attendance.register.out')}
        value={out}
        onChange={changeOut}
        required
        error={tried && out.minute === null && t('attendance.register.needTime')}
      />
      <MomentFields
        dateLabel={t('attendance.register.dueDate')}
        timeLabel={t('attendance.register.due')}
        value={due}
        onChange={setDue}
      />
      <MomentFields
        dateLabel={t('attendance.register.backDate')}
        timeLabel={t('attendance.register.back')}
        value={back}
        onChange={setBack}
      />
      <TextInput
        label={t('attendance.register.reason')}
        placeholder={t('attendance.register.reasonPlaceholder')}
        required
        maxLength={200}
        error={tried && texts.reason.trim() === '' && t('attendance.register.needMatter')}
        {...text('reason')}
      />
      <Group grow gap={12}>
        <TextInput
          label={t('attendance.register.place')}
          placeholder={t('attendance.register.placePlaceholder')}
          maxLength={60}
          {...text('place')}
        />
        <TextInput label={t('attendance.register.allowedBy')} maxLength={60} {...text('allowedBy')} />
      </Group>
    </FormModal>
  );
}

/** Writes down when somebody was back. */
export function ReturnForm({ outing, onClose }: { outing: OutingRow | null; onClose: () => void }) {
  if (!outing) return null;
  return <ReturnFields key={outing.id} outing={outing} onClose={onClose} />;
}

function ReturnFields({ outing, onClose }: { outing: OutingRow; onClose: () => void }) {
  const { t } = useTranslation();
  const likely = outing.dueAt ?? outing.outAt;
  const [back, setBack] = useState<Moment>({
    date: wallDate(likely),
    minute: outing.dueAt === null ? null : minuteOfDay(outing.dueAt),
  });
  const [tried, setTried] = useState(false);
  const close = useApiMutation('attendance', 'closeOuting', { quiet: true });
  const submit = async () => {
    setTried(true);
    const moment = whole(back);
    if (moment === null) return false;
    await close.mutateAsync({ id: outing.id, back: moment });
    notifyDone(t('attendance.register.closed'));
    return true;
  };
  return (
    <FormModal
      opened
      title={t('attendance.register.closeTitle', { name: outing.name })}
      onClose={onClose}
      onSubmit={submit}
      submitLabel={t('attendance.register.save')}
    >
      <MomentFields
        dateLabel={t('attendance.register.backDate')}
        timeLabel={t('attendance.register.back')}
        value={back}
        onChange={setBack}
        required
        error={tried && back.minute === null && t('attendance.register.needTime')}
      />
    </FormModal>
  );
}
