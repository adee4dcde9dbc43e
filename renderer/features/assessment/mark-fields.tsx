import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Month } from '#shared/domain/time/wall';
import { useApiQuery } from '../../api/query';
import { formatPoints } from '../../ui/points-text';
import type { LateDraft } from './late-draft';
import { PointsField } from './points-field';

interface MarkFieldsProps {
  month: Month;
  kind: 'rating' | 'score';
  draft: LateDraft;
  onChange: (change: Partial<LateDraft>) => void;
}

/** A late mark: for which part and by what kind of rater, and the number. */
export function MarkFields({ month, kind, draft, onChange }: MarkFieldsProps) {
  const { t } = useTranslation();
  const say = t as unknown as (key: string, options: { defaultValue: string }) => string;
  const parts = useApiQuery('marks', 'month', { month }).data?.parts ?? [];
  const places = parts
    .filter(({ subject, type }) => type === kind && subject === draft.subject?.subject)
    .flatMap(({ name, full, items, raters }) =>
      raters.flatMap(({ rater }) =>
        items.map((item) => ({
          ...{ item, rater, full, value: `${rater}|${item}` },
          label: [
            name,
            rater && say(`rulebook.vocabulary.raters.${rater}`, { defaultValue: rater }),
            items.length > 1 ? item : '',
          ]
            .filter(Boolean)
            .join(' · '),
        })),
      ),
    );
  const chosen = places.find(({ item, rater }) => item === draft.item && rater === draft.rater);
  return (
    <>
      {draft.type === 'add' && (
        <Select
          label={t('assessment.adjust.markPart')}
          required
          w={230}
          data={places.map(({ value, label }) => ({ value, label }))}
          value={chosen?.value ?? null}
          onChange={(value) => {
            const place = places.find((each) => each.value === value);
            onChange({ item: place?.item ?? null, rater: place?.rater ?? null });
          }}
        />
      )}
      <PointsField
        label={t('assessment.adjust.score')}
        description={chosen && t('assessment.adjust.full', { full: formatPoints(chosen.full) })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        required
        min={0}
        value={draft.score}
        onChange={(score) => onChange({ score })}
      />
    </>
  );
}
