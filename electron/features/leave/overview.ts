import type { leaveContract } from '#shared/contracts/leave';
import { safeFileName } from '#shared/domain/documents/file-name';
import { wallDate } from '#shared/domain/time/wall';
import type { HandlersOf } from '../../ipc/handlers';
import { windowDirectory } from '../units/index';
import { leaveCoverage } from './coverage';
import { leaveStatistics } from './statistics';
import { statisticsWorkbook } from './statistics-workbook';
import { leaveTasks } from './tasks';

type Operations = Pick<typeof leaveContract, 'tasks' | 'coverage' | 'statistics' | 'exportStatistics'>;

export const overviewHandlers: HandlersOf<Operations> = {
  tasks: (context) => leaveTasks(context),
  coverage: (context, input) => leaveCoverage(context, input),
  statistics: (context, input) => leaveStatistics(context, input),

  exportStatistics: async (context, input) => {
    const { db, ports, now, progress, signal } = context;
    progress({ phase: 'writing', done: 0, total: null });
    const { year, untilMonth, windowId } = input;
    const window = (await windowDirectory(db)).find(({ id }) => id === windowId);
    const about = { year, untilMonth, windowName: window?.name ?? null, madeOn: wallDate(now) };
    const bytes = await statisticsWorkbook(await leaveStatistics(context, input), about);
    signal.throwIfAborted();
    const name = safeFileName(`请假统计 ${year} ${wallDate(now)}`);
    return { file: await ports.files.save(`${name}.xlsx`, bytes) };
  },
};
