import type { WallMs } from '#shared/domain/time/wall';

/** What making the sample center needs of the program: its door, a clock that can be set, and files as if picked. */
export interface DemoDoor {
  call<T>(channel: string, input?: unknown): Promise<T>;
  file(name: string, content: Uint8Array | string): Promise<string>;
  /** What is entered next is entered at this moment; null is now again. */
  setNow(moment: WallMs | null): void;
}
