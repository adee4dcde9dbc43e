import { Alert, SegmentedControl, Table, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayoutTrial as Trial } from '#shared/contracts/punch-layouts';
import { punchReason } from '#shared/contracts/punch-words';
import { layoutProblem, type PunchLayout } from '#shared/domain/punches/layout';
import { formatWall } from '#shared/domain/time/wall';
import { isApiError } from '../../api/api-error';
import { call } from '../../api/client';
import { errorWords } from '../../api/error-words';
import classes from './layout-editor.module.css';
import { spanText, wordLanguage } from './words';

export type LayoutSource = { token: string } | { layoutId: number };

/** Typing must not start a reading with every letter. */
const WAIT_MS = 250;

/** What a layout makes of a file, asked anew a moment after each change. Null while it is not known. */
function useTrial(from: LayoutSource, layout: PunchLayout): { trial: Trial | null; error: unknown } {
  const [state, setState] = useState<{ trial: Trial | null; error: unknown }>({ trial: null, error: null });
  const key = JSON.stringify([from, layout]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is both of them
  useEffect(() => {
    if (layoutProblem(layout)) return setState({ trial: null, error: null });
    const abort = new AbortController();
    const timer = setTimeout(() => {
      call('punches', 'tryLayout', { from, layout }, { signal: abort.signal })
        .then((trial) => !abort.signal.aborted && setState({ trial, error: null }))
        .catch((error) => {
          if (!abort.signal.aborted && !isApiError(error, 'cancelled')) setState({ trial: null, error });
        });
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [key]);
  return state;
}

/** How much would be read and what would not, with the reasons. */
export function LayoutTrial({ from, layout }: { from: LayoutSource; layout: PunchLayout }) {
  const { t } = useTranslation();
  const { trial, error } = useTrial(from, layout);
  const [view, setView] = useState<'good' | 'problems'>('good');
  const problem = layoutProblem(layout);
  if (problem) return <Note>{t(`punches.layout.problem.${problem}`)}</Note>;
  if (error) return <Note>{errorWords(error)}</Note>;
  if (!trial) return <Text size="sm">{t('punches.layout.reading')}</Text>;
  return (
    <>
      <Text size="sm" fw={600} role="status">
        {trial.read === 0
          ? t('punches.layout.nothing')
          : t('punches.layout.summary', { ...trial, span: spanText(trial.firstAt, trial.lastAt) })}{' '}
        {'layoutId' in from && t('punches.layout.sampleOnly')}
      </Text>
      <SegmentedControl
        size="xs"
        style={{ alignSelf: 'flex-start' }}
        value={view}
        onChange={(value) => setView(value as typeof view)}
        data={[
          { value: 'good', label: `${t('punches.layout.good')} ${trial.good}` },
          { value: 'problems', label: `${t('punches.layout.problems')} ${trial.bad}` },
        ]}
      />
      <div className={classes.result}>
        {view === 'good' ? <Good {...trial} roles={layout.roles} /> : <Problems {...trial} />}
      </div>
    </>
  );
}

const Note = ({ children }: { children: string }) => (
  <Alert color="orange" variant="light" py={6}>
    {children}
  </Alert>
);

function Good({ punches, good, roles }: Trial & Pick<PunchLayout, 'roles'>) {
  const { t } = useTranslation();
  return (
    <Table stickyHeader verticalSpacing={2} fz="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th className={classes.number}>{t('punches.layout.rowNumber')}</Table.Th>
          <Table.Th>{t('punches.layout.roles.id')}</Table.Th>
          <Table.Th>{t('punches.layout.roles.name')}</Table.Th>
          <Table.Th>{t('punches.layout.at')}</Table.Th>
          {roles.includes('direction') && <Table.Th>{t('punches.layout.roles.direction')}</Table.Th>}
          {roles.includes('device') && <Table.Th>{t('punches.layout.roles.device')}</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {punches.map((punch, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row of the file may hold several punches
          <Table.Tr key={index}>
            <Table.Td className={classes.number}>{punch.row}</Table.Td>
            <Table.Td>{punch.machineId}</Table.Td>
            <Table.Td>{punch.name}</Table.Td>
            <Table.Td>{formatWall(punch.at)}</Table.Td>
            {roles.includes('direction') && (
              <Table.Td>{punch.direction && t(`punches.layout.direction.${punch.direction}`)}</Table.Td>
            )}
            {roles.includes('device') && <Table.Td>{punch.device}</Table.Td>}
          </Table.Tr>
        ))}
      </Table.Tbody>
      {good > punches.length && (
        <Table.Caption>{t('punches.layout.more', { count: punches.length })}</Table.Caption>
      )}
    </Table>
  );
}

function Problems({ problems, bad }: Trial) {
  const { t, i18n } = useTranslation();
  if (problems.length === 0) {
    return (
      <Text size="sm" c="dimmed" p={10}>
        {t('punches.layout.noProblems')}
      </Text>
    );
  }
  return (
    <Table stickyHeader verticalSpacing={2} fz="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th className={classes.number}>{t('punches.layout.rowNumber')}</Table.Th>
          <Table.Th>{t('punches.issues.reason')}</Table.Th>
          <Table.Th>{t('punches.issues.raw')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {problems.map(({ row, code, raw }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row of the file may hold several times
          <Table.Tr key={index}>
            <Table.Td className={classes.number}>{row}</Table.Td>
            <Table.Td>{punchReason(code, {}, wordLanguage(i18n.language))}</Table.Td>
            <Table.Td ff="monospace">{raw.replaceAll('\t', '  ')}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      {bad > problems.length && (
        <Table.Caption>{t('punches.layout.more', { count: problems.length })}</Table.Caption>
      )}
    </Table>
  );
}
