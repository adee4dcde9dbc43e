import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';

/** Says what was deleted, with the way back. */
export function UndoNote({ id, name, undo }: { id: string; name: string; undo: () => void }) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">{t('rulebook.editor.removed', { name })}</Text>
      <Button
        size="compact-xs"
        variant="light"
        onClick={() => {
          undo();
          notifications.hide(id);
        }}
      >
        {t('rulebook.editor.removedUndo')}
      </Button>
    </Group>
  );
}
