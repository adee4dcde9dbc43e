import { Alert, Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeaveDetail } from '#shared/contracts/leave';
import { isApiError } from '../../api/api-error';
import { phaseWords } from './words';

/** Code of the refusal when somebody else was faster. */
const CHANGED = 'changed_meanwhile';

interface Guarded {
  /** Runs what saves; false when somebody else was faster, so that the form stays as it is. */
  guard: <Result>(run: () => Promise<Result>) => Promise<Result | false>;
  /** The form must not be sent: the request was not read again, or no longer allows it. */
  blocked: boolean;
  /** Version that was refused; null when none was. */
  refused: number | null;
}

/** Two people at one request: what was typed stays, the request is read again, and only then it can be saved. */
export function useChangedGuard(opened: boolean, leave: LeaveDetail | null, possible: boolean): Guarded {
  const [refused, setRefused] = useState<number | null>(null);
  useEffect(() => {
    if (!opened) setRefused(null);
  }, [opened]);
  const guard: Guarded['guard'] = async (run) => {
    try {
      return await run();
    } catch (error) {
      if (!leave || !isApiError(error, CHANGED)) throw error;
      setRefused(leave.version);
      return false;
    }
  };
  return { guard, refused, blocked: refused !== null && (refused === leave?.version || !possible) };
}

interface ChangedNoteProps {
  leave: LeaveDetail;
  refused: number | null;
  possible: boolean;
}

/** Says that somebody else was faster, and reads the request again. */
export function ChangedNote({ leave, refused, possible }: ChangedNoteProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  if (refused === null) return null;
  const phase = phaseWords(t, leave);
  const old = refused === leave.version;
  return (
    <Alert color={old || !possible ? 'red' : 'blue'} variant="light" py={8} role="alert">
      <Group justify="space-between" wrap="nowrap" gap={12}>
        <Text size="sm">
          {old
            ? t('leave.changed.text')
            : t(possible ? 'leave.changed.now' : 'leave.changed.gone', { phase })}
        </Text>
        {old && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => void client.invalidateQueries({ queryKey: ['leave'] })}
          >
            {t('leave.changed.reload')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
