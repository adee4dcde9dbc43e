import { describe, expect, it } from 'vitest';
import { envelopeOf } from '#electron/ipc/envelope';

const call = { channel: 'staff.list', input: { text: '' }, jobId: null };

describe('what the page sends', () => {
  it('is a call, with or without a number to stop it by', () => {
    expect(envelopeOf(call)).toEqual(call);
    expect(envelopeOf({ ...call, jobId: 'a1' })).toEqual({ ...call, jobId: 'a1' });
    expect(envelopeOf({ channel: 'access.state', jobId: null })).toEqual({
      channel: 'access.state',
      input: undefined,
      jobId: null,
    });
  });

  it('carries nothing else on', () => {
    expect(envelopeOf({ ...call, session: { accountId: 1 } })).toEqual(call);
  });

  it.each([
    null,
    undefined,
    'staff.list',
    7,
    [],
    {},
    { ...call, channel: 5 },
    { ...call, channel: 'x'.repeat(81) },
    { ...call, jobId: undefined },
    { ...call, jobId: 3 },
    { ...call, jobId: 'x'.repeat(65) },
  ])('is refused when it is no call: %j', (message) => {
    expect(envelopeOf(message)).toBeNull();
  });
});
