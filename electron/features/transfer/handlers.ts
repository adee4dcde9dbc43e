import type { transferContract } from '#shared/contracts/transfer';
import type { HandlersOf } from '../../ipc/handlers';

export const transferHandlers: HandlersOf<typeof transferContract> = {
  pick: ({ ports }, { kind, multiple }) => ports.files.pickOpen(kind, multiple),
};
