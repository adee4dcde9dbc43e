import type { leaveContract } from '#shared/contracts/leave';
import { safeFileName } from '#shared/domain/documents/file-name';
import { wallDate } from '#shared/domain/time/wall';
import type { HandlersOf } from '../../ipc/handlers';
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
    const { ports, now, progress, signal } = context;
    progress({ phase: 'writing', done: 0, total: null });
    const bytes = await statisticsWorkbook(await leaveStatistics(context, input), input.year);
    signal.throwIfAborted();
    const name = safeFileName(`请假统计 ${input.year} ${wallDate(now)}`);
    return { file: await ports.files.save(`${name}.xlsx`, bytes) };
  },
};
