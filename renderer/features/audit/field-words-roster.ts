/** Fields of shifts and rotations over them. */
export const SHIFTS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  colour: ['颜色', 'Colour'],
  restAfter: ['班后休息（分钟）', 'Rest after it (minutes)'],
  retired: ['停用', 'Retired'],
  sessions: ['班段', 'Sessions'],
  shiftId: ['班次', 'Shift'],
  sign: ['简称', 'Sign'],
  steps: ['轮转顺序', 'Order'],
};
