import { refuse } from '#shared/domain/refusal';
import type { PrinterPort } from '../platform/ports';

/** Plain Node cannot print: `run` hands `papers` over to the real runtime before this is ever asked. */
export function runtimePrinter(): PrinterPort {
  return {
    pdf: async () => refuse('printer_needs_runtime'),
    print: async () => refuse('printer_needs_runtime'),
  };
}
