import type { BallotRow, ResultRow, RoundDetail } from '#shared/contracts/evaluation';
import { FORM_PRESETS } from '#shared/domain/evaluation/presets';
import type { Office } from '../leave/support';

export const fields = (rest: Record<string, unknown> = {}) => ({
  id: null,
  title: '四月民主评议',
  source: 'public',
  target: 'window',
  fromDate: '2026-04-01',
  toDate: '2026-04-10',
  issued: 10,
  returned: 8,
  ...FORM_PRESETS.five_aspects,
  rounding: 'half_up',
  cap: null,
  tie: 'equal',
  ...rest,
});
export const make = async (office: Office, rest: Record<string, unknown> = {}): Promise<number> =>
  (await office.call<{ id: number }>('evaluation.save', fields(rest))).id;
export const one = { ...FORM_PRESETS.overall, issued: null, returned: null };
export const device = { ...FORM_PRESETS.device, source: 'device', issued: null, returned: null };
export const enter = (
  office: Office,
  roundId: number,
  subjectId: number | null,
  answers: number[],
  rest: Record<string, unknown> = {},
) =>
  office.call<{ id: number; seq: number; entered: number }>('evaluation.enter', {
    ...{ roundId, subjectId, answers, invalid: null },
    ...rest,
  });
export const get = (office: Office, id: number) => office.call<RoundDetail>('evaluation.get', { id });
export const results = (office: Office, id: number) => office.call<ResultRow[]>('evaluation.results', { id });
export const ballots = (office: Office, input: Record<string, unknown>) =>
  office.call<{ rows: BallotRow[]; total: number }>('evaluation.ballots', input);
export const bad = async (office: Office, channel: string, input: unknown) =>
  (await office.refusal(`evaluation.${channel}`, input)).code;
