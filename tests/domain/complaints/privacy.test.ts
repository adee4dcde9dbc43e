import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideComplainant } from '#shared/domain/complaints/privacy';

const who = { name: '钱测试', phone: '0556-555 0123', contact: 'qian@example.test' };

describe('a text others will read', () => {
  it.each([
    ['钱测试来电反映', '投诉人来电反映'],
    ['钱 测试说', '投诉人说'],
    ['请回电 05565550123', '请回电 （联系方式略）'],
    ['请回电0556-5550123。', '请回电（联系方式略）。'],
    ['发到 QIAN@example.test', '发到 （联系方式略）'],
    ['窗口的孙测试态度不好', '窗口的孙测试态度不好'],
    ['', ''],
  ])('%s → %s', (text, hidden) => {
    expect(hideComplainant(text, who)).toBe(hidden);
  });

  it('stays as it is for an anonymous one, and for a name or number too short to be told apart', () => {
    expect(hideComplainant('钱测试来电', null)).toBe('钱测试来电');
    const short = { name: '钱', phone: '12', contact: '' };
    expect(hideComplainant('钱没有退还，12号窗口', short)).toBe('钱没有退还，12号窗口');
  });

  it('holds the name nowhere, whatever is around it and whatever the name is made of', () => {
    const name = fc
      .string({ minLength: 2, maxLength: 8 })
      .filter((text) => text.replace(/\s/g, '').length >= 2);
    fc.assert(
      fc.property(fc.string(), name, fc.string(), (before, given, after) => {
        fc.pre(!'投诉人'.includes(given.trim()));
        const hidden = hideComplainant(`${before}${given}${after}`, { name: given, phone: '', contact: '' });
        expect(hidden.split('投诉人').some((part) => part.includes(given.trim()))).toBe(false);
      }),
    );
  });
});
