import { Alert, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LeavePreview } from '#shared/contracts/leave';
import type { LeaveKindView } from '#shared/contracts/leave-kinds';
import { ApiError } from '../../api/api-error';
import { ErrorBanner } from '../../ui/error-banner';
import { dayText, lengthWords, stamp } from './words';

interface PreviewBoxProps {
  preview: LeavePreview | undefined;
  error: Error | null;
  count: LeaveKindView['rule']['count'];
  /** That it has begun already says nothing: of an extension, and of a paper whose signatures are dated. */
  silent?: boolean;
  /** What saving was refused for, said elsewhere: not said twice. */
  refused?: unknown;
}

/** Length, due time, balance, who signs, and what stands against a leave, while it is typed. */
export function PreviewBox({ preview, error, count, silent, refused }: PreviewBoxProps) {
  const { t } = useTranslation();
  if (error) return <ErrorBanner error={error} />;
  if (!preview) {
    return (
      <Text size="sm" c="dimmed">
        {t('leave.preview.wait')}
      </Text>
    );
  }
  const { startAt, endAt, dueAt, halfDays, days, problem, windowName } = preview;
  const warnings = preview.warnings.filter(({ code }) => !silent || code !== 'already_started');
  if (problem) {
    const said = refused instanceof ApiError && refused.code === problem.code;
    return said ? null : <ErrorBanner error={new ApiError(problem)} />;
  }
  return (
    <Stack gap={6} aria-live="polite">
      <Group gap={10} align="baseline">
        <Text fw={600} size="md">
          {t('leave.preview.length', { length: lengthWords(t, preview) })}
        </Text>
        <Text size="sm">
          {t(count === 'calendar' ? 'leave.preview.calendar' : 'leave.preview.detail', {
            halfDays,
            count: days,
          })}
        </Text>
        <Text size="sm" c="dimmed">
          {windowName}
        </Text>
      </Group>
      <Text size="sm" c="dimmed">
        {t('leave.preview.span', { start: stamp(startAt), end: stamp(endAt) })} ·{' '}
        {t('leave.preview.due', { due: stamp(dueAt) })}
      </Text>
      <WhatFollows preview={preview} />
      {warnings.map(({ code, params: details }) => (
        <Alert key={code} color="orange" variant="light" py={6} icon={<IconAlertTriangle size={16} />}>
          {t(`leave.warning.${code}`, { name: details.name ?? '' })}
        </Alert>
      ))}
    </Stack>
  );
}

/** Who has to sign, and what is left of the balance. */
function WhatFollows({ preview: { chain, balance } }: { preview: LeavePreview }) {
  const { t } = useTranslation();
  const roles = chain.map((role) => t(`leave.role.${role}`)).join(' → ');
  return (
    <Group gap={16}>
      {chain.length > 0 && <Text size="sm">{t('leave.preview.chain', { roles })}</Text>}
      {balance && (
        <Text size="sm" c={balance.after < 0 ? 'red.8' : undefined}>
          {t('leave.preview.balance', {
            account: t(`leave.preview.account.${balance.account}`),
            available: dayText(balance.available),
            after: dayText(balance.after),
          })}
        </Text>
      )}
    </Group>
  );
}
