import { Anchor, Button, Group, Paper, ScrollArea, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RoundCheck, RoundDetail } from '#shared/contracts/inspections';
import { BAD_STATUSES } from '#shared/domain/inspections/types';
import { formatTime, wallDate } from '#shared/domain/time/wall';
import { OrderLink } from '../../ui/linked-orders';
import { StatusBadge } from '../../ui/status-badge';
import { ChargeForm } from './charge-form';
import { PhotosButton } from './photos';
import { STATUS_TONES } from './words';

/** Findings, and what does not fit with punches and leave: each can become an incident. */
export function RoundFindings({ detail, mayCharge }: { detail: RoundDetail; mayCharge: boolean }) {
  const { t } = useTranslation();
  const [charging, setCharging] = useState<RoundCheck | null>(null);
  const windows = new Map(detail.route.map(({ windowId, name }) => [windowId, name]));
  // What has to become an incident stands above what only has to be asked about; praise comes last.
  const weight = ({ status, mismatch }: RoundCheck) =>
    BAD_STATUSES.includes(status) ? 0 : mismatch !== null ? 1 : 2;
  const shown = detail.checks
    .filter((check) => weight(check) < 2 || check.status === 'good')
    .toSorted((a, b) => weight(a) - weight(b));
  return (
    <Paper withBorder p="xs" w={300} style={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}>
      <Text fw={600} size="sm" mb={6}>
        {t('inspections.round.badList', { count: shown.length })}
      </Text>
      <ScrollArea flex={1}>
        <Stack gap={8}>
          {shown.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('inspections.round.none')}
            </Text>
          )}
          {shown.map((check) => (
            <Stack key={check.id} gap={2}>
              <Group gap={6} wrap="wrap">
                <StatusBadge tone={STATUS_TONES[check.status]}>
                  {t(`inspections.status.${check.status}`)}
                </StatusBadge>
                {check.mismatch && (
                  <StatusBadge tone="notice">{t(`inspections.mismatch.${check.mismatch}`)}</StatusBadge>
                )}
                {!check.mismatch && check.presence !== 'not_due' && (
                  <Text size="xs" c="dimmed">
                    {t(`inspections.presence.${check.presence}`)}
                  </Text>
                )}
              </Group>
              <Text size="sm">
                {formatTime(check.at)} {windows.get(check.windowId)} {check.staffName}
              </Text>
              {(check.itemName || check.note) && (
                <Text size="xs" c="dimmed">
                  {[check.itemName, check.note].filter(Boolean).join('；')}
                </Text>
              )}
              <Group gap={10}>
                <PhotosButton check={check} />
                <Next check={check} mayCharge={mayCharge} onCharge={setCharging} />
                {BAD_STATUSES.includes(check.status) && <OrderLink origin="finding" id={check.id} />}
              </Group>
            </Stack>
          ))}
        </Stack>
      </ScrollArea>
      <ChargeForm
        check={charging}
        windowName={windows.get(charging?.windowId ?? 0) ?? ''}
        onClose={() => setCharging(null)}
      />
    </Paper>
  );
}

interface NextProps {
  check: RoundCheck;
  mayCharge: boolean;
  onCharge: (check: RoundCheck) => void;
}

function Next({ check, mayCharge, onCharge }: NextProps) {
  const { t } = useTranslation();
  const [incident] = check.incidentIds;
  if (incident !== undefined) {
    return (
      <Anchor
        component={Link}
        size="xs"
        to={`/incidents?month=${wallDate(check.at).slice(0, 7)}&open=${incident}`}
      >
        {t('inspections.round.charged')}
      </Anchor>
    );
  }
  if (!mayCharge || !BAD_STATUSES.includes(check.status)) return null;
  return (
    <Button
      size="compact-xs"
      variant="light"
      style={{ alignSelf: 'flex-start' }}
      onClick={() => onCharge(check)}
    >
      {t('inspections.round.charge')}
    </Button>
  );
}
