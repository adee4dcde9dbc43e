import { isUtf8, type MakeDecoder } from './encoding';

/**
 * The list of people that a ZKTeco machine exports beside its punches (`user.dat`): records of 72 bytes, little
 * endian: u16 PIN, u8 privilege, 8 bytes of password, 24 of name, u32 card, u8 group, four u16 of time zones,
 * 24 bytes of PIN2. PIN2 is what its punches are signed with. Of a record only the name and PIN2 are ever looked at.
 */
export const USER_RECORD_BYTES = 72;
const NAME = { from: 11, until: 35 };
const PIN2 = { from: 48, until: 72 };

/** Records at the head of a file that decide whether it is such a list, and the share of them that must look so. */
const RECORDS_ASKED = 50;
const LEAST_SHARE = 0.5;

export type UserRecordProblem = 'empty_id' | 'zero_id' | 'bad_id' | 'duplicate_id' | 'cut_short';

export interface MachineUser {
  /** Place in the file, from 1. */
  record: number;
  /** As its punches are signed; text, `0147` is not `147`. */
  machineId: string;
  /** Empty when the machine has none. */
  name: string;
  /** Bytes that are no characters stood in the name. */
  nameDamaged: boolean;
}

/** Always read = users + bad. Empty slots are not read. */
export interface MachineUserList {
  read: number;
  users: MachineUser[];
  bad: { record: number; code: UserRecordProblem }[];
}

/** True for the beginning of such a list. */
export function looksLikeUsers(head: Uint8Array): boolean {
  const records = recordsOf(head).slice(0, RECORDS_ASKED);
  const filled = records.filter((record) => !isEmpty(record));
  return filled.length > 0 && filled.filter(looksRight).length >= filled.length * LEAST_SHARE;
}

/** Reads such a list. Names are in the system's code page: UTF-8 when all of them are, else GB18030. */
export function readUsers(bytes: Uint8Array, makeDecoder: MakeDecoder): MachineUserList {
  const list: MachineUserList = { read: 0, users: [], bad: [] };
  const records = recordsOf(bytes);
  const names = records.map((record) => untilZero(record.subarray(NAME.from, NAME.until)));
  const decoder = makeDecoder(names.every(isUtf8) ? 'utf-8' : 'gb18030');
  const known = new Set<string>();
  for (const [index, record] of records.entries()) {
    if (isEmpty(record)) continue;
    const number = index + 1;
    const machineId = idOf(record);
    const code = problemOf(machineId, known);
    if (code) list.bad.push({ record: number, code });
    else {
      known.add(machineId);
      const text = decoder.decode(names[index]);
      const name = text.replace(/[\p{Cc}\ufffd]/gu, '').trim();
      list.users.push({ record: number, machineId, name, nameDamaged: isDamaged(text) });
    }
  }
  const rest = bytes.subarray(records.length * USER_RECORD_BYTES);
  if (!isEmpty(rest)) list.bad.push({ record: records.length + 1, code: 'cut_short' });
  list.read = list.users.length + list.bad.length;
  return list;
}

/** The last character of a long name may be cut by the end of its field; that is no damage. */
const isDamaged = (name: string): boolean => name.replace(/\ufffd$/, '').includes('\ufffd');

function problemOf(machineId: string, known: ReadonlySet<string>): UserRecordProblem | null {
  if (machineId === '') return 'empty_id';
  if (!/^[\x21-\x7e]+$/.test(machineId)) return 'bad_id';
  if (/^0+$/.test(machineId)) return 'zero_id';
  return known.has(machineId) ? 'duplicate_id' : null;
}

function looksRight(record: Uint8Array): boolean {
  const field = record.subarray(PIN2.from, PIN2.until);
  const id = untilZero(field);
  const rest = field.subarray(id.length);
  const name = untilZero(record.subarray(NAME.from, NAME.until));
  return /^[0-9A-Za-z]+$/.test(latin1(id)) && isEmpty(rest) && name.every((byte) => byte >= 0x20);
}

const recordsOf = (bytes: Uint8Array): Uint8Array[] =>
  Array.from({ length: Math.floor(bytes.length / USER_RECORD_BYTES) }, (_, index) =>
    bytes.subarray(index * USER_RECORD_BYTES, (index + 1) * USER_RECORD_BYTES),
  );

const isEmpty = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);

const idOf = (record: Uint8Array): string => latin1(untilZero(record.subarray(PIN2.from, PIN2.until))).trim();

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

function untilZero(field: Uint8Array): Uint8Array {
  const end = field.indexOf(0);
  return end < 0 ? field : field.subarray(0, end);
}
