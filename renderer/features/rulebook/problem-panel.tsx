import { ActionIcon, Button, Group, Kbd, Text } from '@mantine/core';
import { IconAlertTriangle, IconChevronDown, IconChevronUp, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { placeText, problemText } from '../../ui/rulebook-problem-words';
import { useEditor } from './editor-context';
import classes from './problem-panel.module.css';

/** What the live check found: each problem with its place, one click away. */
export function ProblemPanel({ onJump, onNext }: { onJump: (place: string) => void; onNext: () => void }) {
  const { data, problems, speaker } = useEditor();
  const { t } = useTranslation();
  const [folded, setFolded] = useState(false);
  if (problems.length === 0) {
    return (
      <Group gap={6} className={classes.sound} role="status">
        <IconCircleCheck size={16} />
        {t('rulebook.check.none')}
      </Group>
    );
  }
  return (
    <section className={classes.problems} aria-label={t('rulebook.check.title')}>
      <Group gap={8} wrap="nowrap">
        <IconAlertTriangle size={16} />
        <Text size="sm" fw={600} role="status">
          {t('rulebook.check.some', { count: problems.length })}
        </Text>
        <Text size="xs" c="dimmed" truncate>
          {t('rulebook.check.monthKept')}
        </Text>
        <Button
          ml="auto"
          size="compact-xs"
          variant="default"
          rightSection={<Kbd size="xs">F8</Kbd>}
          onClick={onNext}
        >
          {t('rulebook.check.next')}
        </Button>
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={t('rulebook.check.hide')}
          aria-expanded={!folded}
          onClick={() => setFolded(!folded)}
        >
          {folded ? <IconChevronDown size={15} /> : <IconChevronUp size={15} />}
        </ActionIcon>
      </Group>
      {!folded && (
        <ul className={classes.problemList}>
          {problems.map((problem) => (
            <li key={`${problem.code} ${problem.place} ${JSON.stringify(problem.params)}`}>
              <button type="button" onClick={() => onJump(problem.place)}>
                <b>{problemText(speaker, problem)}</b>
                <span>{placeText(speaker, data, problem.place)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
