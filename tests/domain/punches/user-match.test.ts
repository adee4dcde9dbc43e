import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MachineUser } from '#shared/domain/punches/machine-users';
import { type KnownPerson, matchUsers } from '#shared/domain/punches/user-match';

const user = (machineId: string, name: string, nameDamaged = false): MachineUser => ({
  record: 1,
  machineId,
  name,
  nameDamaged,
});
const person = (staffNo: string, name: string, pinyin = ''): KnownPerson => ({
  staffId: Number(staffNo.replace(/\D/g, '')),
  staffNo,
  name,
  pinyin,
});

const PEOPLE = [
  person('0007', '赵一', 'ZhaoYi zy'),
  person('0008', '钱二', 'QianEr qe'),
  person('0009', '李伟', 'LiWei lw'),
  person('0010', '李伟', 'LiWei lw'),
  person('0011', '曾三', 'ZengSan zs CengSan cs'),
];

/** Who is proposed for a single user, why, and what is doubted. */
const match = (...users: MachineUser[]) =>
  matchUsers(users, PEOPLE).map(({ proposed, doubt, candidates }) => [
    proposed?.person.staffNo ?? null,
    doubt,
    candidates.map(({ person: { staffNo }, why }) => `${staffNo} ${why.join('+')}`),
  ]);

describe('who a machine means', () => {
  it.each<[string, MachineUser, unknown[]]>([
    ['number and name', user('0007', '赵一'), ['0007', null, ['0007 staff_no+name']]],
    ['the number, no name', user('0007', ''), ['0007', null, ['0007 staff_no']]],
    ['the name, another number', user('35', '赵 一'), ['0007', null, ['0007 name']]],
    ['the name in full width', user('35', '赵　一'), ['0007', null, ['0007 name']]],
    ['pinyin', user('35', 'zhao yi'), ['0007', null, ['0007 pinyin']]],
    ['pinyin in capitals, the reading of surnames', user('35', 'ZENGSAN'), ['0011', null, ['0011 pinyin']]],
    ['initials fit too many', user('35', 'zy'), [null, null, []]],
    ['a number but for zeros, and the name', user('7', '赵一'), ['0007', null, ['0007 name+staff_no_zeros']]],
    ['a number but for zeros, no name', user('7', ''), ['0007', null, ['0007 staff_no_zeros']]],
    ['a number whose name differs', user('0007', '周八'), [null, 'name_differs', ['0007 staff_no']]],
    [
      'a number and a name of two people',
      user('0007', '钱二'),
      [null, 'several', ['0007 staff_no', '0008 name']],
    ],
    ['a name that two people have', user('35', '李伟'), [null, 'several', ['0009 name', '0010 name']]],
    ['a damaged name proves nothing', user('0007', '赵?', true), ['0007', null, ['0007 staff_no']]],
    ['a damaged name finds nobody', user('35', '赵一', true), [null, null, []]],
    ['nobody', user('35', '周八'), [null, null, []]],
  ])('%s', (_, one, expected) => {
    expect(match(one)).toEqual([expected]);
  });

  it('two ids with one name are shown as such and prove nothing, unless the number does', () => {
    const users = [user('7', '赵一'), user('35', '赵一')];
    expect(match(...users)).toEqual([
      ['0007', null, ['0007 name+staff_no_zeros']],
      [null, 'same_name', ['0007 name']],
    ]);
    expect(matchUsers(users, PEOPLE).map(({ sameName }) => sameName)).toEqual([['35'], ['7']]);
  });

  it('who is found for two ids is proposed for neither', () => {
    expect(match(user('0007', ''), user('7', ''))).toEqual([
      [null, 'taken_twice', ['0007 staff_no']],
      [null, 'taken_twice', ['0007 staff_no_zeros']],
    ]);
  });

  it('nobody is proposed twice, and only who is a candidate, whatever the list', () => {
    const users = fc.array(
      fc.record({
        machineId: fc.constantFrom('7', '0007', '007', '0008', '9', '35', '36'),
        name: fc.constantFrom('', '赵一', '钱二', '李伟', 'liwei', 'Zhao Yi', '周八'),
      }),
    );
    fc.assert(
      fc.property(users, (list) => {
        const matches = matchUsers(
          list.map(({ machineId, name }) => user(machineId, name)),
          PEOPLE,
        );
        const proposed = matches.flatMap((one) => one.proposed?.person.staffId ?? []);
        expect(new Set(proposed).size).toBe(proposed.length);
        for (const { proposed: one, candidates, doubt } of matches) {
          if (one) expect([candidates.length, doubt]).toEqual([1, null]);
        }
      }),
    );
  });
});
