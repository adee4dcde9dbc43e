import { describe, expect, it } from 'vitest';
import { looksLikeUsers, readUsers } from '#shared/domain/punches/machine-users';
import { attlogLine, gbk, inspect, userFile, userRecord } from './user-file';

const makeDecoder = (label: string) => new TextDecoder(label);
const read = (bytes: Uint8Array) => readUsers(bytes, makeDecoder);

describe('the list of people of a machine', () => {
  it('gives the id that punches are signed with and the name, and nothing else', () => {
    const list = read(userFile(['0147', '甲一'], ['9', 'Yi Er'], ['A12', '']));
    expect(list).toEqual({
      read: 3,
      users: [
        { record: 1, machineId: '0147', name: '甲一', nameDamaged: false },
        { record: 2, machineId: '9', name: 'Yi Er', nameDamaged: false },
        { record: 3, machineId: 'A12', name: '', nameDamaged: false },
      ],
      bad: [],
    });
    expect(JSON.stringify(list)).not.toMatch(/8{4}|password|card/);
  });

  it('passes over empty slots, and counts what is no person', () => {
    const list = read(
      userFile(['1', '甲'], null, ['', '乙'], ['0', '丙'], ['1', '丁'], ['\u0007\u0001', '戊'], ['2', '己']),
    );
    expect(list.users.map(({ record, machineId }) => [record, machineId])).toEqual([
      [1, '1'],
      [7, '2'],
    ]);
    expect(list.bad).toEqual([
      { record: 3, code: 'empty_id' },
      { record: 4, code: 'zero_id' },
      { record: 5, code: 'duplicate_id' },
      { record: 6, code: 'bad_id' },
    ]);
    expect(list.read).toBe(6);
  });

  it.each([1, 28, 71])('that is cut off %i bytes into a record keeps the whole ones and says so', (bytes) => {
    const whole = userFile(['1', '甲'], ['2', '乙'], ['3', '丙']);
    const list = read(whole.subarray(0, 2 * 72 + bytes));
    expect(list.users).toHaveLength(2);
    expect(list.bad).toEqual([{ record: 3, code: 'cut_short' }]);
  });

  it('survives broken bytes: the name is marked, a character cut by the end of its field is not', () => {
    const broken = userRecord('1', Uint8Array.of(0x81, 0xff, ...gbk('甲'), 0xff, 0x41));
    const cut = userRecord('2', gbk('甲'.repeat(11)).slice(0, 21));
    const { users } = read(Uint8Array.from([...broken, ...cut]));
    expect(users[0]).toMatchObject({ machineId: '1', nameDamaged: true });
    expect(users[0]?.name).toContain('甲');
    expect(users[1]).toMatchObject({ machineId: '2', name: '甲'.repeat(10), nameDamaged: false });
  });

  it('reads names in UTF-8 where all are', () => {
    const utf8 = (text: string) => new TextEncoder().encode(text);
    const bytes = [...userRecord('1', utf8('甲一')), ...userRecord('2', utf8('乙二三'))];
    expect(read(Uint8Array.from(bytes)).users.map(({ name }) => name)).toEqual(['甲一', '乙二三']);
  });

  it('is known by its content, and is no file of punches', () => {
    const list = userFile(['1', '甲'], ['2', '乙']);
    expect(looksLikeUsers(list)).toBe(true);
    expect(inspect(list)).toMatchObject({ format: 'unknown', why: 'machine_users' });
    const lines = new TextEncoder().encode(attlogLine.repeat(40));
    expect(looksLikeUsers(lines)).toBe(false);
    expect(inspect(lines)).toMatchObject({ format: 'attlog' });
    const wide = Uint8Array.from([...attlogLine.repeat(40)].flatMap((c) => [c.charCodeAt(0), 0]));
    expect(looksLikeUsers(wide)).toBe(false);
    expect(looksLikeUsers(new Uint8Array(7200))).toBe(false);
    expect(looksLikeUsers(new Uint8Array(0))).toBe(false);
    expect(looksLikeUsers(list.subarray(0, 71))).toBe(false);
    expect(read(new Uint8Array(0))).toEqual({ read: 0, users: [], bad: [] });
  });
});
