import { Temporal } from 'temporal-polyfill';
import { monthOf } from '#shared/domain/time/dates';
import type { IsoDate, Month } from '#shared/domain/time/wall';

/**
 * The day on this PC, only to preset fields and mark today on screen. What counts in the records comes from the
 * center's clock in the main process.
 */
export const today = (): IsoDate => Temporal.Now.plainDateISO().toString();

export const thisMonth = (): Month => monthOf(today());
