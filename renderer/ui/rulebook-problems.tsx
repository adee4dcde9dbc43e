import { Table } from '@mantine/core';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { isObject, type JsonObject } from '#shared/domain/rulebook/edit';
import { type ProblemView, placeText, problemText } from './rulebook-problem-words';
import { speakerOf } from './rulebook-speaker';

interface RulebookProblemsProps {
  problems: readonly ProblemView[];
  /** The rulebook as it was read; null where the file is none, and so has no places. */
  definition: string | null;
}

/** What is wrong where no place is told: dates, versions, and what a month has no data for. */
export function useProblemWords(): (problem: Pick<ProblemView, 'code' | 'params'>) => string {
  const { i18n } = useTranslation();
  const speaker = speakerOf(i18next, i18n.language, {}, []);
  return ({ code, params }) => problemText(speaker, { code, params, place: '' });
}

/** What is wrong in a rulebook, each with its place in the words of the editor. */
export function RulebookProblems({ problems, definition }: RulebookProblemsProps) {
  const { t, i18n } = useTranslation();
  const parsed: unknown = definition === null ? null : JSON.parse(definition);
  const data: JsonObject = isObject(parsed) ? parsed : {};
  const speaker = speakerOf(i18next, i18n.language, data, []);
  return (
    <Table.ScrollContainer minWidth={300} maxHeight={320}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('rulebook.import.problem')}</Table.Th>
            <Table.Th w="45%">{t('rulebook.import.place')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {problems.map((problem) => (
            <Table.Tr key={`${problem.code} ${problem.place} ${JSON.stringify(problem.params)}`}>
              <Table.Td>{problemText(speaker, problem)}</Table.Td>
              <Table.Td fz={12} c="gray.7">
                {definition === null ? '' : placeText(speaker, data, problem.place)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
