import { Alert, Anchor } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { WarningRow } from '#shared/contracts/assessment';
import { monthsOfPeriod, periodKind } from '#shared/domain/awards/periods';
import type { Month } from '#shared/domain/time/wall';
import { useMonthWords } from './use-month-words';
import { useWarningWords } from './use-warning-words';

/** What somebody is warned of, and the months behind a count over a quarter or year, each a link to its sheet. */
export function WarningLead({ month, warnings }: { month: Month; warnings: readonly WarningRow[] }) {
  const { t } = useTranslation();
  const { sentence } = useWarningWords();
  if (warnings.length === 0) return null;
  return (
    <Alert color="orange" variant="light" mb={12} py={8} title={t('assessment.tab.warnings')}>
      {warnings.map((row) => (
        <div key={`${row.kind} ${row.about} ${row.limit}`}>
          {sentence(row)}
          <Months row={row} until={month} />
        </div>
      ))}
    </Alert>
  );
}

function Months({ row, until }: { row: WarningRow; until: Month }) {
  const { t } = useTranslation();
  const { amount } = useWarningWords();
  const words = useMonthWords();
  const { behind, subject, id } = row;
  if (behind.length === 0) return null;
  // A quarter or year in a row counts as one; its months are what there is to look at.
  const months = behind.flatMap(({ period, count }) => {
    const single = periodKind(period) === 'month';
    const begun = monthsOfPeriod(period).filter((month) => month <= until);
    return begun.map((month) => ({ month, count: single ? count : null }));
  });
  return (
    <div>
      {t('assessment.warning.behind')}
      {months.map(({ month, count }, index) => (
        <Fragment key={month}>
          {index > 0 && t('ui.comma')}
          <Anchor component={Link} to={`/assessment?month=${month}&sheet=${subject}.${id}`} inherit>
            {words(month)}
          </Anchor>
          {count !== null && row.unit !== 'month' && ` ${amount(row, count)}`}
        </Fragment>
      ))}
    </div>
  );
}
