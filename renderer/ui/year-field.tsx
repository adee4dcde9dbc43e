import { ActionIcon, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface YearFieldProps {
  year: number;
  onChange: (year: number) => void;
}

/** A year with buttons to the one before and after. */
export function YearField({ year, onChange }: YearFieldProps) {
  const { t } = useTranslation();
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        variant="default"
        size={30}
        aria-label={t('ui.date.previousYear')}
        onClick={() => onChange(year - 1)}
      >
        <IconChevronLeft size={16} />
      </ActionIcon>
      <Text component="strong" fw={700} ta="center" miw={56}>
        {year}
      </Text>
      <ActionIcon
        variant="default"
        size={30}
        aria-label={t('ui.date.nextYear')}
        onClick={() => onChange(year + 1)}
      >
        <IconChevronRight size={16} />
      </ActionIcon>
    </Group>
  );
}
