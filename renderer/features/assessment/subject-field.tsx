import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssessedKind, ResultRow } from '#shared/contracts/assessment';
import { SHOWN_KINDS } from '#shared/contracts/assessment-kind';
import type { Month } from '#shared/domain/time/wall';
import { useApiQuery } from '../../api/query';
import { matchesText } from '../../ui/text-match';

/** Whom something is about. */
export interface SubjectChoice {
  subject: AssessedKind;
  id: number;
}

interface SubjectFieldProps {
  month: Month;
  label: string;
  value: SubjectChoice | null;
  onChange: (value: SubjectChoice | null) => void;
  error?: string | null;
}

const keyOf = ({ subject, id }: SubjectChoice): string => `${subject} ${id}`;

/** A window, person or unit with a result that month, found by name, pinyin initials or number. */
export function SubjectField({ month, label, value, onChange, error }: SubjectFieldProps) {
  const { t } = useTranslation();
  const rows = useApiQuery('assessment', 'overview', { month }).data?.results ?? [];
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  const options = (kind: AssessedKind) =>
    rows.filter((row) => row.subject === kind).map((row) => ({ value: keyOf(row), label: wordsOf(row) }));
  return (
    <Select
      label={label}
      required
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage={t('ui.picker.nothing')}
      maxDropdownHeight={280}
      data={SHOWN_KINDS.map((kind) => ({
        group: t(`assessment.kind.${kind}`),
        items: options(kind),
      })).filter(({ items }) => items.length > 0)}
      value={value ? keyOf(value) : null}
      onChange={(key) => {
        const row = key === null ? undefined : byKey.get(key);
        onChange(row ? { subject: row.subject, id: row.id } : null);
      }}
      filter={({ options: groups, search }) =>
        groups.map((group) =>
          'items' in group
            ? {
                ...group,
                items: group.items.filter((item) => {
                  const row = byKey.get(item.value);
                  return (
                    row && (search === wordsOf(row) || matchesText(search, row.name, row.pinyin, row.code))
                  );
                }),
              }
            : group,
        )
      }
      error={error}
    />
  );
}

const wordsOf = ({ name, code, place }: ResultRow): string => [name, code, place].filter(Boolean).join(' · ');
