import { formatDate } from './format';
import { type Imprint, type ImprintView, imprintView } from './model';
import { renderDocument, type TemplateFiles } from './render';

/** A paragraph; level 1 is 一、(黑体), 2 is (一)(楷体), 0 running text. Numbers belong to the text. */
export interface LetterParagraph {
  readonly level: 0 | 1 | 2;
  readonly text: string;
}

/** The general official paper of GB/T 9704 that later papers are made from. */
export interface OfficialLetter extends Imprint {
  /** 发文机关标志 in red; null for paper that has its head printed already. */
  readonly redHead: string | null;
  readonly title: string;
  /** 主送机关; empty for papers to everyone. */
  readonly addressees: readonly string[];
  readonly paragraphs: readonly LetterParagraph[];
  readonly attachments: readonly string[];
  /** 附注, printed in brackets under the date. */
  readonly note: string;
  /** 抄送. */
  readonly copies: readonly string[];
}

export interface OfficialLetterView extends ImprintView {
  readonly [placeholder: string]: unknown;
}

/** Domain data → the flat texts of `official-letter.html`. */
export function officialLetterView(letter: OfficialLetter): OfficialLetterView {
  return {
    ...imprintView(letter, letter.title),
    redHead: letter.redHead,
    addressees: letter.addressees.join('、'),
    hasAddressees: letter.addressees.length > 0,
    paragraphs: letter.paragraphs.map((p) => ({
      text: p.text,
      heading: p.level === 1,
      subheading: p.level === 2,
      plain: p.level === 0,
    })),
    attachments: letter.attachments.map((name, index) => ({
      label: index === 0 ? '附件：' : '',
      number: letter.attachments.length > 1 ? `${index + 1}.` : '',
      name,
    })),
    hasAttachments: letter.attachments.length > 0,
    note: letter.note,
    copies: letter.copies.join('，'),
    hasCopies: letter.copies.length > 0,
    printedOn: formatDate(letter.date),
  };
}

/** The finished letter as one HTML document. */
export function renderOfficialLetter(files: TemplateFiles, letter: OfficialLetter): string {
  return renderDocument(files, 'official-letter.html', officialLetterView(letter));
}
