import { SegmentedControl, type SelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Month } from '#shared/domain/time/wall';
import { FactField } from './fact-field';
import { type SubjectChoice, SubjectField } from './subject-field';

/** A result, or one fact behind it, that something is said or decided about. */
export interface About {
  subject: SubjectChoice | null;
  factId: string | null;
}

interface AboutFieldsProps<Kind extends string> {
  month: Month;
  kind: Kind;
  kinds: readonly { value: Kind; label: string }[];
  kindLabel: string;
  about: About;
  /** Words of the field of the fact. */
  fact: Pick<SelectProps, 'label' | 'required' | 'placeholder'>;
  onKind: (kind: Kind) => void;
  onAbout: (about: About) => void;
}

/** Of which kind it is, whose result and which fact; another subject forgets the fact. */
export function AboutFields<Kind extends string>(props: AboutFieldsProps<Kind>) {
  const { month, kind, kinds, kindLabel, about, fact, onKind, onAbout } = props;
  const { t } = useTranslation();
  const { subject, factId } = about;
  return (
    <>
      <SegmentedControl
        aria-label={kindLabel}
        value={kind}
        onChange={(value) => onKind(value as Kind)}
        data={[...kinds]}
      />
      <SubjectField
        month={month}
        label={t('assessment.objection.subject')}
        value={subject}
        onChange={(value) => onAbout({ subject: value, factId: null })}
      />
      {subject && (
        <FactField
          month={month}
          subject={subject}
          {...fact}
          value={factId}
          onChange={(value) => onAbout({ subject, factId: value })}
        />
      )}
    </>
  );
}
