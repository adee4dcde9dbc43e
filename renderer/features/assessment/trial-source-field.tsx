import { Alert, Button, Group, Select } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { TrialBook, TrialSource } from '#shared/contracts/assessment-trial';
import { api } from '../../api/client';
import { notifyError } from '../../api/notify';
import { FileButton } from '../../ui/file-button';
import { RulebookProblems } from '../../ui/rulebook-problems';
import { bookKey, type ChosenBook, useTrialBooks } from './use-trial-books';

/** A source that was looked into: its name and what is wrong in it. */
interface Opened {
  name: string;
  source: TrialSource;
  book: TrialBook;
}

/** Chooses a version, a draft or a picked file; what is wrong with it stands below, place by place. */
export function TrialSourceField(props: {
  value: ChosenBook | null;
  onChange: (book: ChosenBook | null) => void;
  children: React.ReactNode;
}) {
  const { value, onChange } = props;
  const { t } = useTranslation();
  const known = useTrialBooks();
  const [file, setFile] = useState<ChosenBook | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const books = file ? [file, ...known] : known;
  /** Only what computes can be chosen; of anything else the problems are shown. */
  const open = async (name: string, source: TrialSource): Promise<TrialBook> => {
    const book = await api.assessment.trialBook({ source });
    setOpened({ name, source, book });
    return book;
  };
  const choose = async (key: string | null) => {
    const chosen = books.find(({ source }) => bookKey(source) === key);
    onChange(chosen ?? null);
    if (!chosen) return;
    const { rulebook } = await open(chosen.name, chosen.source);
    if (!rulebook) onChange(null);
  };
  const pick = async () => {
    const [picked] = (await api.transfer.pick({ kind: 'any' })) ?? [];
    if (!picked) return;
    const source = { kind: 'file' as const, token: picked.token };
    const { rulebook } = await open(picked.name, source);
    const chosen = rulebook && { source, name: t('assessment.trial.bookFile', rulebook) };
    setFile(chosen);
    onChange(chosen);
  };
  return (
    <>
      <Group gap={8} align="flex-start" wrap="wrap">
        <Select
          w={370}
          label={t('assessment.trial.book')}
          placeholder={t('assessment.trial.bookPlaceholder')}
          data={books.map(({ source, name }) => ({ value: bookKey(source), label: name }))}
          value={value && bookKey(value.source)}
          onChange={(key) => void choose(key).catch(notifyError)}
          searchable
          nothingFoundMessage={t('ui.picker.nothing')}
        />
        <FileButton mt={23} leftSection={<IconFolderOpen size={16} />} onChoose={pick}>
          {t('assessment.trial.file')}
        </FileButton>
        {props.children}
      </Group>
      {opened && !opened.book.rulebook && <Problems opened={opened} />}
    </>
  );
}

function Problems({ opened: { name, source, book } }: { opened: Opened }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Alert
      color="red"
      variant="light"
      py={8}
      title={t('assessment.trial.problems', { file: name, count: book.problems.length })}
    >
      <RulebookProblems problems={book.problems} definition={book.definition} />
      {source.kind === 'draft' && (
        <Button size="xs" mt={8} onClick={() => void navigate(`/rulebooks/draft/${source.id}`)}>
          {t('assessment.trial.mend')}
        </Button>
      )}
    </Alert>
  );
}
