import { beforeEach, describe, expect, it } from 'vitest';
import { ApiError } from '../../../renderer/api/api-error';
import { errorWords } from '../../../renderer/api/error-words';
import { setLanguage, startI18n } from '../../../renderer/app/i18n';

const wire = (code: string, params: Record<string, string | number> = {}, logId?: string) =>
  new ApiError({ code, params, logId });

beforeEach(() => startI18n('zh-CN'));

describe('errorWords', () => {
  it('knows the common codes', () => {
    expect(errorWords(wire('disk_full'))).toContain('磁盘空间不足');
  });

  it('knows the codes of a feature and fills in parameters', () => {
    expect(errorWords(wire('username_taken', { username: 'qianli' }))).toContain('“qianli”已被使用');
    expect(errorWords(wire('login_wait', { minutes: 4 }))).toContain('4 分钟');
  });

  it('shows the log reference and never the code of what it does not know', () => {
    const words = errorWords(wire('some_new_code', {}, 'A1B2'));
    expect(words).toContain('A1B2');
    expect(words).not.toContain('some_new_code');
  });

  it('has words for a fault of this window', () => {
    expect(errorWords(new TypeError('x is undefined'))).toContain('程序出错');
  });

  it('speaks the chosen language', async () => {
    await setLanguage('en');
    expect(errorWords(wire('disk_full'))).toContain('disk is full');
  });
});
