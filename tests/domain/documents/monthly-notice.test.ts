import { describe, expect, it } from 'vitest';
import {
  type MonthlyNotice,
  monthlyNoticeView,
  noticeRecipients,
  renderMonthlyNotice,
} from '#shared/domain/documents/monthly-notice';
import { notice, templates } from './samples';

/** The words of a paper as a reader meets them, without its style. */
function words(changes: Partial<MonthlyNotice>): string {
  const html = renderMonthlyNotice(templates, { ...notice, ...changes });
  return html
    .replace(/<style>.*<\/style>/s, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ');
}

describe('monthly notice', () => {
  it('formats each line with its facts, factor, points and running total', () => {
    expect(monthlyNoticeView(notice)).toMatchObject({
      month: '2026年3月',
      base: '100',
      score: '96.5',
      change: '-3.5',
      lines: [
        {
          no: 1,
          clause: '第八条',
          count: 2,
          factor: '1',
          points: '-1.5',
          runningTotal: '98.5',
          facts: [
            { day: '3月5日', person: '钱立', text: '迟到12分钟' },
            { day: '3月11日', person: '孙小梅', text: '迟到3分钟' },
          ],
        },
        { no: 2, factor: '2', points: '-2', runningTotal: '96.5', facts: [{ person: '' }] },
      ],
      people: [{ no: 1, name: '钱立', score: '99.25', grade: '优秀' }],
    });
  });

  it('says the result, the rank and the document number', () => {
    const text = words({});
    for (const part of ['云政服督〔2026〕第3号', '96.5 分', '第7名', '共32个窗口', '0123-4567-89AB-CDEF']) {
      expect(text).toContain(part);
    }
  });

  it('says so when nothing was deducted', () => {
    const text = words({ lines: [], score: 10000 });
    expect(text).toContain('本月无扣分。');
    expect(text).not.toContain('合计');
    expect(words({})).not.toContain('本月无扣分');
  });

  it('thanks without a rectification date and demands with one', () => {
    expect(words({})).toContain('望继续保持');
    const demanding = words({ rectifyBy: '2026-04-15', requirements: ['逐一谈话。'] });
    expect(demanding).toContain('于2026年4月15日前将整改情况书面报送我办');
    expect(demanding).toContain('逐一谈话。');
    expect(demanding).not.toContain('望继续保持');
  });

  it('has a receipt slip with its last day', () => {
    expect(words({})).toMatch(/请沿此线裁下.*执.*签收人.*请于2026年4月8日前送交/);
    expect(templates['notice.css']).toMatch(/\.receipt \{[^}]*break-inside: avoid/);
  });

  it('prints no objection and no people when there are none', () => {
    const text = words({ objectBy: null, people: [] });
    expect(text).not.toContain('申诉');
    expect(text).not.toContain('窗口工作人员考核情况');
  });

  it('takes very long names', () => {
    const name = '企业开办及工程建设项目审批综合服务窗口'.repeat(6);
    expect(words({ window: name })).toContain(name);
  });
});

describe('recipients of a notice', () => {
  const unit = (name: string, superior: string | null = null) => ({ name, superior });

  it('gives the superior of a vertical unit a copy of its own', () => {
    expect(noticeRecipients(notice)).toEqual({
      main: ['税务综合窗口', '云溪县税务局'],
      copies: ['云州市税务局'],
      prints: 4,
    });
    expect(words({})).toMatch(/抄送\uff1a\s*云州市税务局。/);
    expect(words({})).toContain('共印4份');
  });

  it('names each once', () => {
    const units = [unit('甲局', '市局'), unit('甲局', '市局'), unit('乙局')];
    expect(noticeRecipients({ window: '综合窗口', units })).toEqual({
      main: ['综合窗口', '甲局', '乙局'],
      copies: ['市局'],
      prints: 5,
    });
  });

  it('is the window alone when no unit is known', () => {
    expect(noticeRecipients({ window: '综合窗口', units: [] })).toEqual({
      main: ['综合窗口'],
      copies: [],
      prints: 2,
    });
    expect(words({ units: [] })).not.toContain('抄送');
  });

  it('is that of a unit as well, with its windows and what its score is made of', () => {
    const text = words({
      ...{ of: 'unit', window: '县税务局', units: [{ name: '县税务局', superior: '市税务局' }], base: 0 },
      windows: [{ name: '办税窗口', score: 9300, grade: '优秀' }],
      parts: [
        { name: '所属窗口得分', score: 9300, weight: 50, points: 4650 },
        { name: '单位互评', score: null, weight: 50, points: 0 },
      ],
    });
    for (const part of [
      '单位月度考核通知单',
      '现将你单位',
      '个单位）',
      '得分构成',
      '所属窗口考核情况',
      '办税窗口',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toMatch(/所属窗口得分 ?93 ?50% 46.5 .*单位互评 ?— ?50% 0 /);
    expect(text).not.toMatch(/基础分|合计|你窗口/);
    const recipients = noticeRecipients({
      ...{ window: '县税务局', units: [{ name: '县税务局', superior: '市税务局' }] },
    });
    expect(recipients).toEqual({ main: ['县税务局'], copies: ['市税务局'], prints: 3 });
  });
});
