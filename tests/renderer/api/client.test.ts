import { describe, expect, it } from 'vitest';
import { ApiError, isApiError } from '../../../renderer/api/api-error';
import { api, call } from '../../../renderer/api/client';
import { installFakeApi, refused } from '../support/fake-api';
import { sessionOf } from '../support/sessions';

describe('api', () => {
  it('calls feature.operation and unwraps the value', async () => {
    const fake = installFakeApi({ 'access.login': () => sessionOf(['officer']) });
    const session = await api.access.login({ username: 'zhaomin', password: 'x' });
    expect(session.displayName).toBe('赵敏');
    expect(fake.calls).toEqual([{ channel: 'access.login', input: { username: 'zhaomin', password: 'x' } }]);
  });

  it('throws what was refused with code, parameters and log reference', async () => {
    installFakeApi({
      'access.accounts': () => Promise.reject(refused('last_admin', { name: '赵敏' }, 'L1')),
    });
    const error = await api.access.accounts({}).catch((thrown: unknown) => thrown);
    expect(isApiError(error, 'last_admin')).toBe(true);
    expect(isApiError(error, 'other')).toBe(false);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ params: { name: '赵敏' }, logId: 'L1' });
  });
});

describe('a job', () => {
  it('reports its progress and stops listening afterwards', async () => {
    const fake = installFakeApi({
      'access.logout': (_input, report) => {
        report(1, 2);
        report(2, 2);
        return {};
      },
    });
    const seen: number[] = [];
    await call('access', 'logout', {}, { onProgress: (progress) => seen.push(progress.done) });
    await call('access', 'logout', {});
    expect(seen).toEqual([1, 2]);
    expect(fake.cancelled).toEqual([]);
  });

  it('asks the main process to stop when it is aborted', async () => {
    const abort = new AbortController();
    const fake = installFakeApi({
      'access.logout': () => {
        abort.abort();
        return Promise.reject(refused('cancelled'));
      },
    });
    const error = await call('access', 'logout', {}, { signal: abort.signal }).catch((e: unknown) => e);
    expect(isApiError(error, 'cancelled')).toBe(true);
    expect(fake.cancelled).toHaveLength(1);
  });
});
