import type { MachineUserList } from '#shared/contracts/punches';
import { matchUsers, type UserMatch } from '#shared/domain/punches/user-match';
import { Refusal } from '#shared/domain/refusal';
import { wallDate } from '#shared/domain/time/wall';
import type { JobContext } from '../../ipc/context';
import { staffNames } from './mapping-repo';
import { named } from './punch-file';

/**
 * Reads a machine's list of people and says who they probably are; nothing of it is stored, and nobody is assigned.
 * Of the roster those count who have not left. Refuses with `users_file_unknown` and as an import does.
 */
export async function readMachineUsers(
  { db, ports, now, signal }: JobContext,
  token: string,
): Promise<MachineUserList> {
  const file = await ports.files.resolve(token);
  const reader = ports.readers.open(signal);
  try {
    const { read, users, bad } = await reader.machineUsers(file.path);
    const today = wallDate(now);
    const people = (await staffNames(db)).filter(({ exitDate }) => exitDate === null || exitDate >= today);
    return { file: file.name, read, users: matchUsers(users, people).map(faceOf), bad };
  } catch (error) {
    throw error instanceof Refusal ? named(file, error) : error;
  } finally {
    reader.close();
  }
}

const faceOf = ({
  user,
  candidates,
  proposed,
  doubt,
  sameName,
}: UserMatch): MachineUserList['users'][number] => ({
  machineId: user.machineId,
  name: user.name,
  nameDamaged: user.nameDamaged,
  candidates: candidates.map(({ person: { staffId, staffNo, name }, why }) => ({
    staffId,
    staffNo,
    name,
    why,
  })),
  proposedId: proposed?.person.staffId ?? null,
  doubt,
  sameName,
});
