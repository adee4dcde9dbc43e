import { Anchor, Button, Drawer, Group, Stack, Table, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OutputOf } from '#shared/contracts/define';
import type { leaveContract } from '#shared/contracts/leave';
import type { AccountCode } from '#shared/domain/leave/kind-rules';
import { monthOf } from '#shared/domain/time/dates';
import { wallDate } from '#shared/domain/time/wall';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { today } from '../../api/today';
import { dialogOnTop } from '../../ui/dialog-on-top';
import { EmptyState } from '../../ui/empty-state';
import { ListPaper } from '../../ui/list-paper';
import { QueryView } from '../../ui/query-view';
import { StatusBadge } from '../../ui/status-badge';
import { LeaveBalancesAdjust } from './leave-balances-adjust';
import { dayText, stamp } from './words';

type Ledger = OutputOf<(typeof leaveContract)['ledger']>;
export type LedgerBatch = Ledger['batches'][number];

interface LedgerProps {
  person: { staffId: number; staffName: string } | null;
  /** Preset for what is added. */
  account: AccountCode;
  onClose: () => void;
}

/** Everything that was ever given to a person, and every movement of it. */
export function LeaveBalancesLedger({ person, account, onClose }: LedgerProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={person !== null}
      onClose={() => {
        if (!dialogOnTop()) onClose();
      }}
      position="right"
      size={620}
      title={person && t('leave.overview.balances.ledger.title', { name: person.staffName })}
    >
      {person && <LedgerBody person={person} account={account} />}
    </Drawer>
  );
}

function LedgerBody({
  person,
  account,
}: {
  person: NonNullable<LedgerProps['person']>;
  account: AccountCode;
}) {
  const { t } = useTranslation();
  const mayChange = useSession().can('leave.office');
  const { staffId, staffName } = person;
  const query = useApiQuery('leave', 'ledger', { staffId }, { keepPrevious: false });
  const [target, setTarget] = useState<LedgerBatch | 'new' | null>(null);
  return (
    <QueryView query={query}>
      {({ batches }) => (
        <Stack gap={14}>
          <Group justify="space-between">
            {mayChange && (
              <Button size="compact-sm" leftSection={<IconPlus size={15} />} onClick={() => setTarget('new')}>
                {t('leave.overview.balances.adjust.add')}
              </Button>
            )}
            {batches.length > 0 && <LedgerPaper name={staffName} batches={batches} />}
          </Group>
          {batches.length === 0 && (
            <EmptyState
              title={t('leave.overview.balances.ledger.empty')}
              text={t('leave.overview.balances.ledger.emptyText')}
            />
          )}
          {batches.map((batch) => (
            <BatchCard key={batch.id} batch={batch} onAdjust={mayChange ? () => setTarget(batch) : null} />
          ))}
          {target && (
            <LeaveBalancesAdjust
              person={person}
              account={account}
              batch={target === 'new' ? null : target}
              onClose={() => setTarget(null)}
            />
          )}
        </Stack>
      )}
    </QueryView>
  );
}

function BatchCard({ batch, onAdjust }: { batch: LedgerBatch; onAdjust: (() => void) | null }) {
  const { t } = useTranslation();
  const { account, source, validFrom, expiresOn, remaining, note, entries } = batch;
  const over = expiresOn !== null && expiresOn < today();
  return (
    <section>
      <Group justify="space-between" wrap="nowrap" gap={8}>
        <Text size="sm" fw={600}>
          {t(`leave.overview.balances.view.${account}`)} ·{' '}
          {t(`leave.overview.balances.ledger.source.${source}`)}
        </Text>
        <Group gap={6} wrap="nowrap">
          <StatusBadge tone={remaining < 0 ? 'bad' : remaining === 0 || over ? 'quiet' : 'good'}>
            {remaining === 0
              ? t('leave.overview.balances.ledger.spent')
              : over
                ? t('leave.overview.balances.ledger.over')
                : t('leave.overview.balances.ledger.left', { days: dayText(remaining) })}
          </StatusBadge>
          {onAdjust && (
            <Button size="compact-xs" variant="subtle" onClick={onAdjust}>
              {t('leave.overview.balances.adjust.correct')}
            </Button>
          )}
        </Group>
      </Group>
      <Text size="xs" c="dimmed">
        {expiresOn === null
          ? t('leave.overview.balances.ledger.validOpen', { from: validFrom })
          : t('leave.overview.balances.ledger.valid', { from: validFrom, to: expiresOn })}
        {note && ` · ${note}`}
      </Text>
      <Table fz="xs" verticalSpacing={3} horizontalSpacing={6} layout="fixed">
        <Table.Tbody>
          {entries.map((entry) => (
            <Table.Tr key={entry.id}>
              <Table.Td w={118}>{stamp(entry.at)}</Table.Td>
              <Table.Td w={70}>{t(`leave.overview.balances.ledger.kind.${entry.kind}`)}</Table.Td>
              <Table.Td w={56} ta="right" c={entry.halfDays < 0 ? 'red.9' : undefined}>
                {signedDays(entry.halfDays)}
              </Table.Td>
              <Table.Td w={80}>{entry.accountName}</Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                {entry.reason}
                {entry.leaveId !== null && (
                  <>
                    {' '}
                    <LeaveLink id={entry.leaveId} month={monthOf(wallDate(entry.at))}>
                      {t('leave.overview.balances.ledger.openLeave')}
                    </LeaveLink>
                  </>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

const signedDays = (halfDays: number): string => `${halfDays > 0 ? '+' : ''}${dayText(halfDays)}`;

/** To a request on its own page. */
function LeaveLink({ id, month, children }: { id: number; month: string; children: string }) {
  return (
    <Anchor component={Link} to={`/leave?month=${month}&open=${id}`} inherit>
      {children}
    </Anchor>
  );
}

function LedgerPaper({ name, batches }: { name: string; batches: readonly LedgerBatch[] }) {
  const { t } = useTranslation();
  const extract = () => ({
    columns: [
      t('leave.overview.balances.adjust.account'),
      ...(['at', 'what', 'amount', 'by'] as const).map((one) => t(`leave.overview.balances.ledger.${one}`)),
      t('ui.reason.label'),
    ],
    rows: batches.flatMap(({ account, source, entries }) =>
      entries.map((entry) => [
        `${t(`leave.overview.balances.view.${account}`)} ${t(`leave.overview.balances.ledger.source.${source}`)}`,
        stamp(entry.at),
        t(`leave.overview.balances.ledger.kind.${entry.kind}`),
        entry.halfDays / 2,
        entry.accountName,
        entry.reason,
      ]),
    ),
  });
  return (
    <span>
      <ListPaper title={t('leave.overview.balances.ledger.title', { name })} extract={extract} />
    </span>
  );
}
