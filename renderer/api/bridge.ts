import type { Answer, Progress } from '#shared/contracts/define';

export interface JobProgress {
  jobId: string;
  progress: Progress;
}

/** What `electron/preload.ts` puts on the window: the only way out of the renderer. */
export interface Bridge {
  invoke(channel: string, input: unknown, jobId?: string | null): Promise<Answer<unknown>>;
  cancel(jobId: string): void;
  /** Returns the function that stops listening. */
  onProgress(listener: (message: JobProgress) => void): () => void;
}

declare global {
  interface Window {
    hallkeeper: Bridge;
  }
}

/** Read at each call, so that tests can put another bridge in place. */
export const bridge = (): Bridge => window.hallkeeper;
