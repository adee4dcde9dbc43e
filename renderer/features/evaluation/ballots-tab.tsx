import { Button, Group, SegmentedControl, Select, Text } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BallotRow, LISTED_BALLOTS, type RoundDetail } from '#shared/contracts/evaluation';
import { INVALID_REASONS, type InvalidReason } from '#shared/domain/evaluation/types';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FormModal } from '../../ui/form-modal';
import { ReasonField } from '../../ui/reason-field';
import type { Column } from '../../ui/table-model';
import classes from './evaluation.module.css';
import { SubjectSelect } from './subject-select';
import { answersText } from './words';

const VALIDITIES = ['all', 'valid', 'invalid'] as const;

/** Sheets one by one, to be looked up and corrected with a reason. */
export function BallotsTab(props: { round: RoundDetail; open: boolean; subjectId: number | null }) {
  const { round, open } = props;
  const { t } = useTranslation();
  const [subjectId, setSubjectId] = useState(props.subjectId);
  const [validity, setValidity] = useState<(typeof VALIDITIES)[number]>('all');
  const [editing, setEditing] = useState<BallotRow | null>(null);
  const query = useApiQuery('evaluation', 'ballots', { roundId: round.id, subjectId, validity });
  const columns = useBallotColumns(round);
  const total = query.data?.total ?? 0;
  return (
    <div className={classes.fill}>
      <Group gap={8}>
        <SubjectSelect
          w={260}
          clearable
          subjects={round.subjects}
          value={subjectId}
          onChange={setSubjectId}
        />
        <SegmentedControl
          aria-label={t('evaluation.ballots.validity')}
          value={validity}
          onChange={(value) => setValidity(value as typeof validity)}
          data={VALIDITIES.map((each) => ({ value: each, label: t(`evaluation.ballots.${each}`) }))}
        />
        {total > LISTED_BALLOTS && (
          <Text size="xs">{t('evaluation.ballots.more', { total, shown: LISTED_BALLOTS })}</Text>
        )}
      </Group>
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('evaluation.tab.ballots')}
        columns={columns}
        rows={query.data?.rows}
        rowId={(row) => row.id}
        {...(open ? { onOpen: setEditing } : {})}
        rowTone={(row) => (row.invalid === null ? undefined : 'quiet')}
        empty={{ title: t('evaluation.ballots.empty') }}
      />
      <CorrectForm round={round} ballot={editing} onClose={() => setEditing(null)} />
    </div>
  );
}

function useBallotColumns(round: RoundDetail): Column<BallotRow>[] {
  const { t } = useTranslation();
  return useMemo<Column<BallotRow>[]>(() => {
    const names = new Map(round.subjects.map(({ id, code, name }) => [id, `${code} ${name}`]));
    return [
      { id: 'seq', header: t('evaluation.ballots.seq'), width: 80, align: 'right', value: (row) => row.seq },
      {
        id: 'subject',
        header: t('evaluation.field.subject'),
        width: 200,
        grow: true,
        value: (row) => names.get(row.subjectId ?? 0) ?? t('evaluation.ballots.nobody'),
      },
      ...round.aspects.map(
        ({ name }, index): Column<BallotRow> => ({
          id: `aspect${index}`,
          header: name,
          width: 96,
          value: (row) =>
            row.invalid === null ? answersText(t, round, row.answers.slice(index, index + 1)) : '',
        }),
      ),
      {
        id: 'invalid',
        header: t('evaluation.field.invalid'),
        width: 110,
        value: (row) => (row.invalid === null ? '' : t(`evaluation.invalid.${row.invalid}`)),
      },
      {
        id: 'kind',
        header: t('evaluation.batch.how'),
        width: 100,
        value: (row) => t(`evaluation.batch.kind.${row.kind}`),
      },
    ];
  }, [t, round]);
}

interface CorrectFormProps {
  round: RoundDetail;
  ballot: BallotRow | null;
  onClose: () => void;
}

/** Mends a sheet, or voids it; the reason goes into the log. */
function CorrectForm({ round, ballot, onClose }: CorrectFormProps) {
  const { t } = useTranslation();
  const [subjectId, setSubjectId] = useState<number | null>(null);
  const [answers, setAnswers] = useState<number[]>([]);
  const [invalid, setInvalid] = useState<InvalidReason | null>(null);
  const [reason, setReason] = useState('');
  useEffect(() => {
    setSubjectId(ballot?.subjectId ?? null);
    setAnswers(ballot?.answers ?? []);
    setInvalid(ballot?.invalid ?? null);
    setReason('');
  }, [ballot]);
  const save = useApiMutation('evaluation', 'correct', { quiet: true });
  const submit = async () => {
    if (!ballot) return false;
    const { id, note } = ballot;
    await save.mutateAsync({ id, subjectId, answers, invalid, note, reason });
    notifyDone(t('evaluation.ballots.corrected'));
    return true;
  };
  const remove = useApiMutation('evaluation', 'removeBallot', {
    onSuccess: () => {
      notifyDone(t('evaluation.ballots.removed'));
      onClose();
    },
  });
  const choices = [...round.levels.map(({ name }) => name), t('evaluation.entry.abstained')];
  return (
    <FormModal
      opened={ballot !== null}
      title={`${t('evaluation.ballots.correct')} ${ballot?.seq ?? ''}`}
      onClose={onClose}
      onSubmit={submit}
      submitDisabled={reason.trim() === ''}
      size={520}
    >
      <SubjectSelect
        label={t('evaluation.field.subject')}
        clearable
        subjects={round.subjects}
        value={subjectId}
        onChange={setSubjectId}
      />
      <Select
        label={t('evaluation.ballots.validity')}
        clearable
        placeholder={t('evaluation.ballots.valid')}
        data={INVALID_REASONS.map((each) => ({ value: each, label: t(`evaluation.invalid.${each}`) }))}
        value={invalid}
        onChange={(value) => setInvalid(value as InvalidReason | null)}
      />
      {invalid === null &&
        round.aspects.map(({ code, name }, index) => (
          <Select
            key={code}
            label={name}
            data={choices.map((label, place) => ({
              value: String(place === round.levels.length ? 0 : place + 1),
              label,
            }))}
            value={String(answers[index] ?? 0)}
            onChange={(level) => setAnswers(answers.map((old, at) => (at === index ? Number(level) : old)))}
          />
        ))}
      <ReasonField value={reason} onChange={setReason} required />
      <Button
        variant="subtle"
        color="red"
        size="compact-sm"
        style={{ alignSelf: 'flex-start' }}
        disabled={reason.trim() === ''}
        loading={remove.isPending}
        onClick={() => ballot && remove.mutate({ id: ballot.id, reason })}
      >
        {t('evaluation.ballots.remove')}
      </Button>
    </FormModal>
  );
}
