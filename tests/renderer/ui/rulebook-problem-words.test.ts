import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { loadProgramWords, startI18n } from '../../../renderer/app/i18n';
import { placeOnCard, placeText, problemText } from '../../../renderer/ui/rulebook-problem-words';
import { speakerOf } from '../../../renderer/ui/rulebook-speaker';
import personJson from '../../../resources/rulebooks/person.json';

const book = { ...personJson, composition: { parts: [{ code: '1', name: '纪律' }] } };
const speaker = () => speakerOf(i18next, 'zh-CN', book, []);

beforeAll(async () => {
  await startI18n('zh-CN');
  await loadProgramWords();
});

it.each([
  [
    'clauses[0].measure.tiers[1].points',
    '扣分和加分条款 二（一）1 › 怎样计分 › 分档 › 第 2 项 › 多少分',
    '怎样计分 › 分档 › 第 2 项 › 多少分',
  ],
  ['clauses[0]', '扣分和加分条款 二（一）1', ''],
  ['clauses', '扣分和加分条款', ''],
  ['composition.parts', '得分构成（加权）', ''],
  ['composition.parts[0].weight', '得分构成（加权） 1 纪律 › 占百分之几', '占百分之几'],
  ['procedure.approvals', '请假审批', ''],
  ['floor', '基本规定 › 最低分', '最低分'],
])('%s is %s', (place, whole, onCard) => {
  expect(placeText(speaker(), book, place)).toBe(whole);
  expect(placeOnCard(speaker(), book, place)).toBe(onCard);
});

it.each([
  ['minutes_hole', { kind: 'late', from: 11, to: 15 }, '迟到第 11 至 15 分钟没有条款计分'],
  ['minutes_hole', { kind: 'late', from: 31, to: 'end' }, '迟到第 31 分钟以后没有条款计分'],
  ['unknown_kind', { value: 'sleeping' }, '没有“sleeping”这种事实'],
  [
    'level_without_points',
    { rule: '民主评议', level: 'very_satisfied' },
    '“民主评议”没有给“非常满意”这一档评价定分，按 0 分计',
  ],
  ['approval_hole', { applicant: 'clerk', from: 1, to: 1 }, /^.*请假 0\.5 至 0\.5 天没有审批人$/],
])('%s in words', (code, params, words) => {
  const said = problemText(speaker(), { code, params, place: '' } as never);
  if (typeof words === 'string') expect(said).toBe(words);
  else expect(said).toMatch(words);
});
