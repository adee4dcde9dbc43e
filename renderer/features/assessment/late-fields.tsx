import { Group, NumberInput, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { matchesSearch } from '#shared/domain/staff/search';
import { firstDay, lastDay } from '#shared/domain/time/dates';
import type { Month } from '#shared/domain/time/wall';
import { useApiQuery } from '../../api/query';
import { DateField } from '../../ui/date-field';
import { FactField } from './fact-field';
import { asksFor, isMark, kindsFor, type LateDraft, type LateKind } from './late-draft';
import { MarkFields } from './mark-fields';
import { PointsField } from './points-field';
import { SubjectField } from './subject-field';

const LEAVE_KINDS = [
  'personal',
  'sick',
  'annual',
  'marriage',
  'maternity',
  'paternity',
  'bereavement',
  'family',
  'official',
  'swap',
] as const;

interface LateFieldsProps {
  month: Month;
  draft: LateDraft;
  onChange: (change: Partial<LateDraft>) => void;
}

/** Whom a late fact is about and what it says; only what its kind asks for. */
export function LateFields({ month, draft, onChange }: LateFieldsProps) {
  const { t } = useTranslation();
  const { type, subject, fact } = draft;
  const known = type === 'remove' || type === 'replace';
  return (
    <>
      <SubjectField
        month={month}
        label={t('assessment.adjust.subject')}
        value={subject}
        onChange={(value) => onChange({ subject: value, fact: null })}
      />
      {known && subject && (
        <FactField
          month={month}
          subject={subject}
          label={t('assessment.adjust.fact')}
          required
          value={fact?.id ?? null}
          onChange={(_, chosen) => onChange({ fact: chosen })}
        />
      )}
      {(type === 'replace' || type === 'add') && (
        <FactValues month={month} draft={draft} onChange={onChange} />
      )}
      {type === 'typed' && (
        <Group gap={12} align="flex-start">
          <TextInput
            label={t('assessment.adjust.clause')}
            required
            maxLength={60}
            w={150}
            value={draft.clause}
            onChange={(event) => onChange({ clause: event.currentTarget.value })}
          />
          <DayField month={month} draft={draft} onChange={onChange} />
          <PointsField
            label={t('assessment.adjust.points')}
            required
            value={draft.points}
            onChange={(points) => onChange({ points })}
          />
        </Group>
      )}
    </>
  );
}

function DayField({ month, draft, onChange }: LateFieldsProps) {
  const { t } = useTranslation();
  return (
    <DateField
      label={t('assessment.adjust.date')}
      required={draft.type === 'add'}
      min={firstDay(month)}
      max={lastDay(month)}
      value={draft.date}
      onChange={(date) => onChange({ date })}
    />
  );
}

function FactValues(props: LateFieldsProps) {
  const { draft, onChange } = props;
  const { t } = useTranslation();
  const { type, kind } = draft;
  return (
    <Group gap={12} align="flex-start">
      <Select
        label={t(type === 'add' ? 'assessment.adjust.addKind' : 'assessment.adjust.kind')}
        required
        w={150}
        data={kindsFor(draft).map((value) => ({ value, label: t(`assessment.kindName.${value}`) }))}
        value={kind}
        onChange={(value) => onChange(chosenKind(value as LateKind | null, props))}
      />
      {type === 'add' && !isMark(kind) && <DayField {...props} />}
      {asksFor(kind, 'minutes') && (
        <Count
          label={t('assessment.adjust.minutes')}
          max={1440}
          value={draft.minutes}
          onChange={(minutes) => onChange({ minutes })}
        />
      )}
      {asksFor(kind, 'halfDays') && (
        <Count
          label={t('assessment.adjust.halfDays')}
          max={62}
          value={draft.halfDays}
          onChange={(halfDays) => onChange({ halfDays })}
        />
      )}
      {asksFor(kind, 'leaveKind') && (
        <Select
          label={t('assessment.adjust.leaveKind')}
          required
          w={130}
          data={LEAVE_KINDS.map((value) => ({ value, label: t(`assessment.leaveKind.${value}`) }))}
          value={draft.leaveKind}
          onChange={(leaveKind) => onChange({ leaveKind })}
        />
      )}
      {isMark(kind) && <MarkFields {...props} kind={kind} />}
      {asksFor(kind, 'item') && <ItemField value={draft.item} onChange={(item) => onChange({ item })} />}
    </Group>
  );
}

/** A mark counts on the last day of its month, as all of them do. */
const chosenKind = (kind: LateKind | null, { month, draft }: LateFieldsProps): Partial<LateDraft> =>
  isMark(kind)
    ? { kind, item: null, rater: null, date: lastDay(month) }
    : { kind, item: null, date: isMark(draft.kind) ? null : draft.date };

function Count(props: {
  label: string;
  max: number;
  value: number | null;
  onChange: (value: number | null) => void;
}) {
  const { label, max, value, onChange } = props;
  return (
    <NumberInput
      label={label}
      required
      w={100}
      min={0}
      max={max}
      allowDecimal={false}
      value={value ?? ''}
      onChange={(typed) => onChange(typeof typed === 'number' ? typed : null)}
    />
  );
}

function ItemField({ value, onChange }: { value: string | null; onChange: (code: string | null) => void }) {
  const { t } = useTranslation();
  const items = useApiQuery('incidents', 'items', {}).data ?? [];
  const byCode = new Map(items.map((item) => [item.code, item]));
  return (
    <Select
      label={t('assessment.adjust.item')}
      required
      w={230}
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage={t('ui.picker.nothing')}
      data={items.map(({ code, name }) => ({ value: code, label: name }))}
      value={value}
      onChange={onChange}
      filter={({ options, search }) =>
        options.filter((option) => {
          const item = 'value' in option ? byCode.get(option.value) : undefined;
          if (!item) return false;
          const named = { name: `${item.name} ${item.synonyms}`, pinyin: item.pinyin };
          return search === item.name || matchesSearch(named, search);
        })
      }
    />
  );
}
