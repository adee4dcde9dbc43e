import { contextBridge, ipcRenderer } from 'electron';

type Listener = (event: { jobId: string; progress: unknown }) => void;

/** All the page ever gets: call an operation, cancel a job, hear its progress. */
contextBridge.exposeInMainWorld('hallkeeper', {
  invoke: (channel: string, input: unknown, jobId: string | null = null) =>
    ipcRenderer.invoke('hallkeeper:invoke', { channel, input, jobId }),
  cancel: (jobId: string) => ipcRenderer.send('hallkeeper:cancel', jobId),
  onProgress: (listener: Listener) => {
    const handler = (_event: unknown, message: { jobId: string; progress: unknown }): void =>
      listener(message);
    ipcRenderer.on('hallkeeper:progress', handler);
    return () => ipcRenderer.removeListener('hallkeeper:progress', handler);
  },
});
