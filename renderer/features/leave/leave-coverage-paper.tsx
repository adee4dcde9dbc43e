import { useTranslation } from 'react-i18next';
import { ListPaper } from '../../ui/list-paper';
import type { CoverageCalendar } from './leave-coverage-model';
import { dayText, kindWords } from './words';

/** The calendar as a list, one line for every person away on a day. */
export function CoveragePaper({ calendar }: { calendar: CoverageCalendar }) {
  const { t } = useTranslation();
  const { dates, windows } = calendar;
  const extract = () => ({
    columns: [
      t('leave.overview.window'),
      t('leave.overview.coverage.date'),
      t('leave.field.name'),
      t('leave.field.kind'),
      t('leave.overview.balances.ledger.amount'),
      t('leave.overview.coverage.cover.minimum'),
      t('leave.field.state'),
    ],
    rows: windows.flatMap(({ windowName, minimum, days }) =>
      [...days.values()].flatMap(({ date, below, away }) => {
        const state = below ? t('leave.overview.coverage.below') : '';
        const lines = away.map(({ name, kind, kindName, halfDays, pending }) => [
          windowName,
          date,
          name,
          kindWords(t, { kind, kindName }),
          dayText(halfDays),
          minimum,
          [pending && t('leave.overview.coverage.pending'), state].filter(Boolean).join(t('ui.comma')),
        ]);
        return lines.length > 0 ? lines : [[windowName, date, '', '', '', minimum, state]];
      }),
    ),
  });
  if (windows.length === 0) return null;
  const span = `${dates[0]?.slice(0, calendar.wide ? 7 : 4)}`;
  return <ListPaper title={`${t('leave.overview.coverage.title')} ${span}`} extract={extract} />;
}
