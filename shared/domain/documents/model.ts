import type { IsoDate } from '../time/wall';
import { formatDate } from './format';

/** Points × 100: 9850 is 98.5 points. */
export type Hundredths = number;

/** Who issues the paper, from the center's settings. */
export interface Issuer {
  /** 中心全称, e.g. 云溪县行政服务中心. */
  readonly center: string;
  /** 监督管理办公室. */
  readonly office: string;
  /** Empty when the center has set none. */
  readonly phone: string;
  readonly address: string;
}

/** What every issued paper carries at its head and foot. */
export interface Imprint {
  readonly issuer: Issuer;
  /** 文号, see documentNumber. */
  readonly number: string;
  /** 成文日期. */
  readonly date: IsoDate;
  /** 防伪码 as printed, see sealCode; null before the month is sealed. */
  readonly sealCode: string | null;
}

/** Placeholders that all templates share. */
export interface ImprintView {
  readonly title: string;
  readonly center: string;
  readonly office: string;
  readonly phone: string;
  readonly address: string;
  readonly hasContact: boolean;
  readonly number: string;
  readonly date: string;
  readonly sealCode: string | null;
}

/** An issuing office without its center's name in front, so that the two never stand there twice. */
export function officeName(issuer: Issuer): string {
  return issuer.office.startsWith(issuer.center) ? issuer.office.slice(issuer.center.length) : issuer.office;
}

/** The shared placeholders; `title` names the document in the window and in the PDF. */
export function imprintView(imprint: Imprint, title: string): ImprintView {
  const { issuer } = imprint;
  return {
    title,
    center: issuer.center,
    office: officeName(issuer),
    phone: issuer.phone,
    address: issuer.address,
    hasContact: issuer.phone !== '' || issuer.address !== '',
    number: imprint.number,
    date: formatDate(imprint.date),
    sealCode: imprint.sealCode,
  };
}
