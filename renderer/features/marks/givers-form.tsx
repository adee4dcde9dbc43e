import { ActionIcon, Button, Group, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarkRater, MarkSheet } from '#shared/contracts/marks';
import { addMonths } from '#shared/domain/time/dates';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { confirmDialog } from '../../ui/confirm-dialog';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import { asBefore, blankGiver, draftsOf, eachOther, type GiverDraft, giverProblem } from './givers-draft';
import classes from './marks.module.css';
import { partKey, raterWords } from './words';

interface GiversFormProps {
  sheet: MarkSheet;
  rater: MarkRater;
  readOnly: boolean;
  onClose: () => void;
}

/** Who gives the marks of a kind, who is absent and why; of a score the documents it comes from. */
export function GiversForm({ sheet, rater, readOnly, onClose }: GiversFormProps) {
  const { t } = useTranslation();
  const { part, month } = sheet;
  const isScore = part.type === 'score';
  const [drafts, setDrafts] = useState(() => startOf(rater, isScore && !readOnly));
  const [tried, setTried] = useState(false);
  const nextKey = useRef(1_000_000);
  const before = useApiQuery('marks', 'month', { month: addMonths(month, -1) }).data?.parts;
  const lastMonth = before
    ?.find((other) => partKey(other) === partKey(part))
    ?.raters.find((other) => other.rater === rater.rater)
    ?.givers.filter(({ id, name }) => id > 0 && name !== '');
  const save = useApiMutation('marks', 'saveGivers');
  const take = (count: number): number => {
    nextKey.current += count + 1;
    return nextKey.current - count;
  };
  const change = (key: number, fields: Partial<GiverDraft>) =>
    setDrafts((all) => all.map((each) => (each.key === key ? { ...each, ...fields } : each)));
  const submit = async () => {
    setTried(true);
    if (drafts.some((each) => giverProblem(drafts, each) !== null)) return false;
    const kept = new Set(drafts.map(({ id }) => id));
    const lost = rater.givers.filter(({ id, done }) => id > 0 && done > 0 && !kept.has(id));
    const answer = lost.length === 0 ? { reason: '' } : await askWhy(lost.map(({ name }) => name));
    if (!answer) return false;
    const givers = drafts.map(({ id, name, ownId, absent, docNo, docDate }) => ({
      ...{ id, name: name.trim() || raterWords(rater.rater, t), ownId, docDate },
      ...{ absent: absent.trim(), docNo: docNo.trim() },
    }));
    const ref = { month, subject: part.subject, type: part.type, code: part.code };
    await save.mutateAsync({ ...ref, rater: rater.rater, givers, reason: answer.reason });
    notifyDone(t(isScore ? 'marks.givers.savedScore' : 'marks.givers.saved'));
    return true;
  };
  const askWhy = (names: string[]) =>
    confirmDialog({
      title: t('marks.givers.removeTitle'),
      message: t('marks.givers.removeMarks', { names: names.join(t('ui.comma')) }),
      confirmLabel: t('marks.givers.removeConfirm'),
      danger: true,
      reason: 'required',
    });
  return (
    <FormModal
      opened
      size={isScore ? 720 : 660}
      title={
        isScore
          ? t('marks.givers.titleScore', { part: part.name })
          : t('marks.givers.title', { kind: raterWords(rater.rater, t) })
      }
      onClose={onClose}
      onSubmit={submit}
      submitDisabled={readOnly}
    >
      <Text size="xs" c="gray.7">
        {t(isScore ? 'marks.givers.hintScore' : 'marks.givers.hint')}
      </Text>
      <Heads isScore={isScore} />
      <div className={classes.giverRows}>
        {drafts.map((draft) => (
          <GiverRow
            key={draft.key}
            draft={draft}
            isScore={isScore}
            readOnly={readOnly}
            problem={tried ? giverProblem(drafts, draft) : null}
            onChange={(fields) => change(draft.key, fields)}
            onRemove={() => setDrafts((all) => all.filter(({ key }) => key !== draft.key))}
          />
        ))}
      </div>
      {!readOnly && (
        <Group gap={8}>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} />}
            onClick={() => setDrafts((all) => [...all, blankGiver(take(1))])}
          >
            {t('marks.givers.add')}
          </Button>
          {!isScore && part.subject !== 'person' && (
            <Button
              size="xs"
              variant="default"
              onClick={() => setDrafts((all) => eachOther(all, sheet, take(sheet.rows.length)))}
            >
              {t(`marks.givers.each.${part.subject}`)}
            </Button>
          )}
          <Button
            size="xs"
            variant="default"
            disabled={!lastMonth || lastMonth.length === 0}
            title={lastMonth?.length === 0 ? t('marks.givers.nothingLastMonth') : undefined}
            onClick={() => setDrafts((all) => asBefore(all, lastMonth ?? [], take(lastMonth?.length ?? 0)))}
          >
            {t('marks.givers.asLastMonth')}
          </Button>
        </Group>
      )}
    </FormModal>
  );
}

/** A score has a document as a rule: the form begins with a row for it. */
function startOf(rater: MarkRater, withRow: boolean): GiverDraft[] {
  const known = draftsOf(rater);
  return known.length === 0 && withRow ? [blankGiver(0)] : known.map((draft, key) => ({ ...draft, key }));
}

function Heads({ isScore }: { isScore: boolean }) {
  const { t } = useTranslation();
  const words = isScore
    ? [t('marks.givers.body'), t('marks.givers.docNo'), t('marks.givers.docDate')]
    : [t('marks.givers.name'), t('marks.givers.absent')];
  return (
    <div className={isScore ? classes.documentRow : classes.giverRow}>
      {words.map((word) => (
        <Text key={word} size="xs" fw={600}>
          {word}
        </Text>
      ))}
    </div>
  );
}

interface GiverRowProps {
  draft: GiverDraft;
  isScore: boolean;
  readOnly: boolean;
  problem: ReturnType<typeof giverProblem>;
  onChange: (fields: Partial<GiverDraft>) => void;
  onRemove: () => void;
}

function GiverRow({ draft, isScore, readOnly, problem, onChange, onRemove }: GiverRowProps) {
  const { t } = useTranslation();
  return (
    <div className={isScore ? classes.documentRow : classes.giverRow}>
      <TextInput
        aria-label={t(isScore ? 'marks.givers.body' : 'marks.givers.name')}
        placeholder={draft.id !== null && draft.name === '' ? t('marks.givers.implied') : undefined}
        maxLength={40}
        readOnly={readOnly}
        value={draft.name}
        error={problem && problem !== 'hasMarks' ? t(`marks.givers.${problem}`) : undefined}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      {isScore ? (
        <>
          <TextInput
            aria-label={t('marks.givers.docNo')}
            maxLength={60}
            readOnly={readOnly}
            value={draft.docNo}
            onChange={(event) => onChange({ docNo: event.currentTarget.value })}
          />
          <DateField
            aria-label={t('marks.givers.docDate')}
            disabled={readOnly}
            value={draft.docDate}
            onChange={(docDate) => onChange({ docDate })}
          />
        </>
      ) : (
        <TextInput
          aria-label={t('marks.givers.absent')}
          placeholder={t('marks.givers.absentHint')}
          maxLength={200}
          readOnly={readOnly}
          value={draft.absent}
          error={problem === 'hasMarks' ? t('marks.givers.hasMarks') : undefined}
          onChange={(event) => onChange({ absent: event.currentTarget.value })}
        />
      )}
      <Text size="xs" c="gray.7" ta="right">
        {draft.id === null ? '' : t('marks.givers.done', { done: draft.done, due: draft.due })}
      </Text>
      {!readOnly && (
        <ActionIcon variant="subtle" color="gray" aria-label={t('marks.givers.remove')} onClick={onRemove}>
          <IconTrash size={16} />
        </ActionIcon>
      )}
    </div>
  );
}
