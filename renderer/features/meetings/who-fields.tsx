import { type ComboboxItem, MultiSelect, type OptionsFilter, SegmentedControl } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { MEETING_SCOPES, type MeetingScope } from '#shared/domain/meetings/types';
import { matchesSearch } from '#shared/domain/staff/search';
import { useApiQuery } from '../../api/query';
import type { MeetingFieldsProps } from './meeting-form';
import classes from './meetings.module.css';

/** Who must come: everybody posted that day, windows, or people found by pinyin. */
export function WhoFields({ values, set, missing }: MeetingFieldsProps) {
  const { t } = useTranslation();
  const { scope } = values;
  const error = missing.has('who') ? t('meetings.form.needWho') : null;
  return (
    <>
      <SegmentedControl
        aria-label={t('meetings.field.who')}
        value={scope}
        onChange={(value) => set({ scope: value as MeetingScope })}
        data={MEETING_SCOPES.map((each) => ({ value: each, label: t(`meetings.scope.${each}`) }))}
      />
      {scope === 'windows' && (
        <WindowsField value={values.windowIds} onChange={(windowIds) => set({ windowIds })} error={error} />
      )}
      {scope === 'persons' && (
        <PeopleField
          date={values.date}
          value={values.staffIds}
          onChange={(staffIds) => set({ staffIds })}
          error={error}
        />
      )}
    </>
  );
}

interface ChoiceProps {
  value: string[];
  onChange: (ids: string[]) => void;
  error: string | null;
}

function WindowsField({ value, onChange, error }: ChoiceProps) {
  const { t } = useTranslation();
  const windows = useApiQuery('units', 'windows', {}).data ?? [];
  const byId = useMemo(() => new Map(windows.map((window) => [String(window.id), window])), [windows]);
  return (
    <MultiSelect
      label={t('meetings.field.windows')}
      required
      searchable
      selectFirstOptionOnChange
      limit={60}
      data={windows
        .filter(({ id, active }) => active || value.includes(String(id)))
        .map(({ id, name }) => ({ value: String(id), label: name }))}
      filter={searching((id) => byId.get(id))}
      nothingFoundMessage={t('ui.picker.nothing')}
      classNames={{ pillsList: classes.chosen }}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}

function PeopleField({ date, value, onChange, error }: ChoiceProps & { date: string | null }) {
  const { t } = useTranslation();
  const staff = useApiQuery('staff', 'list', { date, presence: 'all' }).data ?? [];
  const byId = useMemo(() => new Map(staff.map((person) => [String(person.id), person])), [staff]);
  return (
    <MultiSelect
      label={t('meetings.field.people')}
      placeholder={t('ui.picker.placeholder')}
      required
      searchable
      selectFirstOptionOnChange
      limit={40}
      data={staff
        .filter(({ id, postings }) => postings.length > 0 || value.includes(String(id)))
        .map(({ id, name, staffNo }) => ({ value: String(id), label: `${name} ${staffNo}` }))}
      filter={searching((id) => {
        const person = byId.get(id);
        return person && { ...person, numbers: [person.staffNo] };
      })}
      nothingFoundMessage={t('ui.picker.nothing')}
      classNames={{ pillsList: classes.chosen }}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}

type Find = (id: string) => { name: string; pinyin: string; numbers?: readonly string[] } | undefined;

/** By name, pinyin initials or number, as everywhere in the program. */
const searching =
  (find: Find): OptionsFilter =>
  ({ options, search, limit }) =>
    (options as ComboboxItem[])
      .filter(({ value }) => {
        const entry = find(value);
        return entry !== undefined && matchesSearch(entry, search);
      })
      .slice(0, limit);
