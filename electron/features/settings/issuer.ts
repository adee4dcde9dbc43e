import type { Issuer } from '#shared/domain/documents/model';
import type { ReadDb } from '../../db/handles';
import { readCenter } from './repo';

/** Whose papers these are. */
export async function readIssuer(db: ReadDb): Promise<Issuer> {
  const { centerName, supervisionOffice, phone, address } = await readCenter(db);
  return { center: centerName, office: supervisionOffice, phone, address };
}
