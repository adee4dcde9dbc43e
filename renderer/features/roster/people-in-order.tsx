import { Group, Pill, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RosterWeek } from '#shared/contracts/roster';
import { PersonSelect } from './person-select';

interface PeopleInOrderProps {
  week: RosterWeek;
  windowId: number | null;
  people: number[];
  setPeople: (people: number[]) => void;
  error: string | null;
}

/** People in the order they serve; each chosen one becomes a tag behind the last. */
export function PeopleInOrder({ week, windowId, people, setPeople, error }: PeopleInOrderProps) {
  const { t } = useTranslation();
  const nameOf = new Map(week.people.map(({ staffId, name }) => [staffId, name]));
  return (
    <Stack gap={5}>
      <PersonSelect
        key={people.length}
        label={t('roster.rotate.people')}
        required
        autoFocus={people.length > 0}
        openOnFocus={false}
        people={week.people.filter(({ staffId }) => !people.includes(staffId))}
        windowId={windowId}
        date={null}
        value={null}
        onChange={(id) => id !== null && setPeople([...people, id])}
        error={error}
      />
      <Group gap={5}>
        {people.map((staffId, index) => (
          <Pill
            key={staffId}
            size="md"
            withRemoveButton
            onRemove={() => setPeople(people.filter((each) => each !== staffId))}
          >
            {index + 1}. {nameOf.get(staffId)}
          </Pill>
        ))}
      </Group>
    </Stack>
  );
}
