import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { renderRulebookPaper } from '#shared/domain/rulebook/paper';
import { type Rulebook, rulebookSchema } from '#shared/domain/rulebook/schema';
import personJson from '../../../resources/rulebooks/person.json';
import windowJson from '../../../resources/rulebooks/window.json';

const folder = path.resolve(import.meta.dirname, '../../../resources/templates');
const NAMES = ['rulebook.html', 'rulebook.css', 'base.css', 'page.css', 'part-head.html', 'part-sign.html'];
const files = Object.fromEntries(NAMES.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
const items = [{ code: 'games', name: '打游戏' }];

const paperOf = (rulebook: Rulebook): string =>
  renderRulebookPaper(files, {
    ...{ rulebook, items, center: '东河县行政服务中心', office: '监督管理办公室' },
    ...{ draft: false, date: '2026-03-01' },
  });
const parse = (data: unknown): Rulebook => rulebookSchema.parse(data);

type Input = z.input<typeof rulebookSchema>;
const withParts = (rest: Partial<Input>): Rulebook => parse({ ...personJson, ...rest });

describe('the printed 考核办法', () => {
  it('K38 has the approval matrix as a table, in days and words', () => {
    const approvals: NonNullable<Input['procedure']>['approvals'] = [
      {
        ...{ code: '甲', applicant: 'clerk', leaveKinds: ['personal', 'sick'], chain: ['manager'] },
        ...{ from: 0, fromIncluded: false, to: 1, toIncluded: true },
      },
      {
        ...{ code: '乙', applicant: 'clerk', leaveKinds: ['personal', 'sick'], chain: ['manager', 'leader'] },
        ...{ from: 1, fromIncluded: false, to: null, toIncluded: false },
        ...{ homeUnitConsent: true, papers: ['派驻单位盖章的请假条'] },
      },
    ];
    const html = paperOf(withParts({ procedure: { approvals } }));
    expect(html).toContain('请假按下表规定的权限依次审批。');
    expect(html).toContain(
      '<td class="text">窗口工作人员</td><td class="text">事假、病假</td><td class="text">半天以内（含）</td>' +
        '<td class="text">窗口负责人</td><td>—</td><td class="text">—</td>',
    );
    expect(html).toContain(
      '<td class="text">半天以上（不含）</td><td class="text">窗口负责人→中心领导</td><td>须经同意</td>' +
        '<td class="text">派驻单位盖章的请假条</td>',
    );
    expect(paperOf(parse(personJson))).not.toContain('依次审批</th>');
  });

  it.each([
    [
      'bounds of minutes',
      '迟到，10 分钟以内（含）扣 1 分；10 分钟以上（不含）、30 分钟以内（不含）扣 2 分。',
    ],
    ['a free amount and rounding', '事假、病假，每 1 天扣 1 分，不足的部分不计，每月累计 2 天以内不计。'],
    [
      'gate, candidates and ties of an award',
      '名额 5 个，分数相同的依次比较满意率、办件量，仍然相同的由会议决定，取前 10 名投票产生',
    ],
    ['addressees', '中心公开通报（送本中心）；向原单位通报（送派驻单位）'],
    ['a bar', '每月达到 2 个半天的，取消当月的一切评先评优资格'],
    ['how months become a year', '季度、年度得分以各月在岗天数加权平均，四舍五入。'],
  ])('says %s', (_, words) => {
    expect(paperOf(parse(personJson)).replaceAll('\n', '')).toContain(words);
  });

  it('says what one act is, and how each part comes about', () => {
    expect(paperOf(parse(windowJson))).toContain('同一事件的各条记录视为同一事实。');
    const parts: NonNullable<Input['composition']>['parts'] = [
      {
        ...{ code: '甲', name: '领导评分', weight: 100 },
        source: {
          ...{ type: 'rating', match: { kinds: ['rating'] }, absent: 'reweight', full: 10_000 },
          ...{ raters: [{ rater: 'leaders', percent: 100 }], rounding: 'half_up' },
        },
      },
    ];
    const html = paperOf(withParts({ composition: { parts, missing: 'carry', rounding: 'down' } }));
    expect(html).toContain('某一部分没有数据的，沿用上期得分；合计得分小数舍去。');
    expect(html).toContain(
      '领导评分占 100%，中心领导占 100%，取评分的平均数，满分 100 分，缺评的分摊给其他人，四舍五入。',
    );
  });

  it('says who provides the evidence (K41), what is due, and joint liability', () => {
    const [first] = personJson.clauses as Input['clauses'];
    const html = paperOf(
      withParts({
        clauses: [{ ...first!, provider: '督查科' }],
        bars: [],
        awards: [],
        carryOver: [],
        consequences: [
          {
            ...{ code: '七', text: '不合格的限期整改', when: { type: 'grade', grades: ['unqualified'] } },
            acts: [{ text: '报整改方案', to: 'unit', due: { type: 'month_day', day: 20 } }],
          },
        ],
        liabilities: [
          {
            ...{ code: '连', text: '负责人负连带责任', group: first!.group, role: 'manager' },
            amount: { type: 'share', percent: 50 },
          },
        ],
      }),
    );
    expect(html).toContain('扣分依据由督查科提供');
    expect(html).toContain('报整改方案（送派驻单位），20 日前完成');
    expect(html).toMatch(/窗口负责人对所带人员的扣分负连带责任，按其 50% 扣分，计入二（一）/);
  });

  it('leaves no blank in the shipped books', () => {
    for (const book of [personJson, windowJson]) expect(paperOf(parse(book))).not.toContain('＿');
  });
});
