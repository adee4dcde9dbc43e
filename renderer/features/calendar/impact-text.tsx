import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CalendarImpact, TimetableImpact } from '#shared/contracts/calendar';
import classes from './calendar.module.css';

/** Whom a change touches, before it is made: how many, and at which windows. */
export function ImpactText({ impact }: { impact: CalendarImpact }) {
  const { t } = useTranslation();
  if (impact.people === 0) return <Text size="sm">{t('calendar.impact.nobody')}</Text>;
  return (
    <div role="status">
      <Text size="sm" fw={600}>
        {t('calendar.impact.touched', { days: impact.days, people: impact.people })}
      </Text>
      <div className={classes.impact}>
        {impact.windows.map(({ name, people }) => (
          <span key={name}>{t('calendar.impact.window', { name, people })}</span>
        ))}
      </div>
    </div>
  );
}

/** Whom other hours touch, which months are judged anew, and which stay because they are closed. */
export function HoursImpact({ touched }: { touched: TimetableImpact }) {
  const { t } = useTranslation();
  const { impact, from, until, months, closedMonths } = touched;
  if (from === null) return <Text size="sm">{t('calendar.impact.same')}</Text>;
  return (
    <Stack gap={2}>
      <ImpactText impact={impact} />
      <Text size="sm">
        {t('calendar.impact.months', { from, until, months: monthsText(months, t('ui.comma')) })}
      </Text>
      {closedMonths.length > 0 && (
        <Text size="sm">
          {t('calendar.impact.closed', { months: monthsText(closedMonths, t('ui.comma')) })}
        </Text>
      )}
    </Stack>
  );
}

const MOST_NAMED = 3;

/** Each month by name, or the first and the last of many. */
const monthsText = (months: readonly string[], comma: string): string =>
  months.length > MOST_NAMED ? `${months[0]}—${months.at(-1)}` : months.join(comma);
