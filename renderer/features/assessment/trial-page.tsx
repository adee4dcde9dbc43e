import { Button, MultiSelect } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { TrialResult } from '#shared/contracts/assessment-trial';
import type { Month } from '#shared/domain/time/wall';
import { useJob } from '../../api/job';
import { useApiQuery } from '../../api/query';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { ProgressDialog } from '../../ui/progress-dialog';
import { TrialResults } from './trial-results';
import { TrialSourceField } from './trial-source-field';
import { bookKey, type ChosenBook, useTrialBooks } from './use-trial-books';

const MOST_MONTHS = 12;
/** Height of the labels that buttons beside a field have not. */
const LABEL = 23;

/** What a trial was asked for, with what came of it. */
interface Tried {
  book: ChosenBook;
  result: TrialResult;
}

/** The version or draft that another page asked for: `/trial?draft=3`. */
function usePreset(): ChosenBook | null {
  const [params] = useSearchParams();
  const books = useTrialBooks();
  const keys = ['draft', 'version'].map((kind) => `${kind} ${params.get(kind)}`);
  return books.find(({ source }) => keys.includes(bookKey(source))) ?? null;
}

/** 试算: a rulebook against past months, beside what they came to. */
export function TrialPage() {
  const { t } = useTranslation();
  const job = useJob('assessment', 'tryRulebook');
  const known = useApiQuery('months', 'list', {}).data;
  const preset = usePreset();
  const [picked, setBook] = useState<ChosenBook | null | undefined>(undefined);
  const book = picked === undefined ? preset : picked;
  const [chosen, setChosen] = useState<Month[] | null>(null);
  const [tried, setTried] = useState<Tried | null>(null);
  const closed = (known ?? []).filter(({ state }) => state !== 'open').map(({ month }) => month);
  const months = chosen ?? (closed.length > 0 ? closed : (known ?? []).map(({ month }) => month)).slice(0, 1);
  const run = async () => {
    if (!book) return;
    const result = await job.run({ source: book.source, months });
    if (result) setTried({ book, result });
  };
  return (
    <Page title={t('assessment.trial.title')} hint={t('assessment.trial.hint')}>
      <TrialSourceField value={book} onChange={setBook}>
        <MultiSelect
          w={360}
          label={t('assessment.trial.months')}
          placeholder={
            months.length > 0
              ? undefined
              : t(known?.length === 0 ? 'assessment.trial.noMonths' : 'assessment.trial.monthsPlaceholder')
          }
          maxValues={MOST_MONTHS}
          data={(known ?? []).map(({ month }) => month)}
          renderOption={({ option: { value: month } }) => {
            const state = known?.find((each) => each.month === month)?.state ?? 'open';
            return t('assessment.trial.monthState', { month, state: t(`assessment.state.${state}`) });
          }}
          value={months}
          onChange={setChosen}
          searchable
        />
        <Button
          variant="default"
          mt={LABEL}
          disabled={closed.length === 0}
          onClick={() => setChosen(closed.slice(0, MOST_MONTHS))}
        >
          {t('assessment.trial.lastMonths')}
        </Button>
        <Button
          mt={LABEL}
          leftSection={<IconPlayerPlay size={16} />}
          disabled={book === null || months.length === 0}
          onClick={() => void run()}
        >
          {t('assessment.trial.run')}
        </Button>
      </TrialSourceField>
      {tried ? (
        <TrialResults book={tried.book} result={tried.result} />
      ) : (
        <EmptyState title={t('assessment.trial.start.title')} text={t('assessment.trial.start.text')} />
      )}
      <ProgressDialog
        job={job}
        title={t('assessment.trial.running')}
        phaseWords={() => t('assessment.trial.computing')}
      />
    </Page>
  );
}
