import { Button, Group, Paper, Text } from '@mantine/core';
import { IconEye, IconLock } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComplainantInfo, ComplaintDetail } from '#shared/contracts/complaints';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { FormModal } from '../../ui/form-modal';
import { ComplainantFields } from './complainant-fields';

const NOBODY: ComplainantInfo = { name: '', phone: '', contact: '' };

/** Who complained: hidden until somebody who may know asks for it; the look is kept. */
export function ComplainantPanel({ complaint, mayKnow }: { complaint: ComplaintDetail; mayKnow: boolean }) {
  const { t } = useTranslation();
  const { id, named } = complaint;
  const [who, setWho] = useState<ComplainantInfo | null>(null);
  const [editing, setEditing] = useState<ComplainantInfo | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another complaint hides the last one's name
  useEffect(() => setWho(null), [id]);
  const reveal = useApiMutation('complaints', 'revealComplainant');
  const save = useApiMutation('complaints', 'saveComplainant', { quiet: true });
  const edit = async () => setEditing((named ? await reveal.mutateAsync({ id }) : null) ?? NOBODY);
  const submit = async () => {
    if (!editing) return false;
    const anonymous = Object.values(editing).every((text) => text.trim() === '');
    if (!anonymous && editing.name.trim() === '') return false;
    await save.mutateAsync({ id, complainant: anonymous ? null : editing });
    notifyDone(t('complaints.who.saved'));
    setWho(null);
    return true;
  };
  return (
    <Paper withBorder px={10} py={6}>
      <Group gap={8} mih={30}>
        <IconLock size={15} />
        <Text size="sm">{t('complaints.field.named')}</Text>
        {who ? (
          <Text size="sm" fw={600} style={{ userSelect: 'text' }}>
            {[who.name, who.phone, who.contact].filter(Boolean).join(' · ')}
          </Text>
        ) : (
          <Text size="sm" c="dimmed">
            {t(named ? 'complaints.named' : 'complaints.anonymous')}
          </Text>
        )}
        {mayKnow && (
          <Group gap={4} ml="auto">
            {named && !who && (
              <Button
                size="compact-xs"
                variant="light"
                title={t('complaints.who.logged')}
                leftSection={<IconEye size={13} />}
                loading={reveal.isPending}
                onClick={() => void reveal.mutateAsync({ id }).then(setWho)}
              >
                {t('complaints.who.show')}
              </Button>
            )}
            <Button size="compact-xs" variant="subtle" onClick={() => void edit()}>
              {t('complaints.who.edit')}
            </Button>
          </Group>
        )}
      </Group>
      <FormModal
        opened={editing !== null}
        title={t('complaints.who.title')}
        onClose={() => setEditing(null)}
        onSubmit={submit}
        size={640}
      >
        <ComplainantFields
          values={editing ?? NOBODY}
          set={({ repeatOf: _, ...change }) => setEditing((before) => ({ ...(before ?? NOBODY), ...change }))}
        />
        <Text size="xs" c="dimmed">
          {t('complaints.who.makeAnonymous')}
        </Text>
      </FormModal>
    </Paper>
  );
}
