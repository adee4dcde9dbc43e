import { describe, expect, it } from 'vitest';
import type { Paper } from '#shared/contracts/documents';
import { CLOSE, type Golden, MONTH, openGolden } from '../assessment/golden';

const month = { month: MONTH };

async function publish(center: Golden): Promise<void> {
  await center.call('assessment.close', CLOSE);
  await center.call('assessment.confirm', { ...month, reason: '未公示' });
  await center.call('assessment.sign', { ...month, mode: 'paper', signer: '王主任', signedOn: '2026-04-09' });
  await center.call('documents.publish', month);
}

const papers = async (center: Golden) =>
  (await center.call<{ papers: Paper[] }>('documents.papers', month)).papers;
const numbers = async (center: Golden) =>
  (await papers(center)).map(({ number, voidReason }) => [number, voidReason]);

describe('making void', () => {
  it('keeps what was issued with its numbers, marked, and the results readable', async () => {
    const center = await openGolden();
    const reason = { ...month, reason: '名单有误' };
    expect(await center.refusal('documents.voidMonth', reason)).toMatchObject({ code: 'month_not_in_state' });
    await publish(center);
    const [before] = await papers(center);
    expect(await center.call('documents.voidMonth', reason)).toMatchObject({ state: 'void', papers: 5 });
    const [after] = await papers(center);
    expect(after).toMatchObject({ number: before!.number, voidReason: '名单有误' });
    const { html } = await center.call<{ html: string }>('documents.html', {
      ...month,
      kind: 'notice',
      subjectId: before!.subjectId,
    });
    expect(html).toContain('作废');
    expect(html).toContain(before!.number);
    expect(await center.call('assessment.report', month)).toMatchObject({ state: 'void' });
  });

  it('lets the month be reopened and issued anew under new numbers', async () => {
    const center = await openGolden();
    await publish(center);
    await center.call('documents.voidMonth', { ...month, reason: '名单有误' });
    await center.call('assessment.reopen', { ...month, reason: '重新核算' });
    expect((await papers(center)).filter(({ issuedAt }) => issuedAt === null)).toHaveLength(5);
    await publish(center);
    const all = await numbers(center);
    const serials = all.map(([number]) => String(number).match(/第(\d+)号/)?.[1] ?? '');
    expect(serials).toEqual(['1', '2', '3', '4', '', '5', '6', '7', '8', '']);
    expect(all.filter(([, voidReason]) => voidReason === null)).toHaveLength(5);
  });

  it('replaces one paper and leaves the others', async () => {
    const center = await openGolden();
    await publish(center);
    const [first] = await papers(center);
    const input = { paperId: first!.paperId, reason: '印章盖错' };
    const { number } = await center.call<{ number: string }>('documents.reissue', input);
    expect(number).toMatch(/第5号$/);
    expect(await center.refusal('documents.reissue', input)).toMatchObject({ code: 'paper_void' });
    const same = (await papers(center)).filter(({ subjectId }) => subjectId === first!.subjectId);
    expect(same).toMatchObject([{ voidReason: '印章盖错' }, { number, voidReason: null }]);
    const ref = { ...month, kind: 'notice', subjectId: first!.subjectId };
    const html = async (paperId: number | null) =>
      (await center.call<{ html: string }>('documents.html', { ...ref, paperId })).html;
    expect(await html(null)).toContain(number);
    expect(await html(null)).not.toContain('作废');
    expect(await html(first!.paperId)).toContain('作废');
  });
});
