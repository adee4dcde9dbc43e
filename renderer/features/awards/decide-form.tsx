import { Checkbox, Group, NumberInput, Table, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardRound } from '#shared/contracts/awards';
import type { IsoDate } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import { PointsText } from '../../ui/points-text';

interface DecideFormProps {
  round: AwardRound;
  opened: boolean;
  onClose: () => void;
}

/** The votes of each candidate and who was chosen; a vote picks by itself as numbers are typed. */
export function DecideForm({ round, opened, onClose }: DecideFormProps) {
  const { t } = useTranslation();
  const byVote = round.choice === 'vote';
  const candidates = round.rows.filter(
    ({ standing, by, reason }) =>
      standing === 'candidate' || by === 'vote' || by === 'meeting' || reason === 'not_picked',
  );
  const open = round.places - round.rows.filter(({ by }) => by === 'rank').length;
  const [date, setDate] = useState<IsoDate | null>(null);
  const [text, setText] = useState('');
  const [votes, setVotes] = useState<Record<number, number>>({});
  const [picked, setPicked] = useState<readonly number[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: filled once when it opens, then the person's own
  useEffect(() => {
    if (!opened) return;
    setDate(round.decidedOn ?? today());
    setText(round.decision);
    setVotes(
      Object.fromEntries(candidates.flatMap(({ id, votes: got }) => (got === null ? [] : [[id, got]]))),
    );
    setPicked(candidates.filter(({ by }) => by === 'vote' || by === 'meeting').map(({ id }) => id));
  }, [opened]);
  const vote = (id: number, value: string | number) => {
    const next = { ...votes };
    if (value === '') delete next[id];
    else next[id] = Number(value);
    setVotes(next);
    setPicked(topOf(next, open));
  };
  const toggle = (id: number) =>
    setPicked(picked.includes(id) ? picked.filter((each) => each !== id) : [...picked, id]);
  const decide = useApiMutation('awards', 'decide', { quiet: true });
  const submit = async () => {
    if (date === null || text.trim() === '') return false;
    // Who got no vote need not be typed.
    const counted = candidates.map(({ id }) => ({ id, votes: votes[id] ?? 0 }));
    await decide.mutateAsync({ id: round.id, date, text, picked: [...picked], votes: byVote ? counted : [] });
    notifyDone(t('awards.decide.done'));
    return true;
  };
  return (
    <FormModal
      opened={opened}
      size="lg"
      title={t(byVote ? 'awards.decide.titleVote' : 'awards.decide.titleMeeting')}
      submitDisabled={date === null || text.trim() === ''}
      onClose={onClose}
      onSubmit={submit}
    >
      <Group gap={12} align="flex-start" wrap="nowrap">
        <DateField
          label={t('awards.decide.date')}
          required
          w={150}
          max={today()}
          value={date}
          onChange={setDate}
        />
        <TextInput
          label={t('awards.decide.text')}
          placeholder={t('awards.decide.textHint')}
          required
          maxLength={500}
          style={{ flex: 1 }}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </Group>
      <Table verticalSpacing={4}>
        <Table.Tbody>
          {candidates.map(({ id, name, unit, score }) => (
            <Table.Tr key={id}>
              <Table.Td w={36}>
                <Checkbox
                  aria-label={t('awards.decide.pick', { name })}
                  checked={picked.includes(id)}
                  onChange={() => toggle(id)}
                />
              </Table.Td>
              <Table.Td>{name}</Table.Td>
              <Table.Td>{unit}</Table.Td>
              <Table.Td ta="right">
                <PointsText points={score} />
              </Table.Td>
              {byVote && (
                <Table.Td w={110}>
                  <NumberInput
                    aria-label={t('awards.decide.votes', { name })}
                    min={0}
                    max={100_000}
                    allowDecimal={false}
                    hideControls
                    value={votes[id] ?? ''}
                    onChange={(value) => vote(id, value)}
                  />
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" c={picked.length > open ? 'red.8' : 'dimmed'}>
        {byVote && t('awards.decide.blank')}
        {t(round.subject !== 'person' ? 'awards.decide.pickedWindows' : 'awards.decide.picked', {
          count: picked.length,
          places: open,
        })}
      </Text>
    </FormModal>
  );
}

/** Who has the most votes; nobody of those level at the edge, for that is not the numbers' to say. */
function topOf(votes: Record<number, number>, places: number): number[] {
  const sorted = Object.entries(votes).sort(([, a], [, b]) => b - a);
  const edge = sorted[places]?.[1];
  return sorted
    .slice(0, places)
    .filter(([, count]) => count > 0 && count !== edge)
    .map(([id]) => Number(id));
}
