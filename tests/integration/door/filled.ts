import type { Contract } from '#shared/contracts/define';
import { contracts } from '#shared/contracts/index';
import { startOfDay } from '#shared/domain/time/wall';
import { attlogDays } from '../punches/support';
import { pickRoster } from '../staff/support';
import { openCenter, type TestCenter } from '../support/center';
import { plainPool, shaped, some, type ValuePool } from './payloads';

/** Every operation of every contract, as `feature.name`. */
export const operations = Object.entries(contracts as Record<string, Contract>).flatMap(
  ([feature, contract]) =>
    Object.entries(contract).map(([name, operation]) => ({ channel: `${feature}.${name}`, ...operation })),
);

/** A center with some of everything, and values from its own answers, so that payloads meet real records. */
export async function openFilled(): Promise<{ center: TestCenter; pool: ValuePool }> {
  const center = await openCenter();
  const unit = await center.call<{ id: number }>('units.save', { id: null, code: 'U1', name: '测试一局' });
  const window = await center.call<{ id: number }>('units.saveWindow', {
    id: null,
    code: 'W1',
    name: '一号窗口',
    unitId: unit.id,
  });
  for (const [staffNo, name] of [
    ['0147', '张三'],
    ['147', '李四'],
    ['3', '王五'],
  ]) {
    const person = await center.call<{ id: number }>('staff.save', {
      id: null,
      staffNo,
      name,
      unitId: unit.id,
      entryDate: '2026-01-05',
    });
    await center.call('staff.addPosting', {
      staffId: person.id,
      windowId: window.id,
      duty: 'A',
      post: staffNo === '3' ? 'manager' : 'clerk',
      startDate: '2026-01-05',
    });
    await center.call('punches.map', { machineId: staffNo, staffId: person.id });
  }
  const punches = await center.pick('1_attlog.dat', attlogDays(['0147', '147', '9'], '2026-03-02', 5));
  await center.call('punches.import', { tokens: [punches] });
  await center.call('leave.submit', {
    staffId: 1,
    kind: 'personal',
    start: { date: '2026-04-08', at: 'am' },
    end: { date: '2026-04-08', at: 'pm' },
  });
  const roster = await pickRoster(center, [['0200', '赵六', '男', '测试一局', 'W2', '二号窗口']]);
  return { center, pool: await harvest(center, [punches, roster]) };
}

/** Short texts and small numbers of what the queries answer: codes, names, ids, versions. */
async function harvest(center: TestCenter, tokens: string[]): Promise<ValuePool> {
  const pool = plainPool();
  pool.strings.push(...tokens, await center.pickPath(center.folder));
  const strings = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string' && value.length <= 30 && strings.size < 200) strings.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  for (const { channel, kind, input } of operations) {
    if (kind !== 'query') continue;
    for (const payload of some(shaped(input, pool), 2, 1)) {
      const answer = await center.dispatch({ channel, input: payload });
      if (answer.ok) collect(answer.value);
    }
  }
  pool.strings.push(...strings);
  pool.numbers.push(startOfDay('2026-04-08') + 12 * 3_600_000);
  return pool;
}
