import { Button, Group, Text } from '@mantine/core';
import { IconUserCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MachineMapping, MachineUserList, MachineUserMatch } from '#shared/contracts/punches';
import { DataTable } from '../../ui/data-table';
import { StatusBadge, type Tone } from '../../ui/status-badge';
import type { Column, RowId } from '../../ui/table-model';
import { matchesText } from '../../ui/text-match';
import type { MappingTarget } from './mapping-form';
import { useMapMany } from './use-map-many';

type UserState = 'mapped' | 'differs' | 'proposed' | 'doubt' | 'none';

interface UserRow extends MachineUserMatch {
  state: UserState;
  /** Whose the id is already. */
  owners: string;
  /** Other ids of who is proposed. */
  otherIds: string[];
}

/** What wants a decision comes first. */
const ORDER: readonly UserState[] = ['doubt', 'differs', 'proposed', 'none', 'mapped'];

const TONES: Record<UserState, Tone> = {
  mapped: 'good',
  differs: 'bad',
  proposed: 'info',
  doubt: 'notice',
  none: 'quiet',
};

interface MachineUsersProps {
  list: MachineUserList;
  mapped: readonly MachineMapping[];
  search: string;
  onOpen: (target: MappingTarget) => void;
}

/** A machine's own list of people beside the roster: who is proposed is assigned when a person says so. */
export function MachineUsers({ list, mapped, search, onOpen }: MachineUsersProps) {
  const { t } = useTranslation();
  const columns = useUserColumns();
  const { busy, mapMany } = useMapMany();
  const [checked, setChecked] = useState(new Set<RowId>());
  const rows = useMemo(
    () =>
      list.users
        .map((user) => rowOf(user, mapped))
        .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state)),
    [list, mapped],
  );
  const shown = rows.filter((row) =>
    matchesText(search, row.machineId, row.name, row.owners, ...row.candidates.map(({ name }) => name)),
  );
  const chosen = rows.flatMap(({ machineId, state, proposedId }) =>
    state === 'proposed' && proposedId !== null && checked.has(machineId)
      ? [{ machineId, staffId: proposedId }]
      : [],
  );
  const accept = async () => {
    await mapMany(chosen);
    setChecked(new Set());
  };
  const open = ({ machineId, candidates, proposedId }: UserRow) => {
    const suggestion = candidates.find(({ staffId }) => staffId === proposedId) ?? null;
    onOpen({ kind: 'unmapped', row: { machineId, suggestion } });
  };
  const count = (state: UserState) => rows.filter((row) => row.state === state).length;
  return (
    <>
      <Group gap={16} justify="space-between" wrap="nowrap">
        <Text size="sm">
          {t('punches.users.summary', {
            file: list.file,
            read: list.read,
            mapped: count('mapped'),
            proposed: count('proposed'),
            doubt: count('doubt') + count('differs'),
            none: count('none'),
          })}
        </Text>
        <Button
          leftSection={<IconUserCheck size={16} />}
          style={{ flexShrink: 0 }}
          loading={busy}
          disabled={chosen.length === 0}
          onClick={() => void accept()}
        >
          {t('punches.users.accept', { count: chosen.length })}
        </Button>
      </Group>
      {list.bad.length > 0 && (
        <Text size="sm" c="orange.9">
          {t('punches.users.bad', { count: list.bad.length })}
          {list.bad
            .slice(0, 5)
            .map(({ record, code }) =>
              t('punches.users.badOne', { record, reason: t(`punches.users.problems.${code}`) }),
            )
            .join(t('punches.users.comma'))}
        </Text>
      )}
      <DataTable
        label={t('punches.users.view')}
        columns={columns}
        rows={shown}
        total={rows.length}
        rowId={(row) => row.machineId}
        checked={checked}
        onChecked={setChecked}
        onOpen={open}
        empty={{ title: t('punches.users.emptyTitle'), text: t('punches.users.emptyText') }}
      />
    </>
  );
}

function rowOf(user: MachineUserMatch, mapped: readonly MachineMapping[]): UserRow {
  const owners = mapped.filter(({ machineId }) => machineId === user.machineId);
  const open: UserState = user.proposedId !== null ? 'proposed' : user.doubt !== null ? 'doubt' : 'none';
  return {
    ...user,
    state: owners.length === 0 ? open : owners.every((owner) => fits(user, owner)) ? 'mapped' : 'differs',
    otherIds: mapped
      .filter(({ staffId, machineId }) => staffId === user.proposedId && machineId !== user.machineId)
      .map(({ machineId }) => machineId),
    owners: owners.map(({ name, staffNo }) => `${name} ${staffNo}`).join(' / '),
  };
}

/** A machine that writes names in letters, or none, says nothing against the owner of an id. */
function fits({ name, nameDamaged }: MachineUserMatch, owner: MachineMapping): boolean {
  const written = name.replace(/\s+/g, '');
  return nameDamaged || !/^\p{Script=Han}+$/u.test(written) || written === owner.name.replace(/\s+/g, '');
}

function useUserColumns(): Column<UserRow>[] {
  const { t } = useTranslation();
  return useMemo<Column<UserRow>[]>(() => {
    const person = ({ name, staffNo, why }: MachineUserMatch['candidates'][number]) =>
      t('punches.users.candidate', {
        person: `${name} ${staffNo}`,
        why: why.map((reason) => t(`punches.mapping.why.${reason}`)).join(' + '),
      });
    const note = ({ doubt, nameDamaged, otherIds, sameName, state }: UserRow) =>
      [
        state === 'doubt' && doubt ? t(`punches.users.doubts.${doubt}`) : '',
        state === 'differs' ? t('punches.users.ownerDiffers') : '',
        state === 'proposed' && otherIds.length > 0
          ? t('punches.users.otherIds', { ids: otherIds.join(', ') })
          : '',
        sameName.length > 0 ? t('punches.users.sameName', { ids: sameName.join(', ') }) : '',
        nameDamaged ? t('punches.users.nameDamaged') : '',
      ]
        .filter((text) => text !== '')
        .join(t('punches.users.semicolon'));
    return [
      { id: 'machineId', header: t('punches.mapping.machineId'), width: 110, value: (row) => row.machineId },
      { id: 'name', header: t('punches.mapping.machineName'), width: 160, value: (row) => row.name },
      {
        id: 'state',
        header: t('punches.users.state'),
        width: 104,
        value: (row) => t(`punches.users.states.${row.state}`),
        render: (row) => (
          <StatusBadge tone={TONES[row.state]}>{t(`punches.users.states.${row.state}`)}</StatusBadge>
        ),
      },
      {
        id: 'person',
        header: t('punches.users.person'),
        width: 220,
        grow: true,
        value: (row) => (row.owners !== '' ? row.owners : row.candidates.map(person).join(' / ')),
      },
      { id: 'note', header: t('punches.users.note'), width: 300, grow: true, value: note },
    ];
  }, [t]);
}
