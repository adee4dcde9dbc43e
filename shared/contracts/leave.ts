import { leaveBalanceOperations } from './leave-balances';
import { leaveFileOperations } from './leave-files';
import { leaveKindOperations } from './leave-kinds';
import { leaveMatrixOperations } from './leave-matrix';
import { leaveOverviewOperations } from './leave-overview';
import { leaveRequestOperations } from './leave-requests';

export type { LeaveDetail, LeavePreview, LeaveRow } from './leave-rows';

/** Everything about leave behind one door: requests, kinds, signatures, balances, papers and overviews. */
export const leaveContract = {
  ...leaveRequestOperations,
  ...leaveKindOperations,
  ...leaveMatrixOperations,
  ...leaveBalanceOperations,
  ...leaveFileOperations,
  ...leaveOverviewOperations,
};
