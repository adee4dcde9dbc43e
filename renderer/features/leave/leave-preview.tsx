import { Alert, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LeavePreview } from '#shared/contracts/leave';
import { ApiError } from '../../api/api-error';
import { errorWords } from '../../api/error-words';
import { ErrorBanner } from '../../ui/error-banner';
import { dayText, stamp } from './words';

/** Length, due time and what stands against a leave, while it is typed. */
export function PreviewBox({ preview, error }: { preview: LeavePreview | undefined; error: Error | null }) {
  const { t } = useTranslation();
  if (error) return <ErrorBanner error={error} />;
  if (!preview) {
    return (
      <Text size="sm" c="dimmed">
        {t('leave.preview.wait')}
      </Text>
    );
  }
  const { startAt, endAt, dueAt, halfDays, days, problem, warnings, windowName } = preview;
  if (problem) {
    return (
      <Alert color="red" variant="light" py={8} icon={<IconAlertTriangle size={17} />} role="alert">
        {errorWords(new ApiError(problem))}
      </Alert>
    );
  }
  const params = { days: dayText(halfDays), halfDays, workdays: days };
  return (
    <Stack gap={6} aria-live="polite">
      <Group gap={10} align="baseline">
        <Text fw={600} size="md">
          {t('leave.preview.length', params)}
        </Text>
        <Text size="sm">{t('leave.preview.detail', params)}</Text>
        <Text size="sm" c="dimmed">
          {windowName}
        </Text>
      </Group>
      <Text size="sm" c="dimmed">
        {t('leave.preview.span', { start: stamp(startAt), end: stamp(endAt) })} ·{' '}
        {t('leave.preview.due', { due: stamp(dueAt) })}
      </Text>
      {warnings.map(({ code, params: details }) => (
        <Alert key={code} color="orange" variant="light" py={6} icon={<IconAlertTriangle size={16} />}>
          {t(`leave.warning.${code}`, { name: details.name ?? '' })}
        </Alert>
      ))}
    </Stack>
  );
}
