import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Paper } from '#shared/contracts/documents';
import { CLOSE, type Golden, MONTH, openGolden } from '../assessment/golden';

interface Papers {
  state: string;
  sealCode: string | null;
  papers: Paper[];
}

const month = { month: MONTH };
const papersOf = (center: Golden) => center.call<Papers>('documents.papers', month);
const html = async (center: Golden, kind: string, subjectId: number | null = null) =>
  (await center.call<{ html: string }>('documents.html', { ...month, kind, subjectId })).html;

async function publish(center: Golden) {
  await center.call('assessment.close', CLOSE);
  await center.call('assessment.confirm', { ...month, reason: '本月未公示' });
  await center.call('assessment.sign', {
    ...month,
    mode: 'paper',
    signer: '王主任',
    signedOn: '2026-04-09',
  });
  return center.call('documents.publish', month);
}

/** The words of a paper without its markup. */
const words = (paper: string) =>
  paper
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('drafts', () => {
  it('carry their mark, no number and no seal', async () => {
    const center = await openGolden();
    const { papers, sealCode } = await papersOf(center);
    expect(papers.map(({ kind, title, number }) => [kind, title, number])).toEqual([
      ['notice', '2026年3月窗口考核通知单（办税窗口）', ''],
      ['notice', '2026年3月窗口考核通知单（发票窗口）', ''],
      ['bulletin', '2026年3月考核通报', ''],
      ['attendance_bulletin', '2026年3月考勤通报', ''],
      ['attendance', '2026年3月考勤表', ''],
    ]);
    expect(sealCode).toBeNull();
    for (const { kind, subjectId } of papers) {
      const text = words(await html(center, kind, subjectId));
      expect(text).toContain('草稿');
      expect(text).not.toContain('防伪码');
      expect(text).not.toMatch(/第\d+号/);
    }
  });
});

describe('the notice', () => {
  it('says the numbers of the assessment, its facts and its people', async () => {
    const center = await openGolden();
    const text = words(await html(center, 'notice', center.windows.one));
    for (const part of [
      '办税窗口（东河县税务局）',
      '《窗口作风效能考评办法》',
      '93 分',
      '第2名',
      '3月23日 张三 迟到8分钟（08:38）',
      '3月26日 李四 旷工半天',
      '抄送： 东河市税务局',
      '3月27日 李四 打游戏（10:00）',
      '3 1 -3 95',
      '92 优秀 迟到3次',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('dress_code');
  });
});

describe('the bulletin', () => {
  it('ranks the windows and names the cases with shares that add up', async () => {
    const text = words(await html(await openGolden(), 'bulletin'));
    for (const part of [
      '《窗口作风效能考评办法》和《窗口工作人员月度考核办法》',
      '窗口平均得分94.5分，工作人员平均得分91分',
      '优秀 2 100.0% 3 75.0%',
      '3月26日 发票窗口 王五 事假1天（先斩后奏） -4',
      '3月23日 办税窗口 张三 迟到3次（23日、24日、25日） -3',
      '本月共有6件扣分事项',
      '3月27日 办税窗口 李四 打游戏（10:00） -2',
      '事假2人4天',
    ]) {
      expect(text).toContain(part);
    }
  });
});

describe('the attendance bulletin', () => {
  it('adds up units and windows, and names whom the rulebook charged, worst first', async () => {
    const text = words(await html(await openGolden(), 'attendance_bulletin'));
    for (const part of [
      '关于2026年3月 窗口工作人员 考勤情况的通报',
      '派驻单位1个、窗口2个、工作人员4人',
      '东河县税务局 4 28 23.5 83.9% 3 0 0 0.5 4 0 合计 4 28',
      '依据《窗口工作人员月度考核办法》和《窗口作风效能考评办法》',
      '1 李四 办税窗口 东河县税务局 旷工半天（26日） -5',
      '2 张三 办税窗口 东河县税务局 迟到3次（23日、24日、25日） -8',
      '王五 发票窗口 东河县税务局 先斩后奏1次（26日）',
      '发： 各派驻单位，各窗口。',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('打游戏');
  });
});

describe('published papers', () => {
  it('are numbered through, sealed, and reprinted to the same byte', async () => {
    const center = await openGolden();
    expect(await publish(center)).toMatchObject({
      papers: 5,
      first: '测政服督〔2026〕第1号',
      last: '测政服督〔2026〕第4号',
    });
    const { papers, sealCode } = await papersOf(center);
    expect(papers.map(({ number }) => number)).toEqual([
      '测政服督〔2026〕第1号',
      '测政服督〔2026〕第2号',
      '测政服督〔2026〕第3号',
      '测政服督〔2026〕第4号',
      '',
    ]);
    expect(sealCode).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    const first = await html(center, 'notice', center.windows.one);
    expect(words(first)).toContain(sealCode);
    expect(words(first)).not.toContain('草稿');
    // Years later, under other names, the paper is the same.
    center.setNow(center.ports.clock.now() + 3 * 365 * 86_400_000);
    const windows = await center.call<{ id: number; unitId: number }[]>('units.windows');
    const one = windows.find(({ id }) => id === center.windows.one)!;
    await center.call('units.saveWindow', {
      id: one.id,
      code: 'W1',
      name: '改名后的窗口',
      unitId: one.unitId,
    });
    expect(await html(center, 'notice', center.windows.one)).toBe(first);
  });

  it('go into a folder as files with safe names', async () => {
    const center = await openGolden();
    await publish(center);
    const folder = path.join(center.folder, 'out');
    mkdirSync(folder);
    const steps: string[] = [];
    const saved = await center.call<{ files: string[]; folder: string }>(
      'documents.savePapers',
      { ...month, folder: await center.pickPath(folder) },
      { progress: ({ done, total }) => steps.push(`${done}/${total}`) },
    );
    expect(saved.folder).toBe('out');
    expect(readdirSync(folder).sort()).toEqual([...saved.files].sort());
    expect(saved.files).toContain('2026年3月窗口考核通知单（办税窗口）.pdf');
    expect(steps).toEqual(['0/5', '1/5', '2/5', '3/5', '4/5']);
    const text = readFileSync(path.join(folder, saved.files[0]!), 'utf8');
    expect(text).toBe(await html(center, 'notice', center.windows.one));
  });

  it('stop when asked, keeping whole files only', async () => {
    const center = await openGolden();
    const folder = path.join(center.folder, 'out');
    mkdirSync(folder);
    const stop = new AbortController();
    const token = await center.pickPath(folder);
    const run = center.call(
      'documents.savePapers',
      { ...month, folder: token },
      { signal: stop.signal, progress: ({ done }) => done === 1 && stop.abort() },
    );
    await expect(run).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(folder).every((name) => name.endsWith('.pdf'))).toBe(true);
    expect(readdirSync(folder).length).toBeLessThan(5);
  });

  it('one goes to a place of choice as PDF, or to the printer', async () => {
    const center = await openGolden();
    const ref = { ...month, kind: 'bulletin' };
    expect(await center.call('documents.savePdf', ref)).toEqual({ file: '2026年3月考核通报（草稿）.pdf' });
    expect(await center.call('documents.print', ref)).toEqual({ printed: true });
    expect(await center.refusal('documents.html', { ...month, kind: 'notice', subjectId: 99 })).toMatchObject(
      {
        code: 'not_found',
      },
    );
  });
});
