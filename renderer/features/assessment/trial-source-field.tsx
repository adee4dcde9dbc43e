import { Alert, Group, Select, Table } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrialBook, TrialSource } from '#shared/contracts/assessment-trial';
import { api } from '../../api/client';
import { notifyError } from '../../api/notify';
import { FileButton } from '../../ui/file-button';
import classes from './assessment.module.css';
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

function Problems({ opened: { name, book } }: { opened: Opened }) {
  const { t } = useTranslation();
  // Codes come from the check at run time; the words are those of the page of rulebooks.
  const say = t as unknown as (key: string, params: object) => string;
  return (
    <Alert
      color="red"
      variant="light"
      py={8}
      title={t('assessment.trial.problems', { file: name, count: book.problems.length })}
    >
      <Table.ScrollContainer minWidth={300} mah={220}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('assessment.trial.problem')}</Table.Th>
              <Table.Th w={240}>{t('assessment.trial.place')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {book.problems.map(({ code, place, params }) => (
              <Table.Tr key={`${code} ${place} ${JSON.stringify(params)}`}>
                <Table.Td>{say(`rulebook.problem.${code}`, params)}</Table.Td>
                <Table.Td className={classes.muted}>{place}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Alert>
  );
}
