import { expect, it } from 'vitest';
import type { Incident } from '#shared/contracts/incidents';
import type { CatalogueImport, CatalogueItem } from '#shared/contracts/incidents-catalogue';
import { type Office, openOffice } from '../leave/support';

const item = (change: object = {}) => ({
  code: 'knitting',
  name: '织毛衣',
  synonyms: '打毛衣、做手工',
  active: true,
  validFrom: '2026-04-01',
  class: 'discipline',
  severity: 'minor',
  veto: false,
  clause: '三（一）',
  exemption: '',
  ...change,
});
const catalogue = async (office: Office, date = '2026-04-10') =>
  new Map(
    (await office.call<CatalogueItem[]>('incidents.catalogue', { date })).map((each) => [each.code, each]),
  );

it('takes a new item and a tightened version, and leaves earlier incidents as they were', async () => {
  const office = await openOffice();
  await office.call('incidents.saveItem', item({ synonyms: '打毛衣  做手工' }));
  const record = { staffIds: [office.people.乙], source: 'self_check', itemCode: 'knitting' };
  await office.call('incidents.record', { ...record, date: '2026-04-08' });
  await office.call('incidents.saveItem', item({ validFrom: '2026-04-09', severity: 'serious', veto: true }));
  await office.call('incidents.record', { ...record, date: '2026-04-09' });
  const list = await office.call<Incident[]>('incidents.list', { itemCode: 'knitting' });
  expect(list.map(({ severity, veto }) => [severity, veto])).toEqual([
    ['serious', true],
    ['minor', false],
  ]);
  expect((await catalogue(office)).get('knitting')).toMatchObject({
    severity: 'serious',
    used: 2,
    terms: [{ validFrom: '2026-04-09' }, { validFrom: '2026-04-01' }],
  });
  expect(await office.call('incidents.items', { text: 'zmy' })).toMatchObject([{ code: 'knitting' }]);
});

it('keeps one item for a word', async () => {
  const office = await openOffice();
  expect(await office.refusal('incidents.saveItem', item({ synonyms: '窜岗' }))).toMatchObject({
    code: 'item_name_taken',
    params: { name: '窜岗', item: '串岗' },
  });
});

it('is not offered any more when it is out of use, and still names the past', async () => {
  const office = await openOffice();
  await office.call('incidents.saveItem', item({ active: false }));
  expect(await office.call('incidents.items', { text: '织毛衣' })).toEqual([]);
  expect((await catalogue(office)).get('knitting')?.active).toBe(false);
});

it('goes out to Excel and comes back changed', async () => {
  const office = await openOffice();
  await office.call('incidents.exportCatalogue', { date: '2026-04-10' });
  const [name, bytes] = [...office.saved][0]!;
  expect(name).toBe('违纪事项目录 2026-04-10.xlsx');
  const token = await office.pick('目录.xlsx', bytes);
  const read = (apply: boolean, from = token) =>
    office.call<CatalogueImport>('incidents.importCatalogue', {
      token: from,
      validFrom: '2026-04-10',
      apply,
    });
  expect(await read(true)).toMatchObject({ added: 0, changed: 0, problems: [] });
  await office.call('incidents.saveItem', item());
  await office.call('incidents.exportCatalogue', { date: '2026-04-10' });
  await office.call('incidents.saveItem', item({ severity: 'grave' }));
  const older = await office.pick('目录2.xlsx', office.saved.get(name)!);
  expect(await read(false, older)).toMatchObject({ changed: 1 });
  expect((await catalogue(office)).get('knitting')?.severity).toBe('grave');
  await read(true, older);
  expect((await catalogue(office)).get('knitting')?.severity).toBe('minor');
});

it('is the chief’s to change', async () => {
  const office = await openOffice();
  await office.login(['officer'], null);
  expect((await office.refusal('incidents.saveItem', item())).code).toBe('no_permission');
});

it('cites the rulebooks in force from the first run, and takes them over for items of the office', async () => {
  const office = await openOffice();
  expect((await catalogue(office)).get('games')).toMatchObject({ clause: '三（二）；窗口四（四）4' });
  const { code: games, ...words } = item({
    code: 'games',
    name: '打游戏',
    synonyms: '',
    clause: '旧办法第9条',
  });
  await office.call('incidents.saveItem', { code: games, ...words });
  const date = '2026-04-10';
  expect(await office.call('incidents.clauseProposals', { date })).toEqual([
    { code: 'games', name: '打游戏', clause: '旧办法第9条', proposed: '三（二）；窗口四（四）4' },
  ]);
  await office.call('incidents.takeClauses', { validFrom: date, codes: ['games'] });
  expect((await catalogue(office)).get('games')).toMatchObject({ clause: '三（二）；窗口四（四）4' });
  expect((await catalogue(office, '2026-04-02')).get('games')).toMatchObject({ clause: '旧办法第9条' });
  expect(await office.call('incidents.clauseProposals', { date })).toEqual([]);
  const again = { validFrom: date, codes: ['games'] };
  expect((await office.refusal('incidents.takeClauses', again)).code).toBe('changed_meanwhile');
});
