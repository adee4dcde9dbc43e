import type { leaveContract } from '#shared/contracts/leave';
import type { HandlersOf } from '../../ipc/handlers';
import { balanceHandlers } from './balances';
import { decisionHandlers } from './decisions';
import { fileHandlers } from './files';
import { kindHandlers } from './kinds';
import { type DutyDone, lieuHandlersWith } from './lieu';
import { matrixHandlers } from './matrix';
import { offeredHandlers } from './offered';
import { openingHandlers } from './opening';
import { overviewHandlers } from './overview';
import { requestHandlers } from './requests';
import { type ClosedOverdue, settleHandlersWith } from './settle-overdue';
import { signerHandlers } from './signers';
import { stayHandlers } from './stay';

/** What is known to features that build on this one. */
interface Above {
  dutyDone: DutyDone;
  closedOverdue: ClosedOverdue;
}

/** Every operation about leave; what is known above is handed in where the features are put together. */
export const leaveHandlersWith = ({ dutyDone, closedOverdue }: Above): HandlersOf<typeof leaveContract> => ({
  ...requestHandlers,
  ...offeredHandlers,
  ...decisionHandlers,
  ...stayHandlers,
  ...settleHandlersWith(closedOverdue),
  ...kindHandlers,
  ...matrixHandlers,
  ...signerHandlers,
  ...balanceHandlers,
  ...openingHandlers,
  ...lieuHandlersWith(dutyDone),
  ...fileHandlers,
  ...overviewHandlers,
});
