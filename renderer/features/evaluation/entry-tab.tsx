import { Button, Group, Text } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundDetail } from '#shared/contracts/evaluation';
import { INVALID_REASONS } from '#shared/domain/evaluation/types';
import classes from './evaluation.module.css';
import { SubjectSelect } from './subject-select';
import { useEntry } from './use-entry';
import { answersText } from './words';

/** One sheet after the other, a key for each answer. */
export function EntryTab({ round }: { round: RoundDetail }) {
  const { t } = useTranslation();
  const sheet = useRef<HTMLDivElement>(null);
  const subject = useRef<HTMLInputElement>(null);
  const entry = useEntry(round, () => subject.current?.focus());
  const { aspects, levels } = round;
  const begin = (id: number | null) => {
    entry.setSubjectId(id);
    if (id !== null) setTimeout(() => sheet.current?.focus());
  };
  return (
    <div className={classes.fill}>
      <Text size="xs" c="gray.7">
        {t('evaluation.entry.keys', { count: levels.length })}
      </Text>
      <div className={classes.split}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys work wherever the focus is inside */}
        <div className={classes.sheet} ref={sheet} tabIndex={-1} onKeyDown={entry.onKeyDown}>
          <SubjectSelect
            ref={subject}
            label={t('evaluation.entry.subject')}
            data-autofocus
            mb={8}
            subjects={round.subjects}
            value={entry.subjectId}
            onChange={begin}
          />
          {aspects.map(({ code, name }, index) => (
            <div key={code} className={classes.question} data-active={entry.at === index || undefined}>
              <b>{name}</b>
              {[...levels.map((level) => level.name), t('evaluation.entry.abstained')].map((label, place) => {
                const level = place === levels.length ? 0 : place + 1;
                return (
                  <Button
                    key={label}
                    tabIndex={-1}
                    size="compact-sm"
                    variant={entry.answers[index] === level ? 'filled' : 'default'}
                    disabled={entry.subjectId === null || entry.at < index}
                    onClick={() => entry.choose(index, level)}
                  >
                    {entry.at === index && !entry.voiding && <kbd className={classes.key}>{level}</kbd>}
                    {label}
                  </Button>
                );
              })}
            </div>
          ))}
          {entry.voiding ? (
            <Group gap={6} mt={10}>
              <Text size="sm" w="100%">
                {t('evaluation.entry.voidReason')}
              </Text>
              {INVALID_REASONS.map((reason, index) => (
                <Button
                  key={reason}
                  variant="default"
                  size="compact-sm"
                  onClick={() => entry.saveVoid(reason)}
                >
                  <kbd className={classes.key}>{index + 1}</kbd>
                  {t(`evaluation.invalid.${reason}`)}
                </Button>
              ))}
            </Group>
          ) : (
            <Group gap={8} mt={12}>
              <Button disabled={!entry.full || entry.subjectId === null} onClick={entry.save}>
                {t('evaluation.entry.save')}
              </Button>
              <Button variant="default" onClick={() => entry.setVoiding(true)}>
                <kbd className={classes.key}>X</kbd>
                {t('evaluation.entry.void')}
              </Button>
              <Button variant="default" onClick={entry.undo}>
                <kbd className={classes.key}>U</kbd>
                {t('evaluation.entry.undo')}
              </Button>
              {entry.subjectId === null && (
                <Text size="xs" c="gray.7">
                  {t('evaluation.entry.choose')}
                </Text>
              )}
            </Group>
          )}
        </div>
        <TypedList round={round} typed={entry.typed} />
      </div>
    </div>
  );
}

/** The running count and what was typed last, the newest first. */
function TypedList({ round, typed }: { round: RoundDetail; typed: ReturnType<typeof useEntry>['typed'] }) {
  const { t } = useTranslation();
  const names = new Map(round.subjects.map(({ id, name }) => [id, name]));
  return (
    <div className={classes.last}>
      <b role="status">{t('evaluation.entry.running', { count: round.valid + round.invalid })}</b>
      {typed.length === 0 && <Text size="sm">{t('evaluation.entry.none')}</Text>}
      {typed.map(({ seq, subjectId, answers, invalid }) => (
        <span key={seq}>
          {t('evaluation.entry.last', {
            seq,
            subject: names.get(subjectId ?? 0) ?? '',
            answers:
              invalid === null
                ? answersText(t, round, answers)
                : `${t('evaluation.entry.void')}：${t(`evaluation.invalid.${invalid}`)}`,
          })}
        </span>
      ))}
    </div>
  );
}
