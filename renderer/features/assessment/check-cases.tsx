import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CheckCase, CheckItem } from '#shared/contracts/assessment';
import type { FactKind } from '#shared/domain/assessment/facts';
import type { Month } from '#shared/domain/time/wall';
import classes from './assessment.module.css';

/** So many show before somebody asks for the rest. */
const FEW = 4;

type Place = (month: Month, found: CheckCase) => string;
const record =
  (page: string): Place =>
  (month, { id }) =>
    `/${page}?month=${month}&open=${id}`;
const personDay =
  (page: string): Place =>
  (month, { staffId, date }) =>
    `/${page}?month=${month}&staff=${staffId}&date=${date}`;
const page =
  (path: string): Place =>
  () =>
    `/${path}`;

/** Where the data comes from that a rule lacks. */
const SOURCES: Partial<Record<FactKind, string>> = {
  ballot: 'evaluation',
  rate: 'cases',
  rating: 'marks',
  score: 'marks',
};
const source: Place = (month, { rule }) => {
  const asks = rule?.asks ?? null;
  return `/${asks === null ? 'staff' : (SOURCES[asks] ?? 'assessment')}?month=${month}`;
};

/** Where one of them is settled. */
const PLACES: Partial<Record<CheckItem['code'], Place>> = {
  sessions_open: personDay('month'),
  people_without_id: page('punches/mapping'),
  leaves_pending: record('leave'),
  incidents_undecided: record('incidents'),
  exceptions_unsettled: personDay('exceptions'),
  outings_open: personDay('month'),
  leaves_not_returned: record('leave'),
  marks_missing: record('marks'),
  rules_without_data: source,
  meetings_open: record('meetings'),
  orders_not_escalated: record('rectification'),
  complaints_overdue: record('complaints'),
  evaluations_open: (_, { id }) => `/evaluation/${id}`,
  tasks_not_urged: record('tasks'),
  watch_files_failed: page('punches/devices?tab=watch'),
  machines_behind: page('punches/devices'),
  machine_ids_unmapped: page('punches/mapping'),
};

/** What is open one by one, each a link to where it is settled, with whoever can act on it. */
export function CheckCases({ item, month }: { item: CheckItem; month: Month }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const place = PLACES[item.code];
  if (!place || item.cases.length === 0) return null;
  const shown = all ? item.cases : item.cases.slice(0, FEW);
  return (
    <span className={classes.checkDays}>
      {shown.map((found, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is replaced as a whole
        <span key={index} className={found.rule ? classes.checkRule : classes.checkCase}>
          <Anchor component={Link} to={place(month, found)} fz={12}>
            <CaseWords found={found} />
          </Anchor>
          {found.who.length > 0 && t('assessment.check.waitsFor', { names: some(found.who, t('ui.comma')) })}
        </span>
      ))}
      {item.cases.length > FEW && (
        <Anchor component="button" type="button" fz={12} onClick={() => setAll(!all)}>
          {t(all ? 'assessment.check.less' : 'assessment.check.all', { count: item.cases.length })}
        </Anchor>
      )}
    </span>
  );
}

function CaseWords({ found: { name, date, count, rule } }: { found: CheckCase }) {
  const { t } = useTranslation();
  const day =
    date && t('assessment.check.day', { month: Number(date.slice(5, 7)), day: Number(date.slice(8)) });
  const times = count > 1 ? t('assessment.check.times', { count }) : null;
  if (rule) return t('assessment.check.rule', { kind: t(`assessment.kind.${rule.subject}`), name, count });
  return [name, day, times].filter(Boolean).join(' ');
}

/** The first names of several accounts. */
export const some = (names: readonly string[], comma: string): string =>
  names.slice(0, 3).join(comma) + (names.length > 3 ? '…' : '');
