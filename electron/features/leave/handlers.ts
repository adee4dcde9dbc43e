import type { leaveContract } from '#shared/contracts/leave';
import type { HandlersOf } from '../../ipc/handlers';
import { balanceHandlers } from './balances';
import { decisionHandlers } from './decisions';
import { fileHandlers } from './files';
import { kindHandlers } from './kinds';
import { type DutyDone, lieuHandlersWith } from './lieu';
import { matrixHandlers } from './matrix';
import { openingHandlers } from './opening';
import { overviewHandlers } from './overview';
import { requestHandlers } from './requests';
import { signerHandlers } from './signers';
import { stayHandlers } from './stay';

/**
 * Every operation about leave. Duty that was done is known to a feature that builds on this one, so it is handed in
 * where the features are put together.
 */
export const leaveHandlersWith = (dutyDone: DutyDone): HandlersOf<typeof leaveContract> => ({
  ...requestHandlers,
  ...decisionHandlers,
  ...stayHandlers,
  ...kindHandlers,
  ...matrixHandlers,
  ...signerHandlers,
  ...balanceHandlers,
  ...openingHandlers,
  ...lieuHandlersWith(dutyDone),
  ...fileHandlers,
  ...overviewHandlers,
});
