import type { auditContract } from '#shared/contracts/audit';
import type { HandlersOf } from '../../ipc/handlers';
import { listAudit } from './repo';

const PAGE_ROWS = 300;

export const auditHandlers: HandlersOf<typeof auditContract> = {
  list: async ({ db }, filter) => {
    const rows = await listAudit(db, filter, PAGE_ROWS + 1);
    return { rows: rows.slice(0, PAGE_ROWS), more: rows.length > PAGE_ROWS };
  },
};
