import { type ComboboxItem, Group, Select, type SelectProps, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RosterPerson } from '#shared/contracts/roster';
import { matchesSearch } from '#shared/domain/staff/search';
import type { IsoDate } from '#shared/domain/time/wall';

interface PersonSelectProps extends Omit<SelectProps, 'data' | 'value' | 'onChange' | 'filter'> {
  people: readonly RosterPerson[];
  /** Whose people come first, with their 岗. */
  windowId: number | null;
  /** The day whose leaves are named. */
  date: IsoDate | null;
  value: number | null;
  onChange: (staffId: number | null) => void;
}

/** A person of the week: the window's own first, A岗 before B岗; who is on leave says so. */
export function PersonSelect({ people, windowId, date, value, onChange, ...rest }: PersonSelectProps) {
  const { t } = useTranslation();
  const dutyOf = (person: RosterPerson) => person.posts.find((post) => post.windowId === windowId)?.duty;
  const rank = (person: RosterPerson) => ({ A: 0, B: 1, none: 2 })[dutyOf(person) ?? 'none'];
  const byId = new Map(people.map((person) => [String(person.staffId), person]));
  const detail = (person: RosterPerson): string => {
    const duty = dutyOf(person);
    const leave = person.away.find((each) => each.date === date);
    return [person.staffNo, duty && t(`roster.post.${duty}`), leave && t(`leave.kind.${leave.kind}`)]
      .filter(Boolean)
      .join(' · ');
  };
  return (
    <Select
      placeholder={t('ui.picker.placeholder')}
      {...rest}
      searchable
      selectFirstOptionOnChange
      limit={60}
      nothingFoundMessage={t('ui.picker.nothing')}
      data={[...people]
        .sort((a, b) => rank(a) - rank(b))
        .map(({ staffId, name }) => ({ value: String(staffId), label: name }))}
      filter={({ options, search, limit }) =>
        (options as ComboboxItem[])
          .filter((option) => {
            const person = byId.get(option.value);
            return person !== undefined && matchesSearch({ ...person, numbers: [person.staffNo] }, search);
          })
          .slice(0, limit)
      }
      renderOption={({ option }) => {
        const person = byId.get(option.value);
        return (
          <Group gap={8} justify="space-between" w="100%" wrap="nowrap">
            <Text size="sm">{option.label}</Text>
            <Text size="xs" opacity={0.75}>
              {person && detail(person)}
            </Text>
          </Group>
        );
      }}
      value={value === null ? null : String(value)}
      onChange={(id) => onChange(id === null ? null : Number(id))}
    />
  );
}
