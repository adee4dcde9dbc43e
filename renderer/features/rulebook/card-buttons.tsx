import { ActionIcon, Button, Group, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CardActions } from './card-keys';
import classes from './editor.module.css';

interface CardButtonsProps {
  opened: boolean;
  place: string;
  writable: boolean;
  actions: CardActions;
}

/** For the mouse; the keyboard does the same from the card itself. */
export function CardButtons({ opened, place, writable, actions }: CardButtonsProps) {
  const { t } = useTranslation();
  const icon = (label: string, Icon: typeof IconCopy, run: () => void) => (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size="sm" tabIndex={-1} aria-label={label} onClick={run}>
        <Icon size={15} />
      </ActionIcon>
    </Tooltip>
  );
  return (
    <Group gap={2} wrap="nowrap" className={classes.buttons}>
      {writable && !opened && (
        <>
          {icon(t('rulebook.editor.duplicate'), IconCopy, actions.duplicate)}
          {icon(t('rulebook.editor.remove'), IconTrash, actions.remove)}
        </>
      )}
      {writable && (
        <Button
          size="compact-xs"
          variant={opened ? 'filled' : 'default'}
          tabIndex={-1}
          leftSection={opened ? <IconCheck size={13} /> : <IconPencil size={13} />}
          onClick={() => actions.open(opened ? null : place)}
        >
          {opened ? t('rulebook.editor.done') : t('rulebook.editor.edit')}
        </Button>
      )}
    </Group>
  );
}
