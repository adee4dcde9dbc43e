import { expect, it } from 'vitest';
import type { AttachmentInfo } from '#shared/contracts/attachments';
import type { OwnIncident } from '#shared/contracts/incidents-life';
import { openOffice } from '../leave/support';

/** Two charged with one act; only the first was told of it, and the manager of the window is logged in. */
async function told() {
  const office = await openOffice();
  const { 乙, 丙 } = office.people;
  const seen = { staffIds: [乙, 丙], date: '2026-04-09', itemCode: 'games', source: 'undercover' };
  const { ids } = await office.call<{ ids: number[] }>('incidents.record', seen);
  const [id = 0, other = 0] = ids;
  await office.call('incidents.notify', { id, way: 'in_person' });
  await office.asManager();
  const pick = async (name: string, content = '%PDF-1.4\n情况') => [await office.pick(name, content)];
  const listed = (incident: number) => office.call<AttachmentInfo[]>('incidents.proof', { id: incident });
  return { office, id, other, pick, listed };
}
const words = { name: '测试甲', statement: '当时在查政策', noObjection: false };

it('goes with the statement of a window manager, is read by the office, and stays', async () => {
  const { office, id, other, pick, listed } = await told();
  await office.call('incidents.addProof', { id, tokens: await pick('情况说明.pdf') });
  await office.call('incidents.answer', { id, ...words });
  expect(await office.call<OwnIncident[]>('incidents.mine', {})).toMatchObject([{ id, proofs: 1 }]);
  // Said already: nothing more is handed in until there is a decision to appeal against.
  const late = { id, tokens: await pick('再补.pdf') };
  expect((await office.refusal('incidents.addProof', late)).code).toBe('incident_proof_late');
  expect((await office.refusal('incidents.withdrawProof', { id: 1, reason: '不想给' })).code).toBe(
    'no_permission',
  );
  await office.asChief();
  expect(await listed(id)).toMatchObject([{ name: '情况说明.pdf', type: 'pdf', withdrawnAt: null }]);
  // It speaks for one person, and is no evidence of the office.
  expect(await listed(other)).toEqual([]);
  expect(await office.call('incidents.evidence', { id })).toEqual([]);
  await office.call('incidents.decide', { id, was: 'answered', decision: 'confirm', reason: '' });
  await office.asManager();
  await office.call('incidents.addProof', { id, tokens: await pick('申诉材料.pdf') });
  await office.call('incidents.appeal', { id, name: '测试甲', appeal: '请看监控' });
  await office.asChief();
  expect((await listed(id)).map(({ name }) => name)).toEqual(['情况说明.pdf', '申诉材料.pdf']);
});

it('is refused where it is a program, of nobody told yet, or of another window', async () => {
  const { office, id, other, pick, listed } = await told();
  const program = await pick('现场.jpg', 'MZ\x90\0 a program');
  expect((await office.refusal('incidents.addProof', { id, tokens: program })).code).toBe(
    'evidence_type_refused',
  );
  const tokens = await pick('a.pdf');
  expect((await office.refusal('incidents.addProof', { id: other, tokens })).code).toBe(
    'incident_proof_late',
  );
  await office.asChief();
  await office.call('incidents.notify', { id: other, way: 'in_person' });
  await office.asManager();
  expect((await office.refusal('incidents.addProof', { id: other, tokens })).code).toBe('not_your_window');
  await office.asChief();
  expect(await listed(id)).toEqual([]);
  expect(await listed(other)).toEqual([]);
});
