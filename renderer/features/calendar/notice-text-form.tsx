import { List, Text, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type NoticeDay, readHolidayText } from '#shared/domain/calendar/holiday-notice';
import { addDays } from '#shared/domain/time/dates';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { ErrorBanner } from '../../ui/error-banner';
import { FormModal } from '../../ui/form-modal';
import classes from './calendar.module.css';
import { ImpactText } from './impact-text';

/** A year's days off and make-up days, pasted or typed as the notice words them, all at once. */
export function NoticeTextForm({ year, onClose }: { year: number; onClose: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const { days, problems } = useMemo(() => readHolidayText(text, year), [text, year]);
  const ready = days.length > 0 && problems.length === 0;
  const preview = useApiQuery('calendar', 'previewDays', { days }, { enabled: ready });
  const save = useApiMutation('calendar', 'setDays', { quiet: true });
  const submit = async () => {
    setTried(true);
    if (!ready) return false;
    const { changed, closed, impact } = await save.mutateAsync({ days });
    notifyDone(t('calendar.text.saved', { count: changed, people: impact.people }));
    if (closed > 0) notifyDone(t('calendar.year.filledClosed', { count: closed }));
    return true;
  };
  const lack = tried && days.length === 0 && problems.length === 0;
  return (
    <FormModal
      opened
      size={760}
      title={t('calendar.text.title', { year })}
      submitDisabled={ready && preview.data?.changed === 0}
      onClose={onClose}
      onSubmit={submit}
    >
      <Textarea
        label={t('calendar.text.label')}
        description={t('calendar.text.hint')}
        placeholder={t('calendar.text.placeholder')}
        autosize
        minRows={6}
        maxRows={10}
        maxLength={8000}
        required
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={lack && t('calendar.text.fill')}
        data-autofocus
      />
      {problems.length > 0 && (
        <List size="xs" c="red.8">
          {[
            ...new Set(problems.map(({ code, text: part }) => t(`calendar.text.problem.${code}`, { part }))),
          ].map((words) => (
            <List.Item key={words}>{words}</List.Item>
          ))}
        </List>
      )}
      {days.length > 0 && <ReadDays days={days} />}
      {ready && <ErrorBanner error={preview.error} />}
      {ready && preview.data && (
        <>
          <Text size="sm">
            {t('calendar.text.willSet', preview.data)}
            {preview.data.kept > 0 && t('calendar.text.kept', preview.data)}
          </Text>
          {preview.data.closed > 0 && (
            <Text size="sm">{t('calendar.year.filledClosed', { count: preview.data.closed })}</Text>
          )}
          {preview.data.changed > 0 && <ImpactText impact={preview.data.impact} />}
        </>
      )}
    </FormModal>
  );
}

/** What was read, a line for each holiday, so that it can be held against the notice. */
function ReadDays({ days }: { days: readonly NoticeDay[] }) {
  const { t } = useTranslation();
  const names = [...new Set(days.map(({ name }) => name))];
  const part = (name: string, kind: NoticeDay['kind']): string[] => {
    const spans = spansOf(
      days.filter((day) => day.name === name && day.kind === kind).map(({ date }) => date),
    );
    return spans.length > 0 ? [`${spans.join(t('ui.comma'))} ${t(`calendar.text.kind.${kind}`)}`] : [];
  };
  return (
    <ul className={classes.readDays} aria-label={t('calendar.text.read')}>
      {names.map((name) => (
        <li key={name}>
          <b>{name || t('calendar.text.noName')}</b>{' '}
          {[...part(name, 'holiday'), ...part(name, 'workday')].join(t('calendar.text.semicolon'))}
        </li>
      ))}
    </ul>
  );
}

/** Days in a row as `2027-02-05—2027-02-11`. */
function spansOf(dates: readonly string[]): string[] {
  const spans: { from: string; to: string }[] = [];
  for (const date of dates) {
    const last = spans.at(-1);
    if (last && addDays(last.to, 1) === date) last.to = date;
    else spans.push({ from: date, to: date });
  }
  return spans.map(({ from, to }) => (from === to ? from : `${from}—${to}`));
}
