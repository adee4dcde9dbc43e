import { formatWall, type WallMs, wallFromParts } from '#shared/domain/time/wall';

const PATTERN = /^hallkeeper-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})\.db$/;

/** `hallkeeper-20260410-083000.db`: the moment of the backup on the center's clock. */
export function backupName(at: WallMs): string {
  return `hallkeeper-${formatWall(at).replace(/[-:]/g, '').replace(' ', '-')}.db`;
}

/** The moment a backup was made, from its name; null for any other file. */
export function backupMoment(name: string): WallMs | null {
  const match = PATTERN.exec(name);
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number);
  return wallFromParts(year!, month!, day!, hour, minute, second);
}
