import { Temporal } from 'temporal-polyfill';
import { monthOf } from '#shared/domain/time/dates';
import type { IsoDate, Month } from '#shared/domain/time/wall';
import { CENTER_ZONE } from '#shared/domain/time/zone';

/**
 * The day at the center, only to preset fields and mark today on screen. What counts in the records comes from the
 * clock of the main process.
 */
export const today = (): IsoDate => Temporal.Now.plainDateISO(CENTER_ZONE).toString();

export const thisMonth = (): Month => monthOf(today());
