import { Drawer, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssessedKind, ResultDetail } from '#shared/contracts/assessment';
import type { Month } from '#shared/domain/time/wall';
import { useApiQuery } from '../../api/query';
import { formatPoints, PointsText } from '../../ui/points-text';
import { QueryView } from '../../ui/query-view';
import classes from './assessment.module.css';
import { GradeBadge } from './grades';
import { LineTable } from './line-table';
import { NotChargedTable } from './not-charged-table';
import { SheetActions } from './sheet-actions';
import { BarList, ConsequenceList, PartTable } from './sheet-sections';
import type { GradeView } from './types';
import { Waterfall } from './waterfall';

export interface ResultTarget {
  month: Month;
  subject: AssessedKind;
  id: number;
}

/** Why a score is what it is. */
export function ResultDrawer(props: {
  target: ResultTarget | null;
  grades: readonly GradeView[];
  /** What is to be said of the sheet before it. */
  lead?: React.ReactNode;
  onClose: () => void;
}) {
  const { target, grades, lead, onClose } = props;
  const { t } = useTranslation();
  return (
    <Drawer
      opened={target !== null}
      onClose={onClose}
      position="right"
      size={880}
      title={target ? t(`assessment.detail.${target.subject}`) : ''}
    >
      {lead}
      {target && <Body target={target} grades={grades} />}
    </Drawer>
  );
}

function Body({ target, grades }: { target: ResultTarget; grades: readonly GradeView[] }) {
  const query = useApiQuery('assessment', 'result', target, { keepPrevious: false });
  return <QueryView query={query}>{(detail) => <Detail detail={detail} grades={grades} />}</QueryView>;
}

function Detail({ detail, grades }: { detail: ResultDetail; grades: readonly GradeView[] }) {
  const { t } = useTranslation();
  const { lines, notCharged, parts, bars, consequences } = detail;
  return (
    <Stack gap={14}>
      <Head detail={detail} grades={grades} />
      <SheetActions detail={detail} />
      {lines.length > 0 && <Waterfall detail={detail} />}
      <Section title={t('assessment.detail.lines')}>
        {lines.length > 0 ? (
          <LineTable detail={detail} />
        ) : (
          <Text size="sm" c="dimmed">
            {t('assessment.detail.noLines')}
          </Text>
        )}
      </Section>
      {parts.length > 0 && (
        <Section title={t('assessment.sheet.parts')}>
          <PartTable detail={detail} />
        </Section>
      )}
      {bars.length > 0 && (
        <Section title={t('assessment.sheet.bars')}>
          <BarList detail={detail} />
        </Section>
      )}
      {consequences.length > 0 && (
        <Section title={t('assessment.sheet.consequences')}>
          <ConsequenceList consequences={consequences} />
        </Section>
      )}
      {notCharged.length > 0 && (
        <Section title={t('assessment.detail.notCharged')}>
          <NotChargedTable detail={detail} />
        </Section>
      )}
    </Stack>
  );
}

function Head({ detail, grades }: { detail: ResultDetail; grades: readonly GradeView[] }) {
  const { t } = useTranslation();
  const { row, rulebook, subjects, month } = detail;
  return (
    <div>
      <div className={classes.head}>
        <Text fz={18} fw={600}>
          {row.name}
        </Text>
        <Text c="dimmed" size="sm">
          {[row.code, row.place, row.unit].filter((part) => part !== '').join(' · ')}
        </Text>
      </div>
      <div className={classes.head} style={{ marginTop: 8 }}>
        <span className={classes.score}>
          <PointsText points={row.score} />
        </span>
        <GradeBadge code={row.grade} name={row.gradeName} grades={grades} />
        {detail.gradeByScore && (
          <Text size="sm" c="dimmed">
            {t(`assessment.sheet.byScore.${detail.gradeByScore.because}`, { name: detail.gradeByScore.name })}
          </Text>
        )}
        <Text size="sm">
          {row.rank > 0
            ? t('assessment.detail.rank', { rank: row.rank, count: subjects })
            : t('assessment.sheet.unranked')}
        </Text>
        {row.lastYearScore !== null && (
          <Text size="sm" c="dimmed">
            {t('assessment.detail.lastYear', {
              score: formatPoints(row.lastYearScore),
              rank: row.lastYearRank ?? '',
            })}
          </Text>
        )}
        {row.previousScore !== null && (
          <Text size="sm" c="dimmed">
            {t('assessment.detail.previous', {
              score: formatPoints(row.previousScore),
              rank: row.previousRank ?? '',
            })}
          </Text>
        )}
      </div>
      <Text size="xs" c="dimmed" mt={4}>
        {month} ·{' '}
        {t('assessment.detail.rulebook', {
          name: rulebook.name,
          version: rulebook.version,
          date: rulebook.effectiveFrom,
        })}
      </Text>
    </div>
  );
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section>
      <Title order={3} fz={14} mb={6}>
        {title}
      </Title>
      {children}
    </section>
  );
}
