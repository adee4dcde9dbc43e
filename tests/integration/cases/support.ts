import { caseFacts } from '#electron/features/cases/index';
import type { CaseMonth, CaseMonthRow } from '#shared/contracts/cases';
import type { SupervisedTaskDetail } from '#shared/contracts/cases-tasks';
import { NO_FIGURES } from '#shared/domain/cases/types';
import type { Office } from '../leave/support';

export const MONTH = '2026-03';
export const figures = (change: object) => ({ ...NO_FIGURES, ...change });
export const save = (office: Office, windowId: number, change: object, rest: object = {}) =>
  office.call<{ saved: number }>('cases.saveMonth', {
    ...{ month: MONTH, rows: [{ windowId, figures: figures(change), note: '' }], reason: '' },
    ...rest,
  });
export const monthRow = async (office: Office, windowId: number): Promise<CaseMonthRow> => {
  const { rows } = await office.call<CaseMonth>('cases.month', { month: MONTH });
  return rows.find((row) => row.windowId === windowId)!;
};
export const bad = async (office: Office, channel: string, input: unknown) =>
  (await office.refusal(`cases.${channel}`, input)).code;
export const facts = (office: Office, month = MONTH) => caseFacts(office.database.kysely, month);

export const overdue = (office: Office, rest: object = {}) => ({
  ...{ id: null, caseNo: 'SP-0301', matter: '食品经营许可', windowId: office.windows.tax, staffId: null },
  ...{ dueOn: '2026-03-10', doneOn: '2026-03-16', foundOn: '2026-03-16', reason: '材料流转慢' },
  ...rest,
});
export const task = (office: Office, rest: object = {}) => ({
  ...{
    id: null,
    title: '综合窗口改造',
    content: '',
    source: 'meeting',
    sourceBody: '主任办公会',
    sourceNo: '',
  },
  ...{ windowId: office.windows.tax, unitId: null, staffId: null },
  ...{ issuedOn: '2026-03-02', dueOn: '2026-03-20', ...rest },
});
export const step = (office: Office, id: number, type: string, onDate: string, rest: object = {}) =>
  office.call<SupervisedTaskDetail>('cases.taskStep', { id, type, onDate, text: '', ...rest });
