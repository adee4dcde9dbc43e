import fc from 'fast-check';
import { describe, it } from 'vitest';
import { officeWork } from './model/commands';
import { MemoryOffice } from './model/memory';
import { Model } from './model/model';

const RUNS = 1000;
const COMMANDS = 50;

describe('any work of an office', () => {
  it('leaves states, ledger, attendance and facts in step with pencil and paper', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(officeWork(COMMANDS), (commands) =>
        fc.asyncModelRun(() => ({ model: new Model(), real: new MemoryOffice() }), commands),
      ),
      { numRuns: RUNS },
    );
  });
});
