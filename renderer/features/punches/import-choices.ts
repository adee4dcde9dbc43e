import type { FilePreview } from '#shared/contracts/punches';
import type { IsoDate } from '#shared/domain/time/wall';

/** What a person said about the chosen files. */
export interface ImportChoices {
  from: IsoDate | null;
  to: IsoDate | null;
  dateOrder: 'mdy' | 'dmy' | null;
  /** What was said about single files, by token. */
  files: Record<string, { device?: string; layoutId?: number }>;
}

export const NO_CHOICES: ImportChoices = { from: null, to: null, dateOrder: null, files: {} };

/** The contract takes no days before and after these. */
const [FIRST_DAY, LAST_DAY] = ['1900-01-01', '2199-12-31'];

/** What an import and its preview take. */
export const choicesInput = ({ from, to, dateOrder, files }: ImportChoices) => ({
  ...(from || to ? { period: { from: from ?? FIRST_DAY, to: to ?? LAST_DAY } } : {}),
  ...(dateOrder ? { dateOrder } : {}),
  ...(Object.keys(files).length > 0
    ? { choices: Object.entries(files).map(([token, choice]) => ({ token, ...choice })) }
    : {}),
});

/** A file that names no machine waits for a person's word. */
export const asksForDevice = (file: FilePreview): boolean =>
  file.refusal === null && file.device === null && file.devices.includes('');
