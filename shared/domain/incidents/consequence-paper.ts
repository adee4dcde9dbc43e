import { formatDate } from '../documents/format';
import type { Issuer } from '../documents/model';
import type { LetterParagraph, OfficialLetter } from '../documents/official-letter';
import type { IsoDate } from '../time/wall';
import type { ConsequenceKind } from './consequences';
import { MEASURE_WORDS } from './measure-words';

/** Papers are Chinese whatever the language of the window. */
export const KIND_WORDS: Record<ConsequenceKind, string> = { ...MEASURE_WORDS, other: '按有关规定处理' };

export interface ConsequencePaper {
  readonly issuer: Issuer;
  /** 文号; with room for the number where none was given yet. */
  readonly number: string;
  readonly date: IsoDate;
  readonly kind: ConsequenceKind;
  readonly target: string;
  readonly reason: string;
  readonly dueOn: IsoDate | null;
  readonly incidentDate: IsoDate;
  readonly person: string;
  readonly window: string;
  readonly unit: string;
  readonly item: string;
  readonly description: string;
  /** Superior of a unit of 垂直管理; empty for others. */
  readonly superior: string;
}

/** 函 to the home unit, or 督查通知单 to whom the measure falls on. */
export function consequenceLetter(paper: ConsequencePaper): OfficialLetter {
  const toUnit = paper.kind === 'unit_letter';
  const who = [paper.window, paper.person].filter(Boolean).join('');
  const what = `${formatDate(paper.incidentDate)}，${who}${toUnit && paper.person !== '' ? '同志' : ''}存在“${paper.item}”问题。${sentence(paper.description)}`;
  const due = paper.dueOn === null ? '' : `请于${formatDate(paper.dueOn)}前`;
  const texts = toUnit
    ? [
        `经查，你单位派驻我中心人员有违反工作纪律的情形。${what}经告知并听取本人陈述，已按中心考核办法认定。`,
        `${sentence(paper.reason)}现函告你单位，请加强教育管理。${due === '' ? '请' : due}将处理情况函复我办。`,
      ]
    : [
        `经查，${what}经告知并听取陈述，已按中心考核办法认定。`,
        `经研究，决定对${paper.target}作如下处理：${KIND_WORDS[paper.kind]}。${sentence(paper.reason)}`,
        `${due === '' ? '请' : due}落实，并将落实情况报我办。`,
      ];
  return {
    issuer: paper.issuer,
    number: paper.number,
    date: paper.date,
    sealCode: null,
    redHead: null,
    title: toUnit ? '关于派驻人员有关情况的函' : '督查通知单',
    addressees: [toUnit ? paper.unit || paper.target : paper.target],
    paragraphs: texts.map((text): LetterParagraph => ({ level: 0, text })),
    attachments: [],
    note: '',
    copies: [...(toUnit ? [paper.superior] : [paper.unit]), paper.window].filter(
      (copy, index, all) => copy !== '' && copy !== paper.target && all.indexOf(copy) === index,
    ),
  };
}

/** With its full stop; nothing stays nothing. */
const sentence = (text: string): string => (text === '' ? '' : `${text.replace(/[。；，\s]+$/u, '')}。`);
