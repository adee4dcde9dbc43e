import { Group, Pill, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/domain/time/wall';
import { api } from '../../api/client';
import { type StaffOption, StaffPicker } from '../../ui/staff-picker';

interface PeopleFieldProps {
  value: StaffOption[];
  onChange: (people: StaffOption[]) => void;
  /** The day whose postings are searched; null is today. */
  date: IsoDate | null;
  error?: string | null;
}

/** One event may name several people: each chosen one becomes a tag, and the field is free for the next. */
export function PeopleField({ value, onChange, date, error }: PeopleFieldProps) {
  const { t } = useTranslation();
  const [round, setRound] = useState(0);
  const search = async (text: string): Promise<StaffOption[]> => {
    const found = await api.staff.search({ text, date });
    return found
      .filter(({ id }) => !value.some((chosen) => chosen.id === id))
      .map(({ id, name, staffNo, windowNames }) => ({
        id,
        name,
        detail: [staffNo, ...windowNames].join(' · '),
      }));
  };
  const add = (person: StaffOption | null) => {
    if (!person) return;
    onChange([...value, person]);
    setRound((n) => n + 1);
  };
  return (
    <Stack gap={5}>
      <StaffPicker
        key={round}
        label={t('incidents.form.people')}
        placeholder={t('incidents.form.addPerson')}
        required
        data-autofocus
        autoFocus={round > 0}
        openOnFocus={false}
        selectFirstOptionOnChange
        loaderKey={`incident-${date}-${value.map(({ id }) => id).join('.')}`}
        load={search}
        value={null}
        onChange={add}
        error={error}
      />
      {value.length > 0 && (
        <Group gap={5}>
          {value.map((person) => (
            <Pill
              key={person.id}
              size="md"
              withRemoveButton
              removeButtonProps={{
                'aria-label': t('incidents.form.removePerson', { name: person.name }),
                tabIndex: 0,
              }}
              onRemove={() => onChange(value.filter(({ id }) => id !== person.id))}
            >
              {person.name}
            </Pill>
          ))}
        </Group>
      )}
    </Stack>
  );
}
