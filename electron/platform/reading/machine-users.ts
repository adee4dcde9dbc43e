import { readFile, stat } from 'node:fs/promises';
import { looksLikeUsers, type MachineUserList, readUsers } from '#shared/domain/punches/machine-users';
import { refuse } from '#shared/domain/refusal';

/** No machine holds a hundred thousand people. Bytes. */
const LARGEST = 8 * 1024 * 1024;

/** A machine's list of people. Refuses with `users_file_unknown`, `file_too_large`. */
export async function machineUsers(path: string): Promise<MachineUserList> {
  if ((await stat(path)).size > LARGEST) refuse('file_too_large');
  const bytes = await readFile(path);
  if (!looksLikeUsers(bytes)) refuse('users_file_unknown');
  return readUsers(bytes, (label) => new TextDecoder(label));
}
