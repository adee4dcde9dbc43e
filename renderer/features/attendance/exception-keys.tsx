import { Button, Group, Kbd } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './pane.module.css';

/** The keys of the page in one line, and the way back for the mouse. */
export function ExceptionKeys({ onUndo, undoable }: { onUndo: () => void; undoable: boolean }) {
  const { t } = useTranslation();
  const keys = [
    ['J / K', t('attendance.exceptions.keyMove')],
    ['1–6', t('attendance.exceptions.keyAction')],
    ['Ctrl Enter', t('attendance.exceptions.keySave')],
    ['U', t('attendance.exceptions.keyUndo')],
  ] as const;
  return (
    <Group gap={10} wrap="nowrap">
      {keys.map(([key, words]) => (
        <span key={key} className={classes.quiet}>
          <Kbd size="xs">{key}</Kbd> {words}
        </span>
      ))}
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={15} />}
        disabled={!undoable}
        onClick={onUndo}
      >
        {t('attendance.exceptions.undo')}
      </Button>
    </Group>
  );
}
