import { Select, type SelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FactView } from '#shared/contracts/assessment';
import type { Month } from '#shared/domain/time/wall';
import { useApiQuery } from '../../api/query';
import type { SubjectChoice } from './subject-field';
import { useExplain } from './use-explain';

interface FactFieldProps extends Omit<SelectProps, 'value' | 'onChange' | 'data'> {
  month: Month;
  subject: SubjectChoice;
  value: string | null;
  onChange: (factId: string | null, fact: FactView | null) => void;
}

/** One of the facts behind a subject's score, by day. */
export function FactField({ month, subject, value, onChange, ...rest }: FactFieldProps) {
  const { t } = useTranslation();
  const words = useFactWords();
  const facts = useSubjectFacts(month, subject);
  return (
    <Select
      searchable
      clearable
      nothingFoundMessage={t('ui.picker.nothing')}
      {...rest}
      data={facts.map((fact) => ({ value: fact.id, label: words(fact) }))}
      value={value}
      onChange={(id) => onChange(id, facts.find((fact) => fact.id === id) ?? null)}
    />
  );
}

/** Each fact that was charged or looked at, once, by day. */
function useSubjectFacts(month: Month, subject: SubjectChoice): FactView[] {
  const detail = useApiQuery('assessment', 'result', { month, ...subject }, { keepPrevious: false }).data;
  if (!detail) return [];
  const { lines, notCharged, parts } = detail;
  // A score made of parts has the facts in the lines of its parts.
  const all = [...lines, ...parts.flatMap((part) => part.lines), ...notCharged].flatMap(({ facts }) => facts);
  const once = new Map(all.map((fact) => [fact.id, fact]));
  return [...once.values()].sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1,
  );
}

/** `03-05 张三 迟到 12 分钟`. */
export function useFactWords(): (fact: FactView) => string {
  const explain = useExplain();
  return (fact) =>
    [fact.date.slice(5), fact.person, explain.fact(fact), explain.factNote(fact)].filter(Boolean).join(' ');
}
