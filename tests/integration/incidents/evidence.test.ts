import { appendFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { AttachmentInfo, AttachmentPart } from '#shared/contracts/attachments';
import { auditOf, openOffice } from '../leave/support';

const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(2000, 3)]);

async function withIncident() {
  const office = await openOffice();
  const { 乙, 丙 } = office.people;
  const { ids } = await office.call<{ ids: number[] }>('incidents.record', {
    staffIds: [乙, 丙],
    date: '2026-04-09',
    itemCode: 'games',
    source: 'undercover',
  });
  const [id = 0, other = 0] = ids;
  const add = async (name: string, content: Uint8Array) =>
    office.call('incidents.addEvidence', {
      id,
      tokens: [await office.pick(name, content)],
      note: '大厅监控',
    });
  const list = (incident = id) => office.call<AttachmentInfo[]>('incidents.evidence', { id: incident });
  return { office, id, other, add, list };
}

it('belongs to the event, is read in pieces, and a copy can be saved', async () => {
  const { office, other, add, list } = await withIncident();
  await add('现场.png', PNG);
  const [file] = await list(other);
  expect(file).toMatchObject({ name: '现场.png', type: 'png', bytes: PNG.length, note: '大厅监控' });
  const part = await office.call<AttachmentPart>('incidents.evidencePart', {
    id: file!.id,
    offset: PNG.length - 3,
    length: 10,
  });
  expect([...part.bytes]).toEqual([3, 3, 3]);
  await office.call('incidents.saveEvidence', { id: file!.id });
  expect(Buffer.from(office.saved.get('现场.png')!).equals(PNG)).toBe(true);
  expect(await auditOf(office, 'attachment')).toHaveLength(1);
});

it('refuses a program renamed to a picture, and keeps nothing of it', async () => {
  const { office, id, list } = await withIncident();
  const tokens = [await office.pick('现场.jpg', Buffer.from('MZ\x90\0 not a picture'))];
  expect(await office.refusal('incidents.addEvidence', { id, tokens, note: '' })).toMatchObject({
    code: 'evidence_type_refused',
    params: { name: '现场.jpg' },
  });
  expect(await list()).toEqual([]);
});

it('says what was altered or went missing on disk', async () => {
  const { office, add, list } = await withIncident();
  await add('现场.png', PNG);
  const [file] = await list();
  const place = path.join(office.folder, 'files', file!.sha256.slice(0, 2), file!.sha256);
  const open = { id: file!.id, offset: 0 };
  expect(file).toMatchObject({ lost: false });
  appendFileSync(place, 'x');
  expect(await list()).toMatchObject([{ name: '现场.png', lost: true }]);
  expect((await office.refusal('incidents.evidencePart', open)).code).toBe('evidence_altered');
  rmSync(place);
  expect(await list()).toMatchObject([{ lost: true }]);
  expect(await office.refusal('incidents.evidencePart', open)).toMatchObject({
    code: 'evidence_missing',
    params: { name: '现场.png' },
  });
});

it('is withdrawn with a reason and stays listed; leaders read it, managers do not', async () => {
  const { office, add, list } = await withIncident();
  await add('现场.png', PNG);
  const [file] = await list();
  await office.call('incidents.withdrawEvidence', { id: file!.id, reason: '拍错了窗口' });
  expect(await list()).toMatchObject([{ withdrawnReason: '拍错了窗口' }]);
  expect((await office.refusal('incidents.withdrawEvidence', { id: file!.id, reason: '再撤' })).code).toBe(
    'changed_meanwhile',
  );
  await office.login(['leader'], null);
  expect(await list()).toHaveLength(1);
  await office.asManager();
  expect((await office.refusal('incidents.evidencePart', { id: file!.id, offset: 0 })).code).toBe(
    'no_permission',
  );
});

it('goes along with a backup that is saved elsewhere', async () => {
  const { office, add, list } = await withIncident();
  await add('现场.png', PNG);
  const [file] = await list();
  const usb = path.join(office.folder, 'usb');
  mkdirSync(usb);
  await office.call('backup.create', { folder: await office.pickPath(usb) });
  expect(existsSync(path.join(usb, 'files', file!.sha256.slice(0, 2), file!.sha256))).toBe(true);
});
