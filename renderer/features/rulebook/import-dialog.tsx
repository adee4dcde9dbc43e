import { Alert, Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RulebookPreview } from '#shared/contracts/rulebook';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import classes from './rulebook.module.css';

export interface PickedRulebook {
  token: string;
  preview: RulebookPreview;
}

/** What a picked file holds: its problems with their places, or from when it will govern. */
export function ImportDialog({ picked, onClose }: { picked: PickedRulebook | null; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal opened={picked !== null} onClose={onClose} title={t('rulebook.import.title')} size="lg">
      {picked && <Body picked={picked} onClose={onClose} />}
    </Modal>
  );
}

function Body({ picked: { token, preview }, onClose }: { picked: PickedRulebook; onClose: () => void }) {
  const { t } = useTranslation();
  const { rulebook, problems, firstMonth, file } = preview;
  const good = problems.length === 0 && rulebook !== null;
  const run = useApiMutation('rulebook', 'import', {
    onSuccess: ({ name, version }) => {
      notifyDone(t('rulebook.import.done', { name, version }));
      onClose();
    },
  });
  return (
    <Stack gap={12}>
      <div>
        <Text fw={600}>{rulebook?.name ?? file}</Text>
        {rulebook && (
          <Text size="sm" c="dimmed">
            {t('rulebook.version', { version: rulebook.version, date: rulebook.effectiveFrom })} ·{' '}
            {t('rulebook.import.clauses', { count: rulebook.clauses.length })}
          </Text>
        )}
      </div>
      <Alert color={good ? 'green' : 'red'} variant="light" py={8}>
        {good
          ? `${t('rulebook.import.good')}${t('rulebook.import.from', { month: firstMonth ?? '' })}`
          : t('rulebook.import.bad', { count: problems.length })}
      </Alert>
      {problems.length > 0 && <Problems problems={problems} />}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        <Button disabled={!good} loading={run.isPending} onClick={() => run.mutate({ token })}>
          {t('rulebook.import.submit')}
        </Button>
      </Group>
    </Stack>
  );
}

function Problems({ problems }: { problems: RulebookPreview['problems'] }) {
  const { t } = useTranslation();
  // Codes come from the check at run time; the locale holds words for each.
  const say = t as unknown as (key: string, params: object) => string;
  return (
    <Table.ScrollContainer minWidth={300} mah={320}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('rulebook.import.problem')}</Table.Th>
            <Table.Th w={220}>{t('rulebook.import.place')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {problems.map(({ code, place, params }) => (
            <Table.Tr key={`${code} ${place} ${JSON.stringify(params)}`}>
              <Table.Td>{say(`rulebook.problem.${code}`, params)}</Table.Td>
              <Table.Td className={classes.small}>{place}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
