import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '#shared/domain/rulebook/edit';
import { listAt } from '#shared/domain/rulebook/edit';
import type { Section } from '#shared/domain/rulebook/sections';
import { sentenceText } from '#shared/domain/rulebook/sentence';
import { loadProgramWords, startI18n } from '../../../../renderer/app/i18n';
import { speakerOf } from '../../../../renderer/ui/rulebook-speaker';
import catalogue from '../../../../resources/catalogues/discipline-items.json';
import person from '../../../../resources/rulebooks/person.json';
import windows from '../../../../resources/rulebooks/window.json';

const items = catalogue.items.map((item) => ({ ...item, synonyms: '', pinyin: '' }));
const books: Record<'person' | 'window', JsonObject> = { person, window: windows };

function say(book: JsonObject, section: Section, data: Json, lng = 'zh-CN'): string {
  return sentenceText(speakerOf(i18next, lng, book, items), section, data);
}
const byCode = (book: JsonObject, section: Section, code: string): Json =>
  listAt(book, [section]).find((each) => (each as JsonObject).code === code)!;

beforeAll(async () => {
  await startI18n('en');
  await loadProgramWords();
});

describe('clauses of the shipped rulebooks', () => {
  it.each<[keyof typeof books, string, string]>([
    [
      'person',
      '二（一）1',
      '迟到，10 分钟以内（含）扣 1 分；10 分钟以上（不含）、30 分钟以内（不含）扣 2 分。',
    ],
    [
      'person',
      '二（一）2',
      '早退，10 分钟以内（含）扣 1 分；10 分钟以上（不含）、30 分钟以内（不含）扣 2 分。',
    ],
    ['person', '二（一）3', '缺卡，每次扣 1 分。'],
    ['person', '二（一）4', '离岗，属于有群众等候的，20 分钟以上（不含）、90 分钟以内（含），每次扣 1 分。'],
    ['person', '二（一）5', '离岗，90 分钟以上（不含）、120 分钟以内（含），每人次扣 3 分。'],
    ['person', '二（二）1', '旷工，每半天扣 5 分，不足的部分不计。'],
    ['person', '二（三）1', '事假、病假，每 1 天扣 1 分，不足的部分不计，每月累计 2 天以内不计。'],
    [
      'person',
      '三（一）',
      '外出吃东西、外出逛街购物、参会迟到早退、仪态不端、着制服嬉闹、仪表着装不规范、转办件逾期未办结，每次扣 1 分。',
    ],
    ['person', '三（四）', '违纪，每次在 1 至 5 分之间酌情扣分，以 1 分为一档，其他条款都不适用时才适用。'],
    [
      'person',
      '四（一）',
      '违规收费、弄虚作假、违纪违法被执法执纪部门处理、履职不力引发公共事件、吃拿卡要、收受财物、参与黄赌毒、酒后驾车，每次在 10 至 20 分之间酌情扣分，以 1 分为一档。',
    ],
    ['person', '五（一）', '表扬，每次在 1 至 3 分之间酌情加分，以 1 分为一档。'],
    ['window', '四（一）1', '督办事项未按时落实，每件次扣 4 分。'],
    ['window', '四（一）1后段', '未落实影响全局，每件次扣 5 分。'],
    ['window', '四（一）2', '批示交办事项未认真办理，每件次扣 3 分。'],
    ['window', '四（二）前段', '比率指标（事项进驻率），共 30 分，每少一项扣除相应份额，四舍五入。'],
    ['window', '四（二）中段', '只受理不授权，每项扣 5 分。'],
    ['window', '四（二）后段', '超承诺时限办结，每项扣 2 分。'],
    ['window', '四（三）1', '转办件逾期未办结，每件次扣 1 分。'],
    ['window', '四（三）1中段', '转办件退回重办，每件次扣 2 分。'],
    ['window', '四（三）1后段', '办理结果与事实不符，每件次扣 5 分。'],
    ['window', '四（三）2', '敷衍塞责，每件次扣 2 分。'],
    [
      'window',
      '四（三）2后段',
      '比率指标（信访积案化解率），低于 100% 的，每相差 5 个百分点扣 2 分，不足的部分不计，总数为零时不计。',
    ],
    ['window', '四（四）1', '无故缺席会议，每次扣 2 分。'],
    ['window', '四（四）1中段', '参会迟到早退，每次扣 1 分。'],
    ['window', '四（四）1后段', '未按时上报参会情况，每次扣 2 分。'],
    ['window', '四（四）2', '被检查暗访通报，每次扣 10 分。'],
    ['window', '四（四）3', '工作日午餐饮酒、上班时间到休闲娱乐场所，不属于下属单位人员的，每人次扣 5 分。'],
    [
      'window',
      '四（四）3后段',
      '工作日午餐饮酒、上班时间到休闲娱乐场所，属于下属单位人员的，每人次扣 3 分。',
    ],
    [
      'window',
      '四（四）4',
      '打游戏、上网聊天、看影视节目、炒股、打牌、串岗、脱岗、干私活、做与工作无关的事，每人次扣 2 分。',
    ],
    ['window', '四（四）4其他', '违纪，每人次扣 2 分，其他条款都不适用时才适用。'],
    ['window', '四（四）5', '仪表着装不规范、仪态不端、着制服嬉闹，每人次扣 1 分。'],
    ['window', '四（四）6', '迟到、早退、缺卡，每人次扣 1 分。'],
    ['window', '四（四）6后段', '外出逛街购物、外出吃东西，每人次扣 1 分。'],
    ['window', '四（四）7', '旷工，每半天扣 2 分，不足的部分不计。'],
    ['window', '四（五）2', '履职不力引发公共事件，每次在 10 至 20 分之间酌情扣分，以 1 分为一档。'],
    ['window', '四（五）4', '参与黄赌毒、酒后驾车，每件次扣 10 分。'],
    [
      'window',
      '四（六）1',
      '民主评议票，属于部门评议的，以非常满意、满意、基本满意为满意，低于 90% 的，每相差 1 个百分点扣 1 分，不足的部分不计，总数为零时不计。',
    ],
  ])('%s %s', (book, code, expected) => {
    expect(say(books[book], 'clauses', byCode(books[book], 'clauses', code))).toBe(expected);
  });

  it('leave nothing open', () => {
    for (const book of Object.values(books)) {
      for (const clause of listAt(book, ['clauses'])) {
        expect(say(book, 'clauses', clause)).not.toMatch(/＿|\{\{|undefined/);
        expect(say(book, 'clauses', clause, 'en')).not.toMatch(/___|\{\{|undefined/);
      }
    }
  });
});

describe('other rules', () => {
  it.each<[Section, string, string]>([
    ['conversions', '二（二）2', '迟到、早退，30 分钟以上（含），折算为旷工半天，原来的事实不再计分。'],
    [
      'conversions',
      '二（二）3',
      '先斩后奏的请假，不属于事前已告知的，折算为旷工相同时长，记为先斩后奏，原来的事实不再计分。',
    ],
    ['multipliers', '二（二）5', '旷工，属于先斩后奏的，扣分按 200% 计。'],
    ['exemptions', '三（五）', '工作日午餐饮酒，属于公务接待的，不计分。'],
    ['groups', '二（一）', '日常考勤，属于二 出勤，最多扣 20 分，扣完为止。'],
    ['grades', 'excellent', '优秀：90 分以上（含）。'],
    ['bars', '六（二）', '旷工，每月达到 2 个半天的，取消当月的一切评先评优资格。'],
    [
      'carryOver',
      '六（三）',
      '最近 1 年内累计迟到、早退，达到 3 次的，中心内部通报，取消当季评先资格，告知原单位领导；达到 5 次的，取消当年评先资格，写出书面检查。',
    ],
  ])('%s %s', (section, code, expected) => {
    expect(say(person, section, byCode(person, section, code))).toBe(expected);
  });

  it('says allowances, escalation and caps of a clause', () => {
    const clause = {
      match: { kinds: ['late', 'early'] },
      measure: { type: 'occurrence', points: 50, unit: '人次' },
      escalation: {
        per: 'person',
        period: 'year',
        steps: [{ n: 5, included: false, percent: 200 }],
      },
      allowance: { amount: 2, unit: 'occurrence', per: 'person' },
      cap: 500,
    };
    expect(say(person, 'clauses', clause)).toBe(
      '迟到、早退，每人次扣 0.5 分，每月每人 2 次以内不计，每年每人计算次数：第 5 次起（不含这一次）每次按 200% 计，每月最多扣 5 分。',
    );
    expect(say(person, 'clauses', clause, 'en')).toBe(
      'late arrival, early departure, each occurrence costs 0.5, each month per person the first 2 are free, counted each year per person: from number 5 (this one not included) each at 200%, at most 5 a month.',
    );
  });

  it('says liabilities, awards, parts and approvals', () => {
    const liability = { role: 'manager', amount: { type: 'share', percent: 50 } };
    expect(say(person, 'liabilities', liability)).toBe(
      '窗口负责人对所带人员的扣分负连带责任，按其 50% 扣分。',
    );
    const award = {
      period: 'month',
      gate: { grades: ['excellent'], fullMark: true },
      quota: { type: 'share', percent: 20, rounding: 'down' },
      tieBreaks: ['satisfaction', 'volume'],
      ties: 'decide',
      choice: { type: 'vote', candidates: 10 },
    };
    expect(say(person, 'awards', award)).toBe(
      '每月评选，等次须为优秀，当期没有扣分，名额为参评数的 20%，不足一个的舍去，分数相同的依次比较满意率、办件量，仍然相同的由会议决定，取前 10 名投票产生。',
    );
    const part = {
      name: '群众评议',
      weight: 20,
      source: { type: 'score', item: 'accuracy', full: 10_000 },
      missing: 'reweight',
    };
    expect(say(person, 'parts', part)).toBe(
      '群众评议占 20%，取办件准确率的得分，满分 100 分，没有数据时权重分摊给其他部分。',
    );
    const approval = {
      applicant: 'clerk',
      leaveKinds: ['personal'],
      ...{ from: 1, fromIncluded: false, to: 4, toIncluded: true },
      chain: ['manager', 'chief'],
    };
    expect(say(person, 'approvals', approval)).toBe(
      '窗口工作人员请事假，半天以上（不含）、2 天以内（含），由窗口负责人、督查办主任依次审批。',
    );
  });

  it('shows what is not filled in as a gap', () => {
    const clause = {
      match: { kinds: [] },
      measure: { type: 'minutes', tiers: [{ minutes: { from: 0, to: 10 } }] },
    };
    expect(say(person, 'clauses', clause)).toBe(
      '＿＿，0 分钟含不含没有写明、10 分钟含不含没有写明扣 ＿＿ 分。',
    );
  });
});
