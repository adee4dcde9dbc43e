import { Button, Group, Text } from '@mantine/core';
import { IconArrowBackUp, IconLockOpen, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PunchIssue } from '#shared/contracts/punches';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { confirmDialog } from '../../ui/confirm-dialog';

export const ACTIONS = ['release', 'dismiss', 'restore'] as const;
export type LineAction = (typeof ACTIONS)[number];

const ICONS = { release: IconLockOpen, dismiss: IconX, restore: IconArrowBackUp };

/** Only a jump of the clock may have been none; any line that was set aside may stay out for good, and come back. */
export function mayDecide(action: LineAction, { outcome, code }: PunchIssue): boolean {
  if (action === 'restore') return outcome === 'dismissed';
  return outcome === 'quarantined' && (action === 'dismiss' || code === 'clock_jump');
}

/** What may be decided on the chosen lines; without any a word about how to. */
export function LineDecisions({ rows, onDone }: { rows: readonly PunchIssue[]; onDone: () => void }) {
  const { t } = useTranslation();
  const decide = useLineDecision(onDone);
  if (rows.length === 0) {
    return (
      <Text size="xs" c="dimmed">
        {t('punches.issues.chooseLines')}
      </Text>
    );
  }
  return (
    <Group gap={8}>
      {ACTIONS.map((action) => {
        const fit = rows.filter((row) => mayDecide(action, row));
        const Icon = ICONS[action];
        return (
          fit.length > 0 && (
            <Button
              key={action}
              variant={action === 'release' ? 'filled' : 'default'}
              leftSection={<Icon size={16} />}
              onClick={() => void decide(action, fit)}
            >
              {t(`punches.issues.${action}`, { count: fit.length })}
            </Button>
          )
        );
      })}
    </Group>
  );
}

/** Asks for the reason, then does it. A refusal is on screen by itself, and the choice stays. */
function useLineDecision(
  onDone: () => void,
): (action: LineAction, rows: readonly PunchIssue[]) => Promise<void> {
  const { t } = useTranslation();
  const release = useApiMutation('punches', 'release');
  const dismiss = useApiMutation('punches', 'dismiss');
  const restore = useApiMutation('punches', 'restore');
  const done = {
    release: async (input: Parameters<typeof release.mutateAsync>[0]) => {
      const answer = await release.mutateAsync(input);
      return t(answer.known > 0 ? 'punches.issues.releasedKnown' : 'punches.issues.releasedDone', answer);
    },
    dismiss: async (input: Parameters<typeof dismiss.mutateAsync>[0]) =>
      t('punches.issues.dismissDone', { count: (await dismiss.mutateAsync(input)).dismissed }),
    restore: async (input: Parameters<typeof restore.mutateAsync>[0]) =>
      t('punches.issues.restoreDone', { count: (await restore.mutateAsync(input)).restored }),
  };
  return async (action, rows) => {
    const answer = await confirmDialog({
      title: t(`punches.issues.${action}Title`),
      message: t(`punches.issues.${action}Text`, { count: rows.length }),
      confirmLabel: t(`punches.issues.${action}Confirm`),
      reason: 'required',
    });
    if (!answer) return;
    const lines = rows.map(({ importId, line }) => ({ importId, line }));
    const words = await done[action]({ lines, reason: answer.reason }).catch(() => null);
    if (words === null) return;
    onDone();
    notifyDone(words);
  };
}
