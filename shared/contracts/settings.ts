import { z } from 'zod';
import { line, nothing, text } from './common';
import { mutation, query } from './define';

export const centerSettings = z.object({
  centerName: line(60),
  /** Used in document numbers, e.g. 开政服督 in 开政服督〔2026〕第3号. */
  shortName: line(20),
  supervisionOffice: line(60),
  phone: text(40),
  address: text(120),
  /** Minutes without a key or mouse until the window locks; 0 never. */
  idleMinutes: z.number().int().min(0).max(240),
});
export type CenterSettings = z.output<typeof centerSettings>;

export const settingsContract = {
  center: query('settings.read', nothing, centerSettings),
  saveCenter: mutation('settings.write', centerSettings.strict(), centerSettings),
};
