/** What making the sample center needs of the program: its door, and files handed to it as if picked. */
export interface DemoDoor {
  call<T>(channel: string, input?: unknown): Promise<T>;
  file(name: string, content: Uint8Array | string): Promise<string>;
}
