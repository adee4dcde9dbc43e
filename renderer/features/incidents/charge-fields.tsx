import { Alert, Group, NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ItemChargeInfo } from '#shared/contracts/incidents';
import { formatPoints } from '../../ui/points-text';

export interface ChargeValue {
  /** Hundredths of a point; null takes the lowest. */
  points: number | null;
  reason: string;
}

interface ChargeFieldsProps {
  /** Undefined while it is not known yet. */
  charge: ItemChargeInfo | null | undefined;
  value: ChargeValue;
  onChange: (value: ChargeValue) => void;
  tried: boolean;
}

/** What the rulebook in force takes, and the recorder's choice where the clause leaves one. */
export function ChargeFields({ charge, value, onChange, tried }: ChargeFieldsProps) {
  const { t } = useTranslation();
  if (charge === undefined) return null;
  if (charge === null) {
    return (
      <Alert color="orange" variant="light" py={6}>
        {t('incidents.form.noCharge')}
      </Alert>
    );
  }
  const { clause, text, points, range } = charge;
  if (!range) {
    return (
      <Alert color="navy" variant="light" py={6}>
        {t('incidents.form.fixed', { clause, text, points: formatPoints(points) })}
      </Alert>
    );
  }
  const words = { clause, text, min: formatPoints(range.min), max: formatPoints(range.max) };
  return (
    <>
      <Alert color="navy" variant="light" py={6}>
        {t('incidents.form.range', words)}
      </Alert>
      <Group gap={8} align="flex-start" wrap="nowrap">
        <NumberInput
          label={t('incidents.field.points')}
          w={110}
          min={range.min / 100}
          max={range.max / 100}
          step={range.step / 100}
          value={value.points === null ? '' : value.points / 100}
          onChange={(typed) =>
            onChange({ ...value, points: typeof typed === 'number' ? Math.round(typed * 100) : null })
          }
        />
        <TextInput
          label={t('incidents.field.pointsReason')}
          flex={1}
          maxLength={200}
          disabled={value.points === null}
          required={value.points !== null}
          value={value.reason}
          error={
            tried && value.points !== null && value.reason.trim() === ''
              ? t('incidents.form.needPointsReason')
              : null
          }
          onChange={(event) => onChange({ ...value, reason: event.currentTarget.value })}
        />
      </Group>
    </>
  );
}
