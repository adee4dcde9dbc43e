import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { errorWay } from '../api/error-way';
import { errorWords } from '../api/error-words';

export interface ErrorBannerProps {
  /** Whatever was thrown; nothing is shown for null and undefined. */
  error: unknown;
  onRetry?: () => void;
}

/** An error in the user's words, inside a page or a form. */
export function ErrorBanner({ error, onRetry }: ErrorBannerProps) {
  const { t } = useTranslation();
  if (error === null || error === undefined) return null;
  const way = errorWay(error);
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle size={18} />} role="alert" py={8} px={12}>
      <Group justify="space-between" wrap="nowrap" gap={12}>
        <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
          {errorWords(error)}
          {way && (
            <Anchor href={way.href} inherit ml={6}>
              {way.label}
            </Anchor>
          )}
        </Text>
        {onRetry && (
          <Button size="compact-sm" variant="default" onClick={onRetry}>
            {t('ui.retry')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
