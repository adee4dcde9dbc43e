import { useTranslation } from 'react-i18next';
import { type ShiftColour, withShiftCodes } from '#shared/domain/roster/shift';
import { useApiMutation } from '../../api/query';
import { USUAL_PUNCH } from './shift-draft';

const HALF_DAY_REST = 720;
const SAMPLES: { key: 'day' | 'night' | 'off'; colour: ShiftColour; hours: [number, number] | null }[] = [
  { key: 'day', colour: 'blue', hours: [480, 1200] },
  { key: 'night', colour: 'indigo', hours: [1200, 1920] },
  { key: 'off', colour: 'grey', hours: null },
];
/** 白 夜 休 休 as places in the samples. */
const FOUR_TEAMS = [0, 1, 2, 2];

/** Fills the shifts of a counter open day and night, to begin with; each can be changed. */
export function useSampleShifts(): { busy: boolean; fill: () => void } {
  const { t } = useTranslation();
  const save = useApiMutation('roster', 'saveShift');
  const savePattern = useApiMutation('roster', 'savePattern');
  const fill = async () => {
    const ids: number[] = [];
    for (const { key, colour, hours } of SAMPLES) {
      const sessions = hours
        ? [{ code: '', start: hours[0], end: hours[1], in: USUAL_PUNCH, out: USUAL_PUNCH }]
        : [];
      const words = {
        name: t(`roster.shift.sampleNames.${key}`),
        sign: t(`roster.shift.sampleSigns.${key}`),
      };
      const restAfter = hours ? HALF_DAY_REST : 0;
      const { id } = await save.mutateAsync({
        ...{ id: null, colour, restAfter, ...words },
        sessions: withShiftCodes(sessions),
      });
      ids.push(id);
    }
    const steps = FOUR_TEAMS.map((place) => ids[place]!);
    await savePattern.mutateAsync({ id: null, name: t('roster.shift.sampleNames.pattern'), steps });
  };
  return { busy: save.isPending || savePattern.isPending, fill: () => void fill().catch(() => undefined) };
}
