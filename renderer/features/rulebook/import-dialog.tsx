import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RulebookPreview } from '#shared/contracts/rulebook';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { useSession } from '../../api/session';
import { RulebookProblems } from '../../ui/rulebook-problems';

export interface PickedRulebook {
  token: string;
  preview: RulebookPreview;
}

/** What a picked file holds: its problems with their places, or from when it will govern. */
export function ImportDialog({ picked, onClose }: { picked: PickedRulebook | null; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal opened={picked !== null} onClose={onClose} title={t('rulebook.import.title')} size="xl">
      {picked && <Body picked={picked} onClose={onClose} />}
    </Modal>
  );
}

function Body({ picked: { token, preview }, onClose }: { picked: PickedRulebook; onClose: () => void }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const navigate = useNavigate();
  const { rulebook, problems, firstMonth, file } = preview;
  const good = problems.length === 0 && rulebook !== null;
  const run = useApiMutation('rulebook', 'import', {
    onSuccess: ({ name, version }) => {
      notifyDone(t('rulebook.import.done', { name, version }));
      onClose();
    },
  });
  const draft = useApiMutation('rulebook', 'createDraft', {
    onSuccess: ({ id }) => void navigate(`/rulebooks/draft/${id}`),
  });
  const bad = preview.definition === null ? 'rulebook.import.foreign' : 'rulebook.import.bad';
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
          : t(bad, { count: problems.length })}
      </Alert>
      {problems.length > 0 && <RulebookProblems problems={problems} definition={preview.definition} />}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        <Button
          variant={good && can('rulebook.write') ? 'default' : 'filled'}
          disabled={preview.definition === null}
          loading={draft.isPending}
          onClick={() => draft.mutate({ from: 'file', token })}
        >
          {t('rulebook.import.asDraft')}
        </Button>
        {can('rulebook.write') && (
          <Button disabled={!good} loading={run.isPending} onClick={() => run.mutate({ token })}>
            {t('rulebook.import.submit')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
