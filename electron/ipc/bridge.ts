import { ipcMain, type WebContents } from 'electron';
import type { Answer } from '#shared/contracts/define';
import { isOwnFrame } from '../platform/window';
import type { Dispatch } from './dispatcher';
import { envelopeOf } from './envelope';

const refused: Answer<never> = { ok: false, error: { code: 'invalid_input', params: {} } };

/** Connects the window to the door: two channels, the sender checked first. */
export function connectWindow(dispatch: Dispatch): void {
  const running = new Map<string, AbortController>();
  ipcMain.handle('hallkeeper:invoke', async (event, message: unknown): Promise<Answer<unknown>> => {
    const call = isOwnFrame(event.senderFrame) ? envelopeOf(message) : null;
    if (!call) return refused;
    const { channel, input, jobId } = call;
    if (jobId === null) return dispatch({ channel, input });
    const controller = new AbortController();
    running.set(jobId, controller);
    try {
      return await dispatch({
        channel,
        input,
        signal: controller.signal,
        progress: (progress) => send(event.sender, { jobId, progress }),
      });
    } finally {
      running.delete(jobId);
    }
  });
  ipcMain.on('hallkeeper:cancel', (event, jobId: unknown) => {
    if (isOwnFrame(event.senderFrame)) running.get(String(jobId))?.abort();
  });
}

function send(target: WebContents, event: { jobId: string; progress: unknown }): void {
  if (!target.isDestroyed()) target.send('hallkeeper:progress', event);
}
