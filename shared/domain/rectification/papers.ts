import { documentNumber, formatDate, formatWeekday } from '../documents/format';
import { type Issuer, imprintView } from '../documents/model';
import { type OfficialLetter, renderOfficialLetter } from '../documents/official-letter';
import { renderDocument, type TemplateFiles } from '../documents/render';
import type { IsoDate } from '../time/wall';
import type { Origin } from './types';

/** What the papers of an order say. */
export interface OrderPaper {
  readonly issuer: Issuer;
  /** Short name of the center in document numbers. */
  readonly short: string;
  /** 2026-0012. */
  readonly no: string;
  readonly origin: Origin;
  readonly campaign: string;
  readonly window: string;
  readonly unit: string;
  readonly owner: string;
  readonly problem: string;
  readonly measure: string;
  readonly issuedOn: IsoDate;
  readonly due: IsoDate;
  /** The last day that counts; another than `due` where that is a day of rest. */
  readonly limit: IsoDate;
  /** How often it was given back. */
  readonly returns: number;
}

/** 东政督改〔2026〕第12号. */
export const orderNumber = (short: string, no: string): string =>
  documentNumber(`${short}改`, Number(no.slice(0, 4)), Number(no.slice(5)));

const FOUND: Record<Origin, string> = {
  incident: '经查',
  complaint: '经核查群众投诉',
  finding: '经查岗检查',
  campaign: '经专项检查',
  free: '经查',
};

const limitWords = ({ due, limit }: OrderPaper): string =>
  limit === due
    ? formatDate(due)
    : `${formatDate(due)}（${formatWeekday(due)}，休息日，顺延至${formatDate(limit)}）`;

const addresseeOf = ({ unit, window, owner }: OrderPaper): string =>
  unit !== '' && window !== '' ? `${unit}（${window}）` : unit || window || owner;

/** Placeholders of rectification-order.html: the order, and on a page of its own the slip for the report. */
export function orderView(paper: OrderPaper) {
  const number = orderNumber(paper.short, paper.no);
  const letter = { issuer: paper.issuer, number, date: paper.issuedOn, sealCode: null };
  const again = paper.returns === 0 ? '' : `（第${paper.returns + 1}次）`;
  return {
    ...imprintView(letter, `限期整改通知书${again}`),
    addressee: addresseeOf(paper),
    opening: `${paper.campaign === '' ? '' : `在“${paper.campaign}”中，`}${FOUND[paper.origin]}，发现存在以下问题，现责令限期整改。有关事项通知如下：`,
    problem: paper.problem,
    measure: paper.measure,
    deadline: `请于${limitWords(paper)}前完成整改。`,
    hasOwner: paper.owner !== '',
    owner: paper.owner,
    printedOn: formatDate(paper.issuedOn),
    limit: limitWords(paper),
    window: paper.window,
    unit: paper.unit,
  };
}

/** 限期整改通知书 with 整改情况报告回执, as one HTML document. */
export const renderOrder = (files: TemplateFiles, paper: OrderPaper): string =>
  renderDocument(files, 'rectification-order.html', orderView(paper));

export interface Escalation {
  /** 1 window, 2 unit's head, 3 center's leader. */
  readonly level: number;
  readonly on: IsoDate;
  /** Working days overdue on that day. */
  readonly days: number;
  /** Head of the unit, where the register knows one. */
  readonly head: string;
}

/** Typed words without the stop they may end with. */
const bare = (text: string): string => text.replace(/[。；，\s]+$/u, '');

/** The letter of an escalation: reminder to the window, letter to the unit's head, report to the center's leader. */
export function escalationLetter(paper: OrderPaper, { level, on, days, head }: Escalation): OfficialLetter {
  const number = orderNumber(paper.short, paper.no);
  const whom = addresseeOf(paper);
  const obliged = level === 3 ? whom : level === 1 && paper.window !== '' ? '你窗口' : '你单位';
  const state = `${formatDate(paper.issuedOn)}，我办以${number}限期整改通知书要求${obliged}就“${bare(paper.problem)}”进行整改，期限为${limitWords(paper)}。截至${formatDate(on)}已逾期${days}个工作日，仍未收到整改情况报告。`;
  const words = [
    {
      title: '整改催办通知',
      addressee: paper.window || whom,
      demand: '请立即落实整改措施，两个工作日内将整改情况书面报送我办。再逾期的，将函告派驻单位负责人。',
    },
    {
      title: '关于督促落实整改事项的函',
      addressee: `${paper.unit || whom}${head === '' ? '' : `（${head}同志）`}`,
      demand: '请你单位负责人督促派驻窗口落实整改，并将整改情况书面函复我办。仍不整改的，将报中心领导。',
    },
    {
      title: '关于整改事项逾期未落实的报告',
      addressee: '中心领导',
      demand:
        '该事项已先后催办窗口、函告派驻单位，至今未落实。建议约谈责任单位负责人，并按考核办法处理。妥否，请批示。',
    },
  ][level - 1]!;
  return {
    issuer: paper.issuer,
    number,
    date: on,
    sealCode: null,
    redHead: null,
    title: words.title,
    addressees: [words.addressee],
    paragraphs: [
      { level: 0, text: state },
      { level: 0, text: `整改要求：${bare(paper.measure)}。` },
      ...(paper.owner === '' ? [] : [{ level: 0 as const, text: `整改责任人：${paper.owner}。` }]),
      { level: 0, text: words.demand },
    ],
    attachments: [],
    note: '',
    copies: level === 2 ? [paper.window].filter(Boolean) : [],
  };
}

export const renderEscalation = (files: TemplateFiles, paper: OrderPaper, escalation: Escalation): string =>
  renderOfficialLetter(files, escalationLetter(paper, escalation));
