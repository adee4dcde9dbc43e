import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { AttachmentInfo } from '#shared/contracts/attachments';
import type { LeaveRow } from '#shared/contracts/leave';
import { approve, at, type Office, openOffice, submit } from './support';

const PHOTO = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]);
const PROGRAM = new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]);

const attach = async (office: Office, id: number, name: string, content: Uint8Array) =>
  office.call<AttachmentInfo[]>('leave.attach', {
    id,
    tokens: [await office.pick(name, content)],
    note: '诊断书',
  });
const refusedFile = async (office: Office, id: number, name: string, content: Uint8Array) =>
  office.refusal('leave.attach', { id, tokens: [await office.pick(name, content)] });

const sick = async (office: Office) =>
  approve(office, await submit(office, office.people.乙, '04-13', '04-16', { kind: 'sick' }));

describe('certificates', () => {
  it('are kept under their hash and shown inside the program', async () => {
    const office = await openOffice();
    const leave = await sick(office);
    expect(leave.papersMissing).toBe(true);
    const [file] = await attach(office, leave.id, '诊断书.jpg', PHOTO);
    expect(file).toMatchObject({ name: '诊断书.jpg', type: 'jpg', bytes: PHOTO.length, note: '诊断书' });
    const folder = path.join(office.folder, 'files', file!.sha256.slice(0, 2));
    expect(readdirSync(folder)).toEqual([file!.sha256]);
    const part = await office.call<{ bytes: Uint8Array; total: number }>('leave.filePart', {
      id: file!.id,
      offset: 0,
    });
    expect([...part.bytes]).toEqual([...PHOTO]);
    expect(await office.call('leave.get', { id: leave.id })).toMatchObject({
      papersMissing: false,
      files: 1,
    });
    writeFileSync(path.join(folder, file!.sha256), 'something else');
    expect((await office.refusal('leave.filePart', { id: file!.id, offset: 0 })).code).toBe(
      'evidence_altered',
    );
  });

  it('travel with a backup', async () => {
    const office = await openOffice();
    const leave = await sick(office);
    const [file] = await attach(office, leave.id, '诊断书.jpg', PHOTO);
    const elsewhere = mkdtempSync(path.join(os.tmpdir(), 'hallkeeper-backup-'));
    onTestFinished(() => rmSync(elsewhere, { recursive: true, force: true }));
    await office.call('backup.create', { folder: await office.pickPath(elsewhere) });
    const copy = path.join(elsewhere, 'files', file!.sha256.slice(0, 2), file!.sha256);
    expect([...readFileSync(copy)]).toEqual([...PHOTO]);
  });

  it('are refused by their true type and their size', async () => {
    const office = await openOffice();
    const leave = await sick(office);
    expect((await refusedFile(office, leave.id, '诊断书.jpg', PROGRAM)).code).toBe('evidence_type_refused');
    const large = new Uint8Array(50 * 1024 * 1024);
    large.set(PHOTO);
    expect(await refusedFile(office, leave.id, '大图.jpg', large)).toMatchObject({
      code: 'leave_file_too_large',
      params: { limit: 20 },
    });
    expect(await office.call('leave.files', { id: leave.id })).toEqual([]);
  });

  it('are withdrawn with a reason, not deleted', async () => {
    const office = await openOffice();
    const leave = await sick(office);
    const [file] = await attach(office, leave.id, '诊断书.jpg', PHOTO);
    await office.call('leave.detach', { id: file!.id, reason: '传错了人' });
    expect(await office.call('leave.files', { id: leave.id })).toMatchObject([
      { withdrawnReason: '传错了人' },
    ]);
    expect(await office.call('leave.get', { id: leave.id })).toMatchObject({ papersMissing: true, files: 0 });
    expect((await office.refusal('leave.detach', { id: file!.id, reason: '再次' })).code).toBe(
      'changed_meanwhile',
    );
  });

  it('are not added to what is over, nor by another window', async () => {
    const office = await openOffice();
    const sent = await submit(office, office.people.丙, '04-13', '04-13');
    await office.asManager();
    expect((await refusedFile(office, sent.id, 'a.jpg', PHOTO)).code).toBe('not_your_window');
    await office.asChief();
    await office.call('leave.cancel', { id: sent.id, version: sent.version, reason: '不去了' });
    expect((await refusedFile(office, sent.id, 'a.jpg', PHOTO)).code).toBe('leave_is_over');
  });

  it('hold up the last signature where the office asks for them', async () => {
    const office = await openOffice();
    await office.call('leave.saveSettings', {
      requireSubstitute: false,
      requirePapers: true,
      lieuMinutesPerHalfDay: 180,
      lieuMonths: null,
    });
    const sent = await submit(office, office.people.乙, '04-13', '04-16', { kind: 'sick' });
    const decide = { id: sent.id, version: sent.version, decision: 'approve' };
    expect((await office.refusal('leave.decide', decide)).code).toBe('leave_papers_missing');
    await attach(office, sent.id, '诊断书.jpg', PHOTO);
    expect((await approve(office, sent)).state).toBe('approved');
  });
});

describe('slips', () => {
  it('say what was asked, who signed, and what came of it', async () => {
    const office = await openOffice();
    const leave = await approve(
      office,
      await submit(office, office.people.乙, '04-09', '04-09', {
        reason: '家中<有>事',
        standIn: '李某',
        handover: '印章',
      }),
      { approverName: '分管主任', decidedAt: at('04-10 09:00') },
    );
    const { title, html } = await office.call<{ title: string; html: string }>('leave.slip', {
      id: leave.id,
      kind: 'request',
    });
    expect(title).toBe('请假审批单（测试乙）');
    for (const words of [
      '测试行政服务中心',
      '测试乙',
      '办税窗口',
      '事假',
      '1 天',
      '家中&lt;有&gt;事',
      '李某',
      '印章',
      '分管主任',
      '先斩后奏',
    ]) {
      expect(html).toContain(words);
    }
  });

  it('name who signed an extension', async () => {
    const office = await openOffice();
    const leave = await approve(office, await submit(office, office.people.乙, '04-09', '04-10'));
    const { id, version } = leave;
    const end = { date: '2026-04-13', at: 'pm' };
    const asked = await office.call<LeaveRow>('leave.extend', { id, version, end, reason: '车票未买到' });
    await approve(office, asked, { approverName: '督查员', decidedAt: at('04-10 09:30') });
    const { html } = await office.call<{ html: string }>('leave.slip', { id, kind: 'request' });
    expect(html).toContain('2026年4月13日 17:30');
    expect(html).toContain('审批：督查员 同意 2026年4月10日');
  });

  it('of the return come after it, and are printed and saved', async () => {
    const office = await openOffice();
    const leave = await approve(office, await submit(office, office.people.乙, '04-08', '04-08'));
    const slip = { id: leave.id, kind: 'return' };
    expect((await office.refusal('leave.slip', slip)).code).toBe('leave_not_returned');
    await office.call('leave.returned', {
      id: leave.id,
      version: leave.version,
      returnedAt: at('04-09 17:30'),
    });
    await office.call('leave.printSlip', slip);
    expect(office.printed[0]?.html).toContain('逾期未归');
    expect(await office.call('leave.saveSlip', slip)).toEqual({ file: '销假单（测试乙） 2026-04-10.pdf' });
  });
});

describe('what waits', () => {
  interface Task {
    task: string;
    leave: LeaveRow;
  }
  const tasks = async (office: Office) =>
    (await office.call<Task[]>('leave.tasks')).map(({ task, leave }) => [task, leave.staffName]);

  it('comes to whom it concerns: signatures, reminders, overdue returns', async () => {
    const office = await openOffice();
    const { 甲, 乙, 丙 } = office.people;
    await approve(office, await submit(office, 乙, '04-08', '04-09'));
    await approve(office, await submit(office, 丙, '04-10', '04-11', { kind: 'sick' }));
    await submit(office, 甲, '04-20', '04-20');
    expect(await tasks(office)).toEqual([
      ['overdue', '测试乙'],
      ['decide', '测试甲'],
      ['ends_tomorrow', '测试丙'],
    ]);
    await office.asManager();
    // Their own leave is not theirs to decide.
    expect(await tasks(office)).toEqual([['overdue', '测试乙']]);
    await office.login(['auditor'], null);
    expect(await tasks(office)).toEqual([
      ['overdue', '测试乙'],
      ['ends_tomorrow', '测试丙'],
    ]);
  });

  it('names drafts to their author and missing papers to the office', async () => {
    const office = await openOffice();
    await sick(office);
    await office.call('leave.saveDraft', {
      id: null,
      staffId: office.people.丙,
      kind: 'personal',
      start: { date: '2026-04-20', at: 'am' },
      end: { date: '2026-04-20', at: 'pm' },
    });
    expect(await tasks(office)).toEqual([
      ['papers_missing', '测试乙'],
      ['draft', '测试丙'],
    ]);
  });
});
