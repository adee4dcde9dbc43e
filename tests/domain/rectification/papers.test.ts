import { describe, expect, it } from 'vitest';
import {
  escalationLetter,
  type OrderPaper,
  orderNumber,
  orderView,
  renderEscalation,
  renderOrder,
} from '#shared/domain/rectification/papers';
import { templates } from '../documents/samples';

const paper: OrderPaper = {
  issuer: { center: '云溪县行政服务中心', office: '监督管理办公室', phone: '', address: '' },
  short: '云政服督',
  no: '2026-0012',
  origin: 'finding',
  campaign: '',
  window: '不动产窗口',
  unit: '测试局',
  owner: '测试甲',
  problem: '台面凌乱 <b>',
  measure: '每日下班前整理',
  issuedOn: '2026-04-20',
  due: '2026-05-02',
  limit: '2026-05-06',
  returns: 0,
};

describe('papers of an order', () => {
  it('carry a number of their own', () => {
    expect(orderNumber('云政服督', '2026-0012')).toBe('云政服督改〔2026〕第12号');
  });

  it('say when a limit falls on a day of rest', () => {
    expect(orderView(paper).deadline).toContain('2026年5月2日（星期六，休息日，顺延至2026年5月6日）');
    expect(orderView({ ...paper, due: '2026-05-06' }).deadline).toBe('请于2026年5月6日前完成整改。');
  });

  it('hold the order and the slip, with typed text inert', () => {
    const html = renderOrder(templates, paper);
    for (const words of ['限期整改通知书', '整改情况报告回执', '□已改', '测试局（不动产窗口）']) {
      expect(html).toContain(words);
    }
    expect(html).toContain('台面凌乱 &lt;b&gt;');
    expect(renderOrder(templates, { ...paper, returns: 1 })).toContain('限期整改通知书（第2次）');
  });

  it.each([
    [1, '整改催办通知', '不动产窗口'],
    [2, '关于督促落实整改事项的函', '测试局（测试丁同志）'],
    [3, '关于整改事项逾期未落实的报告', '中心领导'],
  ])('at level %i go to %s', (level, title, addressee) => {
    const escalation = { level, on: '2026-05-08', days: 2, head: '测试丁' };
    expect(escalationLetter(paper, escalation)).toMatchObject({ title, addressees: [addressee] });
    expect(renderEscalation(templates, paper, escalation)).toContain('已逾期2个工作日');
  });

  it.each([
    [1, '不动产窗口', '要求你窗口就'],
    [1, '', '要求你单位就'],
    [2, '不动产窗口', '要求你单位就'],
    [3, '不动产窗口', '要求测试局（不动产窗口）就'],
  ])('at level %i of window “%s” address who must act', (level, window, words) => {
    const letter = escalationLetter({ ...paper, window }, { level, on: '2026-05-08', days: 2, head: '' });
    expect(letter.paragraphs[0]?.text).toContain(words);
  });

  it('end what was typed with one stop', () => {
    const escalation = { level: 1, on: '2026-05-08', days: 2, head: '' } as const;
    for (const measure of ['每日下班前整理', '每日下班前整理。']) {
      expect(escalationLetter({ ...paper, measure }, escalation).paragraphs[1]?.text).toBe(
        '整改要求：每日下班前整理。',
      );
    }
  });
});
