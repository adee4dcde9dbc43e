import type { Answer, WireError } from '#shared/contracts/define';
import type { JobProgress } from '../../../renderer/api/bridge';

type Respond = (input: never, report: (done: number, total: number | null) => void) => unknown;

/** Throw it in a responder to answer with an error. */
export class Refused extends Error {
  constructor(readonly wire: WireError) {
    super(wire.code);
  }
}

export const refused = (code: string, params: WireError['params'] = {}, logId?: string) =>
  new Refused({ code, params, logId });

export interface FakeApi {
  /** Every call in order. */
  calls: { channel: string; input: unknown }[];
  cancelled: string[];
  /** Adds or replaces the answer of a channel. */
  on: (channel: string, respond: Respond) => void;
}

/** Puts an in-memory main process on the window: answers by channel, an unknown one fails the test. */
export function installFakeApi(responders: Record<string, Respond>): FakeApi {
  const table = new Map(Object.entries(responders));
  const listeners = new Set<(message: JobProgress) => void>();
  const fake: FakeApi = { calls: [], cancelled: [], on: (channel, respond) => table.set(channel, respond) };

  const invoke = async (channel: string, input: unknown, jobId?: string | null): Promise<Answer<unknown>> => {
    fake.calls.push({ channel, input });
    const respond = table.get(channel);
    if (!respond) throw new Error(`no answer prepared for ${channel}`);
    const report = (done: number, total: number | null) => {
      for (const listen of listeners)
        listen({ jobId: jobId ?? '', progress: { phase: 'read', done, total } });
    };
    try {
      return { ok: true, value: await respond(input as never, report) };
    } catch (error) {
      if (error instanceof Refused) return { ok: false, error: error.wire };
      throw error;
    }
  };
  window.hallkeeper = {
    invoke,
    cancel: (jobId) => void fake.cancelled.push(jobId),
    onProgress: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return fake;
}
