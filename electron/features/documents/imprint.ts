import { documentNumber } from '#shared/domain/documents/format';
import type { Imprint } from '#shared/domain/documents/model';
import { type IsoDate, type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { readCenter } from '../settings/index';

/** Head and foot of the month's papers; `serial` null leaves room for a number to be given later. */
export type ImprintOf = (serial: number | null) => Imprint;

export async function imprintOf(db: ReadDb, now: WallMs, sealCode: string | null): Promise<ImprintOf> {
  const center = await readCenter(db);
  const date = wallDate(now);
  return (serial) => ({
    issuer: {
      center: center.centerName,
      office: center.supervisionOffice,
      phone: center.phone,
      address: center.address,
    },
    number: serial === null ? emptyNumber(center.shortName, date) : numberOf(center.shortName, date, serial),
    date,
    sealCode,
  });
}

export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));

const numberOf = (short: string, date: IsoDate, serial: number): string =>
  documentNumber(short, yearOf(date), serial);

const emptyNumber = (short: string, date: IsoDate): string => `${short}〔${yearOf(date)}〕第\u3000号`;
