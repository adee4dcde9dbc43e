import type { ReaderPort, WorkbookPort } from './ports';

/** Reads each workbook with a reader of its own. */
export function createWorkbooks(readers: ReaderPort): WorkbookPort {
  return {
    read: async (file) => {
      const reader = readers.open();
      try {
        return await reader.workbook(file);
      } finally {
        reader.close();
      }
    },
  };
}
