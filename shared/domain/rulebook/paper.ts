import { formatDate, formatPoints } from '../documents/format';
import { renderDocument, type TemplateFiles } from '../documents/render';
import type { IsoDate } from '../time/wall';
import type { JsonObject } from './edit';
import { approvalRows } from './paper-approvals';
import { gradeBounds, placesWords } from './paper-grades';
import { periodArticles, procedureArticles } from './paper-procedure';
import { meaningRows, sentenceOf } from './paper-sentences';
import type { Group, Rulebook } from './schema';
import type { NamedItem, Speaker } from './speaker';
import { chineseSpeaker } from './words/speaker';

/** The official 考核办法 on paper. */
export interface RulebookPaper {
  readonly rulebook: Rulebook;
  readonly center: string;
  readonly office: string;
  /** A draft is marked as one, so that nobody takes it for what is in force. */
  readonly draft: boolean;
  readonly date: IsoDate;
  /** Names of discipline items, for the sentences that say what a rule is about. */
  readonly items: readonly NamedItem[];
}

interface Article {
  code: string;
  text: string;
}
interface Block {
  heading: string;
  articles: Article[];
}
interface Chapter {
  title: string;
  blocks: Block[];
  /** Which table stands at its end. */
  table?: 'grades' | 'parts' | 'approvals';
}

const plain = (text: string): Article => ({ code: '', text });
const ended = (text: string): string => (/[。！？]$/.test(text) ? text : `${text}。`);

const SUBJECTS = { person: '窗口工作人员', window: '各窗口', unit: '各派驻单位' } as const;
const OVERLAPS = {
  add: '同一事实适用几个条款的，逐条计分。',
  highest: '同一事实适用几个条款的，只按最重的一条计分。',
  first: '同一事实适用几个条款的，按列在前面的一条计分。',
} as const;
const EVENTS = '同一事件的各条记录视为同一事实。';
const MISSING = {
  reweight: '权重分摊给其他部分',
  full: '按满分计',
  zero: '按零分计',
  carry: '沿用上期得分',
} as const;
const TOTALS = { down: '小数舍去', up: '小数进位', half_up: '四舍五入' } as const;
const ROUNDINGS = {
  none: '等次按实际得分确定，不取整。',
  half_up: '确定等次时，得分四舍五入到',
  down: '确定等次时，得分舍去零头取到',
  up: '确定等次时，得分进位到',
} as const;

/** The finished HTML; chapters and articles are numbered through. */
export function renderRulebookPaper(files: TemplateFiles, paper: RulebookPaper): string {
  const { rulebook, center, office, draft, date, items } = paper;
  const speaker = chineseSpeaker(rulebook as unknown as JsonObject, items);
  const approvals = approvalRows(rulebook.procedure?.approvals ?? [], speaker);
  let chapterNo = 0;
  let articleNo = 0;
  const chapters = chaptersOf(rulebook).map(({ title, blocks, table }) => ({
    heading: `第${chineseNumber(++chapterNo)}章　${title}`,
    blocks: blocks.map(({ heading, articles }) => ({
      heading,
      articles: articles.map(({ code, text }) => ({
        number: `第${chineseNumber(++articleNo)}条`,
        code: code && `〔${code}〕`,
        text: ended(text),
      })),
    })),
    grades: table === 'grades',
    parts: table === 'parts',
    approvals: table === 'approvals' && approvals.length > 0,
  }));
  return renderDocument(files, 'rulebook.html', {
    title: rulebook.name,
    draft,
    about: `${formatDate(rulebook.effectiveFrom)}起施行　第${rulebook.version}版`,
    chapters,
    gradeRows: rulebook.grades.map((grade, i) => ({
      name: grade.name,
      bounds: gradeBounds(rulebook.grades, i),
      places: placesWords(grade.quota),
    })),
    partRows: partRows(rulebook, speaker),
    approvalRows: approvals,
    meanings: meaningRows(rulebook, speaker),
    center,
    office,
    date: formatDate(date),
  });
}

function chaptersOf(rulebook: Rulebook): Chapter[] {
  const { groups, composition, procedure, interpreter, effectiveFrom, effectiveTo } = rulebook;
  const lasts = effectiveTo === null ? '' : `，至${formatDate(effectiveTo)}止`;
  return [
    { title: '总则', blocks: [{ heading: '', articles: general(rulebook) }] },
    ...groups.filter(({ parent }) => parent === null).map((group) => groupChapter(rulebook, group)),
    ...rulesChapter('折算和加重', [...rulebook.conversions, ...rulebook.multipliers]),
    ...rulesChapter('除外情形', rulebook.exemptions),
    ...rulesChapter('连带责任', rulebook.liabilities),
    ...(composition ? [partsChapter(composition)] : []),
    {
      title: '等次和结果运用',
      blocks: [{ heading: '', articles: outcomes(rulebook) }],
      table: 'grades' as const,
    },
    ...procedureChapter(procedure),
    {
      title: '附则',
      blocks: [
        {
          heading: '',
          articles: [
            plain(`本办法由${interpreter}负责解释`),
            plain(`本办法自${formatDate(effectiveFrom)}起施行${lasts}`),
          ],
        },
      ],
    },
  ];
}

function general(rulebook: Rulebook): Article[] {
  const { subject, base, floor, ceiling, overlap, overlapOf, rounding, composition } = rulebook;
  const limits = [
    ...(floor === null ? [] : [`最低${formatPoints(floor)}分`]),
    ...(ceiling === null ? [] : [`最高${formatPoints(ceiling)}分`]),
  ];
  const start = composition ? '得分由各部分加权合计' : `基础分${formatPoints(base)}分，按本办法扣分和加分`;
  const unit = rounding.mode === 'none' ? '' : `${formatPoints(rounding.unit)}分。`;
  return [
    plain(`本办法适用于${SUBJECTS[subject]}的月度考核`),
    plain([start, ...limits].join('，')),
    plain(`${OVERLAPS[overlap]}${overlapOf === 'event' ? EVENTS : ''}`),
    plain(`${ROUNDINGS[rounding.mode]}${unit}`),
  ];
}

/** A top group is a chapter; the groups inside it stand under their names. */
function groupChapter(rulebook: Rulebook, group: Group): Chapter {
  const inside = insideOf(rulebook, group.code);
  return {
    title: `${group.name}${limitWords(group)}`,
    blocks: [
      { heading: '', articles: articlesOf(rulebook, group.code) },
      ...inside.map((each) => ({
        heading: `${each.code}　${each.name}${limitWords(each)}`,
        articles: articlesOf(rulebook, each.code),
      })),
    ].filter(({ articles, heading }) => articles.length > 0 || heading !== ''),
  };
}

/** Groups in a group, those inside them after each. */
function insideOf(rulebook: Rulebook, code: string): Group[] {
  return rulebook.groups
    .filter(({ parent }) => parent === code)
    .flatMap((group) => [group, ...insideOf(rulebook, group.code)]);
}

const articlesOf = ({ clauses }: Rulebook, group: string): Article[] =>
  clauses.filter((clause) => clause.group === group).map(({ code, text }) => ({ code, text }));

function limitWords({ cap, bonusCap }: Group): string {
  const words = [
    ...(cap === null ? [] : [`最多扣${formatPoints(cap)}分`]),
    ...(bonusCap === null ? [] : [`最多加${formatPoints(bonusCap)}分`]),
  ];
  return words.length === 0 ? '' : `（${words.join('，')}）`;
}

const rulesChapter = (title: string, rules: readonly Article[]): Chapter[] =>
  rules.length === 0
    ? []
    : [{ title, blocks: [{ heading: '', articles: rules.map(({ code, text }) => ({ code, text })) }] }];

function outcomes({ bars, awards, carryOver, consequences, partial }: Rulebook): Article[] {
  const steps = carryOver.map(({ code, text, steps: each }) => ({
    code,
    text: `${text}：${each.map(({ n, text: then }) => `达到${n}次的，${then}`).join('；')}`,
  }));
  const rules = [...bars, ...awards, ...steps, ...consequences].map(({ code, text }) => ({ code, text }));
  return [...rules, ...periodArticles(partial).map(plain)];
}

const partRows = (rulebook: Rulebook, speaker: Speaker) =>
  (rulebook.composition?.parts ?? []).map((part) => ({
    name: part.name,
    weight: `${part.weight}%`,
    how: sentenceOf(speaker, 'parts', part),
  }));

const partsChapter = ({ missing, rounding }: NonNullable<Rulebook['composition']>): Chapter => ({
  title: '得分构成',
  blocks: [
    {
      heading: '',
      articles: [plain(`某一部分没有数据的，${MISSING[missing]}；合计得分${TOTALS[rounding]}`)],
    },
  ],
  table: 'parts',
});

function procedureChapter(procedure: Rulebook['procedure']): Chapter[] {
  const articles = procedureArticles(procedure);
  if (articles.length === 0) return [];
  return [{ title: '程序', blocks: [{ heading: '', articles }], table: 'approvals' }];
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Numbers of chapters and articles, up to 999: 12 → 十二, 105 → 一百零五. */
export function chineseNumber(n: number): string {
  const hundreds = Math.floor(n / 100);
  const tens = Math.floor((n % 100) / 10);
  const ones = DIGITS[n % 10]!;
  if (hundreds > 0) {
    const rest = n % 100;
    if (rest === 0) return `${DIGITS[hundreds]}百`;
    return `${DIGITS[hundreds]}百${tens > 0 ? `${DIGITS[tens]}十` : '零'}${ones}`;
  }
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones}`;
}
