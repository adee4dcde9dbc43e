import { describe, expect, it } from 'vitest';
import { renderOfficialLetter } from '#shared/domain/documents/official-letter';
import { type ConsequencePaper, consequenceLetter } from '#shared/domain/incidents/consequence-paper';
import { templates } from '../documents/samples';

const paper: ConsequencePaper = {
  issuer: { center: '云溪县行政服务中心', office: '监督管理办公室', phone: '', address: '' },
  number: '云政服督〔2026〕第3号',
  date: '2026-04-20',
  kind: 'unit_letter',
  target: '测试局',
  reason: '一年内第二次',
  dueOn: '2026-04-30',
  incidentDate: '2026-04-10',
  person: '测试甲',
  window: '办税窗口',
  unit: '测试局',
  item: '打游戏',
  description: '用手机玩游戏。',
  superior: '市测试局',
};

describe('papers of measures', () => {
  it('write to the home unit, with a copy to the superior of a vertical one', () => {
    const letter = consequenceLetter(paper);
    expect(letter).toMatchObject({
      ...{ title: '关于派驻人员有关情况的函', addressees: ['测试局'], copies: ['市测试局', '办税窗口'] },
    });
    expect(letter.paragraphs[0]?.text).toContain('办税窗口测试甲同志存在“打游戏”问题。用手机玩游戏。经告知');
    expect(letter.paragraphs[1]?.text).toContain('请于2026年4月30日前将处理情况函复我办。');
    expect(renderOfficialLetter(templates, letter)).toContain('云政服督〔2026〕第3号');
  });

  it('notify whom any other measure falls on', () => {
    const letter = consequenceLetter({ ...paper, kind: 'talk_reminder', target: '测试甲', dueOn: null });
    expect(letter).toMatchObject({
      title: '督查通知单',
      addressees: ['测试甲'],
      copies: ['测试局', '办税窗口'],
    });
    expect(letter.paragraphs.map(({ text }) => text).slice(1)).toEqual([
      '经研究，决定对测试甲作如下处理：谈话提醒。一年内第二次。',
      '请落实，并将落实情况报我办。',
    ]);
  });
});
