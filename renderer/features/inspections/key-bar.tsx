import { Button, Group, Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BAD_STATUSES, CHECK_STATUSES } from '#shared/domain/inspections/types';
import type { Marking } from './use-marking';

interface KeyBarProps {
  marking: Marking;
  onFinding: (index: number) => void;
}

/** The keys as buttons, for a touch screen: large, in the order of the digits. */
export function KeyBar({ marking, onFinding }: KeyBarProps) {
  const { t } = useTranslation();
  const { active, mark } = marking;
  return (
    <Group gap={6}>
      {CHECK_STATUSES.map((status, index) => (
        <Button
          key={status}
          size="md"
          variant={status === 'in' ? 'filled' : 'light'}
          color={BAD_STATUSES.includes(status) ? 'red' : 'navy'}
          rightSection={<Kbd size="xs">{index + 1}</Kbd>}
          // The board keeps the focus, so that keys and touches go together.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => (status === 'finding' ? onFinding(active) : mark(active, status))}
        >
          {t(`inspections.status.${status}`)}
        </Button>
      ))}
    </Group>
  );
}
