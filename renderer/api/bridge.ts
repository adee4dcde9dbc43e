import type { Answer, Progress } from '#shared/contracts/define';

/** What the preload script puts on the window: the only way out of the renderer. */
export interface Bridge {
  invoke(channel: string, input: unknown, jobId?: string): Promise<Answer<unknown>>;
  /** Returns the function that stops listening. */
  on(event: 'progress', listener: (message: JobProgress) => void): () => void;
  on(event: 'changed' | 'lock', listener: () => void): () => void;
}

export interface JobProgress {
  jobId: string;
  progress: Progress;
}

declare global {
  interface Window {
    hallkeeper: Bridge;
  }
}

/** Read at each call, so that tests can put another bridge in place. */
export const bridge = (): Bridge => window.hallkeeper;
