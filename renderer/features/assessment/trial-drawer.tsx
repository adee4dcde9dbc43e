import { Drawer, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LineView, ResultDetail } from '#shared/contracts/assessment';
import type { TrialSource } from '#shared/contracts/assessment-trial';
import { useApiQuery } from '../../api/query';
import { PointsText } from '../../ui/points-text';
import { QueryView } from '../../ui/query-view';
import classes from './assessment.module.css';
import { FactList } from './fact-list';
import { useClauseWords } from './line-table';
import { NotChargedRows } from './not-charged-table';
import type { ResultTarget } from './result-drawer';
import { notChargedOnly, type SideBySide, sideBySide } from './side-by-side';
import { useExplain } from './use-explain';

interface Both {
  before: ResultDetail | null;
  after: ResultDetail | null;
}

/** One difference explained: the official sheet and the tried one, clause by clause. */
export function TrialDrawer(props: {
  target: (ResultTarget & { source: TrialSource }) | null;
  onClose: () => void;
}) {
  const { target, onClose } = props;
  const { t } = useTranslation();
  return (
    <Drawer
      opened={target !== null}
      onClose={onClose}
      position="right"
      size={1040}
      title={t('assessment.trial.drawer.title')}
    >
      {target && <Body target={target} />}
    </Drawer>
  );
}

function Body({ target }: { target: ResultTarget & { source: TrialSource } }) {
  const query = useApiQuery('assessment', 'trialDetail', target, { keepPrevious: false });
  return <QueryView query={query}>{(both) => <Sheets both={both} />}</QueryView>;
}

function Sheets({ both }: { both: Both }) {
  const { t } = useTranslation();
  const { before, after } = both;
  const known = after ?? before;
  if (!known) return null;
  const { row, month } = known;
  return (
    <Stack gap={14}>
      <div className={classes.head}>
        <Text fz={18} fw={600}>
          {row.name}
        </Text>
        <Text c="dimmed" size="sm">
          {[row.code, row.place, row.unit, month].filter((part) => part !== '').join(' · ')}
        </Text>
      </div>
      <table className={classes.lines} aria-label={t('assessment.trial.drawer.lines')}>
        <thead>
          <tr>
            <th style={{ width: '30%' }}>{t('assessment.detail.clause')}</th>
            <th>{t('assessment.trial.drawer.official')}</th>
            <th>{t('assessment.trial.drawer.tried')}</th>
            <th className={classes.number}>{t('assessment.trial.drawer.difference')}</th>
          </tr>
        </thead>
        <tbody>
          <Totals both={both} />
          {sideBySide(before, after).map((each) => (
            <Row key={each.clause} row={each} withPerson={row.subject !== 'person'} />
          ))}
        </tbody>
      </table>
      <Only
        title={t('assessment.trial.drawer.onlyAfter')}
        detail={known}
        entries={notChargedOnly(after, before)}
      />
      <Only
        title={t('assessment.trial.drawer.onlyBefore')}
        detail={known}
        entries={notChargedOnly(before, after)}
      />
    </Stack>
  );
}

function Totals({ both: { before, after } }: { both: Both }) {
  const { t } = useTranslation();
  const cell = (detail: ResultDetail | null, none: 'none' | 'noneAfter') =>
    detail ? (
      <>
        <b>
          <PointsText points={detail.row.score} />
        </b>{' '}
        {detail.row.gradeName}{' '}
        {detail.row.rank > 0 &&
          t('assessment.detail.rank', { rank: detail.row.rank, count: detail.subjects })}
      </>
    ) : (
      t(`assessment.trial.${none}`)
    );
  return (
    <tr>
      <td>
        <b>{t('assessment.trial.drawer.score')}</b>
      </td>
      <td>{cell(before, 'none')}</td>
      <td>{cell(after, 'noneAfter')}</td>
      <td className={classes.number}>
        {before && after && <PointsText points={after.row.score - before.row.score} signed fw={600} />}
      </td>
    </tr>
  );
}

function Row({ row, withPerson }: { row: SideBySide; withPerson: boolean }) {
  const words = useClauseWords();
  const { line, before, after, pointsBefore, pointsAfter } = row;
  const facts = after.length > 0 ? after.flatMap((each) => each.facts) : before.flatMap((each) => each.facts);
  return (
    <tr data-differs={pointsBefore !== pointsAfter || undefined}>
      <td>
        <b>{words(line)}</b>
        <div>{line.text}</div>
        <FactList facts={facts} withPerson={withPerson} />
      </td>
      <td>
        <Side lines={before} />
      </td>
      <td>
        <Side lines={after} />
      </td>
      <td className={classes.number}>
        <PointsText points={pointsAfter - pointsBefore} signed fw={600} />
      </td>
    </tr>
  );
}

function Side({ lines }: { lines: readonly LineView[] }) {
  const { t } = useTranslation();
  const explain = useExplain();
  if (lines.length === 0)
    return <span className={classes.muted}>{t('assessment.trial.drawer.nothing')}</span>;
  return lines.map((line) => (
    <div key={`${line.unitPoints} ${line.factor} ${line.total}`}>
      <PointsText points={line.points} signed fw={600} /> {explain.line(line)}
      {line.notes.map((note) => (
        <div key={note.code + JSON.stringify(note.params)} className={classes.muted}>
          {explain.note(note)}
        </div>
      ))}
    </div>
  ));
}

function Only(props: { title: string; detail: ResultDetail; entries: ResultDetail['notCharged'] }) {
  const { title, detail, entries } = props;
  if (entries.length === 0) return null;
  return (
    <section>
      <Title order={3} fz={14} mb={6}>
        {title}
      </Title>
      <NotChargedRows entries={entries} withPerson={detail.row.subject !== 'person'} />
    </section>
  );
}
