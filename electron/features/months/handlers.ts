import type { monthsContract } from '#shared/contracts/months';
import { addMonths, monthOf } from '#shared/domain/time/dates';
import { wallDate } from '#shared/domain/time/wall';
import type { HandlersOf } from '../../ipc/handlers';
import { dataRange, listMonths, monthEvents } from './repo';

export const monthsHandlers: HandlersOf<typeof monthsContract> = {
  list: async ({ db, now }) => {
    const known = new Map((await listMonths(db)).map((row) => [row.month, row.state]));
    const range = await dataRange(db);
    const months = new Set([...known.keys(), monthOf(wallDate(now))]);
    if (range) {
      for (let m = monthOf(range.first); m <= monthOf(range.last); m = addMonths(m, 1)) months.add(m);
    }
    return [...months]
      .sort()
      .reverse()
      .map((month) => ({ month, state: known.get(month) ?? ('open' as const) }));
  },
  history: ({ db }, { month }) => monthEvents(db, month),
};
