import { ActionIcon, Button, Checkbox, Group, NumberInput, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Side } from '#shared/domain/attendance/types';
import { TimeField } from '../../ui/time-field';
import { endsNextDay } from './end-after';
import { MOST_PARTS, newPart, type PartDraft, USUAL_PUNCH } from './shift-draft';

interface ShiftPartsProps {
  parts: readonly PartDraft[];
  onChange: (parts: PartDraft[]) => void;
  missing: boolean;
}

/** The hours of a shift: nearly always one stretch, with its punches. */
export function ShiftParts({ parts, onChange, missing }: ShiftPartsProps) {
  const { t } = useTranslation();
  const change = (index: number, part: Partial<PartDraft>) =>
    onChange(parts.map((each, n) => (n === index ? { ...each, ...part } : each)));
  return (
    <Stack gap={8}>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part has no identity of its own while it is typed
        <Group key={index} gap={10} align="flex-end" wrap="nowrap">
          {(['start', 'end'] as const).map((edge) => (
            <TimeField
              key={edge}
              w={104}
              label={`${t(`roster.shift.${edge}`)}${edge === 'end' && endsNextDay(part.start, part.end) ? `（${t('roster.nextDay').trim()}）` : ''}`}
              value={part[edge]}
              onChange={(minute) => change(index, { [edge]: minute })}
              error={missing && part[edge] === null && t('roster.shift.fillTimes')}
            />
          ))}
          {(['in', 'out'] as const).map((side) => (
            <PunchFields
              key={side}
              side={side}
              rule={part[side]}
              onChange={(rule) => change(index, { [side]: rule })}
            />
          ))}
          {parts.length > 1 && (
            <ActionIcon
              mb={6}
              color="gray"
              aria-label={t('roster.shift.removeSession')}
              onClick={() => onChange(parts.filter((_, n) => n !== index))}
            >
              <IconTrash size={15} />
            </ActionIcon>
          )}
        </Group>
      ))}
      {parts.length < MOST_PARTS && (
        <Button
          variant="default"
          leftSection={<IconPlus size={14} />}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => onChange([...parts, newPart()])}
        >
          {t('roster.shift.addSession')}
        </Button>
      )}
    </Stack>
  );
}

interface PunchFieldsProps {
  side: Side;
  rule: PartDraft[Side];
  onChange: (rule: PartDraft[Side]) => void;
}

/** Whether a punch is asked at this end, and its window in minutes. */
function PunchFields({ side, rule, onChange }: PunchFieldsProps) {
  const { t } = useTranslation();
  const asked = t(`roster.shift.${side}Asked`);
  return (
    <div>
      <Group gap={6} mb={2}>
        <Checkbox
          label={asked}
          checked={rule !== null}
          onChange={(event) => onChange(event.currentTarget.checked ? USUAL_PUNCH : null)}
        />
        <Text size="xs" c="dimmed">
          {t('roster.shift.window')}
        </Text>
      </Group>
      <Group gap={4} wrap="nowrap">
        {(['before', 'after', 'grace'] as const).map((edge) => (
          <NumberInput
            key={edge}
            w={72}
            hideControls
            aria-label={`${asked} ${t(`roster.shift.${edge}`)}`}
            disabled={rule === null}
            min={0}
            max={edge === 'grace' ? 240 : 1440}
            value={rule?.[edge] ?? ''}
            onChange={(value) => rule && onChange({ ...rule, [edge]: Number(value) || 0 })}
          />
        ))}
      </Group>
    </div>
  );
}
