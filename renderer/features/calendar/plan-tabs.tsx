import { Button, Chip, Group, SegmentedControl, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addPlan, type PlanDraft, WEEKDAYS, withWeekdays } from './timetable-draft';

interface PlanTabsProps {
  plans: readonly PlanDraft[];
  active: number;
  onActive: (index: number) => void;
  onChange: (plans: PlanDraft[]) => void;
  locked: boolean;
  missing: boolean;
}

/** What a plan is called: by its weekdays, the first by being for all others. */
export function usePlanWords(plans: readonly PlanDraft[]): (index: number) => string {
  const { t } = useTranslation();
  return (index) =>
    index === 0
      ? t(plans.length > 1 ? 'calendar.timetable.otherDays' : 'calendar.timetable.everyDay')
      : plans[index]?.weekdays.map((day) => t(`calendar.weekday.${day}`)).join(t('ui.comma')) ||
        t('calendar.timetable.noDays');
}

/** Weekdays with hours of their own, as a Friday that ends earlier, beside the usual ones. */
export function PlanTabs({ plans, active, onActive, onChange, locked, missing }: PlanTabsProps) {
  const { t } = useTranslation();
  const labelOf = usePlanWords(plans);
  const add = () => {
    onChange(addPlan(plans));
    onActive(plans.length);
  };
  const remove = () => {
    onChange(plans.filter((_, index) => index !== active));
    onActive(active - 1);
  };
  return (
    <>
      <Group gap={8}>
        <SegmentedControl
          aria-label={t('calendar.timetable.weekdays')}
          value={String(active)}
          onChange={(value) => onActive(Number(value))}
          data={plans.map((_, index) => ({ value: String(index), label: labelOf(index) }))}
        />
        <Button
          variant="subtle"
          leftSection={<IconPlus size={14} />}
          disabled={locked || plans.length > 6}
          onClick={add}
        >
          {t('calendar.timetable.addPlan')}
        </Button>
      </Group>
      {active > 0 && (
        <Group gap={6}>
          <Chip.Group
            multiple
            value={plans[active]?.weekdays ?? []}
            onChange={(days) => onChange(withWeekdays(plans, active, days))}
          >
            {WEEKDAYS.map((day) => (
              <Chip key={day} size="xs" value={day} disabled={locked}>
                {t(`calendar.weekday.${day}`)}
              </Chip>
            ))}
          </Chip.Group>
          <Button variant="subtle" color="red" disabled={locked} onClick={remove}>
            {t('calendar.timetable.removePlan')}
          </Button>
          {missing && (
            <Text size="xs" c="red.8">
              {t('calendar.timetable.fillWeekdays')}
            </Text>
          )}
        </Group>
      )}
    </>
  );
}
