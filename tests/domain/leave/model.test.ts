import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officeWork } from './model/commands';
import { MemoryOffice } from './model/memory';
import { Model } from './model/model';

const RUNS = 1000;
const COMMANDS = 50;

describe('any work of an office', () => {
  it('leaves states, ledger, attendance and facts in step with pencil and paper', {
    timeout: 120_000,
  }, async () => {
    let runs = 0;
    let least = Number.POSITIVE_INFINITY;
    await fc.assert(
      fc.asyncProperty(officeWork(COMMANDS), async (commands) => {
        const model = new Model();
        await fc.asyncModelRun(() => ({ model, real: new MemoryOffice() }), commands);
        runs++;
        least = Math.min(least, model.steps);
      }),
      { numRuns: RUNS },
    );
    // Each run is a whole working life of requests, not a few steps and a rest that did not apply.
    expect({ runs, least }).toEqual({ runs: RUNS, least: COMMANDS });
  });
});
