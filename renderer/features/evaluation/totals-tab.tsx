import { Alert, Button, Group, NumberInput, Select, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundDetail } from '#shared/contracts/evaluation';
import { INVALID_REASONS, type InvalidReason } from '#shared/domain/evaluation/types';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { confirmDialog } from '../../ui/confirm-dialog';
import { SearchBox } from '../../ui/search-box';
import { matchesText } from '../../ui/text-match';
import classes from './evaluation.module.css';
import {
  isBlank,
  keepsReasons,
  lacksReason,
  offBy,
  rowsToSend,
  type TotalsRow,
  type TotalsValues,
  valuesFrom,
} from './totals-values';

interface TotalsTabProps {
  round: RoundDetail;
  /** The batch that is being changed; null for a new one. */
  batchId: number | null;
  onDone: () => void;
}

/** Ballots counted by hand: a row for each subject and aspect, checked while it is typed. */
export function TotalsTab({ round, batchId, onDone }: TotalsTabProps) {
  const { t } = useTranslation();
  const known = round.batches.find(({ id }) => id === batchId);
  const before = useApiQuery('evaluation', 'totals', { id: batchId ?? 1 }, { enabled: batchId !== null });
  const [label, setLabel] = useState(known?.label ?? '');
  const [search, setSearch] = useState('');
  const [values, setValues] = useState<TotalsValues>(() => valuesFrom([]));
  useEffect(() => {
    if (batchId !== null && before.data) setValues(valuesFrom(before.data));
  }, [batchId, before.data]);
  const save = useApiMutation('evaluation', 'saveTotals');
  const filled = round.subjects.filter(({ id }) => !isBlank(values.get(id)));
  const unsaid = filled.some(({ id }) => lacksReason(values.get(id)));
  const off = filled.some(({ id }) =>
    round.aspects.some((_, aspect) => offBy(round, values.get(id), aspect) !== 0),
  );
  const submit = async () => {
    const words = { title: t('evaluation.batch.edit'), message: label, confirmLabel: t('ui.save') };
    const answer = batchId === null ? null : await confirmDialog({ ...words, reason: 'required' });
    if (batchId !== null && !answer) return;
    const rows = rowsToSend(round, values);
    await save.mutateAsync({ roundId: round.id, batchId, label, rows, reason: answer?.reason ?? '' });
    notifyDone(t('evaluation.totals.saved'));
    onDone();
  };
  return (
    <div className={classes.fill}>
      {known && (
        <Alert color="blue" variant="light" py={4}>
          {t('evaluation.totals.editing', { label: known.label })}
        </Alert>
      )}
      <Group gap={8}>
        <TextInput
          aria-label={t('evaluation.totals.label')}
          placeholder={t('evaluation.totals.labelHint')}
          w={220}
          maxLength={60}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <SearchBox value={search} onChange={setSearch} placeholder={t('evaluation.result.search')} />
        <Button
          disabled={label.trim() === '' || filled.length === 0 || off || unsaid}
          loading={save.isPending}
          onClick={() => void submit().catch(() => undefined)}
        >
          {t('evaluation.totals.save')}
        </Button>
        {known && (
          <Button variant="subtle" onClick={onDone}>
            {t('evaluation.totals.cancel')}
          </Button>
        )}
        <Text size="xs" c="gray.7">
          {t('evaluation.totals.hint')}
        </Text>
      </Group>
      <TotalsGrid
        round={round}
        values={values}
        shown={(subject) => matchesText(search, subject.code, subject.name, subject.pinyin)}
        onChange={(id, next) => setValues((all) => new Map(all).set(id, next))}
      />
    </div>
  );
}

const NO_COUNTS: TotalsRow = { valid: '', invalid: '', votes: {}, reason: null };

interface TotalsGridProps {
  round: RoundDetail;
  values: TotalsValues;
  shown: (subject: RoundDetail['subjects'][number]) => boolean;
  onChange: (id: number, row: TotalsRow) => void;
}

function TotalsGrid({ round, values, shown, onChange }: TotalsGridProps) {
  const { t } = useTranslation();
  const { aspects, levels } = round;
  const cell = (label: string, value: number | '', change: (value: number | '') => void) => (
    <NumberInput
      aria-label={label}
      hideControls
      size="xs"
      w={74}
      min={0}
      max={10_000_000}
      allowDecimal={false}
      value={value}
      onChange={(next) => change(next === '' ? '' : Number(next))}
    />
  );
  return (
    <div className={classes.scroll}>
      <table className={classes.grid}>
        <thead>
          <tr>
            <th>{t('evaluation.field.subject')}</th>
            <th>{t('evaluation.field.valid')}</th>
            <th>{t('evaluation.field.invalid')}</th>
            {aspects.length > 1 && <th>{t('evaluation.totals.aspect')}</th>}
            {levels.map(({ code, name }) => (
              <th key={code}>{name}</th>
            ))}
            <th>{t('evaluation.entry.abstained')}</th>
            <th>{t('evaluation.totals.sum')}</th>
          </tr>
        </thead>
        <tbody>
          {round.subjects.filter(shown).flatMap((subject) => {
            const row: TotalsRow = values.get(subject.id) ?? NO_COUNTS;
            const set = (change: Partial<typeof row>) => onChange(subject.id, { ...row, ...change });
            const span = aspects.length;
            return aspects.map(({ code, name }, aspect) => {
              const off = isBlank(row) ? 0 : offBy(round, row, aspect);
              const vote = (level: number) => row.votes[`${aspect}.${level}`] ?? '';
              const setVote = (level: number, value: number | '') =>
                set({ votes: { ...row.votes, [`${aspect}.${level}`]: value } });
              return (
                <tr key={`${subject.id}.${code}`}>
                  {aspect === 0 && (
                    <>
                      <th scope="row" rowSpan={span}>
                        {subject.code} {subject.name}
                      </th>
                      <td rowSpan={span}>
                        {cell(`${subject.name} ${t('evaluation.field.valid')}`, row.valid, (valid) =>
                          set({ valid }),
                        )}
                      </td>
                      <td rowSpan={span}>
                        {cell(`${subject.name} ${t('evaluation.field.invalid')}`, row.invalid, (invalid) =>
                          set({ invalid }),
                        )}
                        {Number(row.invalid) > 0 && (
                          <ReasonSelect
                            name={subject.name}
                            row={row}
                            onChange={(reason) => set({ reason })}
                          />
                        )}
                      </td>
                    </>
                  )}
                  {span > 1 && <th scope="row">{name}</th>}
                  {levels.map((level, index) => (
                    <td key={level.code}>
                      {cell(`${subject.name} ${name} ${level.name}`, vote(index + 1), (value) =>
                        setVote(index + 1, value),
                      )}
                    </td>
                  ))}
                  <td>
                    {cell(`${subject.name} ${name} ${t('evaluation.entry.abstained')}`, vote(0), (value) =>
                      setVote(0, value),
                    )}
                  </td>
                  <td>
                    {off !== 0 && (
                      <Text size="xs" c="red.8">
                        {t('evaluation.totals.off', { count: off })}
                      </Text>
                    )}
                  </td>
                </tr>
              );
            });
          })}
        </tbody>
      </table>
    </div>
  );
}

interface ReasonSelectProps {
  name: string;
  row: TotalsRow;
  onChange: (reason: InvalidReason | null) => void;
}

/** Sheets that do not count say why (seed row 95). */
function ReasonSelect({ name, row, onChange }: ReasonSelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      aria-label={`${name} ${t('evaluation.totals.reason')}`}
      placeholder={t(`evaluation.totals.${keepsReasons(row) ? 'several' : 'reason'}`)}
      size="xs"
      w={74}
      mt={4}
      error={lacksReason(row)}
      comboboxProps={{ width: 120 }}
      data={INVALID_REASONS.map((each) => ({ value: each, label: t(`evaluation.invalid.${each}`) }))}
      value={row.reason}
      onChange={(reason) => onChange(INVALID_REASONS.find((each) => each === reason) ?? null)}
    />
  );
}
