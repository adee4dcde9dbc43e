import { describe, expect, it } from 'vitest';
import { pinyinKey } from '#shared/domain/staff/pinyin';
import { matchesSearch } from '#shared/domain/staff/search';

describe('pinyinKey', () => {
  it.each([
    ['张三', 'ZhangSan zs'],
    ['曾小云', 'ZengXiaoYun zxy CengXiaoYun cxy'],
    ['单田', 'ShanTian st DanTian dt'],
    ['欧阳明', 'OuYangMing oym'],
    ['吕青', 'LvQing lq'],
    ['买买提·艾力', 'MaiMaiTiAiLi mmtal'],
    ['Ann Lee', 'ANNLEE annlee'],
    ['', ''],
  ])('%s is found as %s', async (name, key) => {
    expect(await pinyinKey(name)).toBe(key);
  });

  it('reads names of things without surname readings', async () => {
    expect(await pinyinKey('重庆路3号窗口', 'thing')).toBe('ChongQingLu3HaoChuangKou cql3hck');
  });
});

const zhang = { name: '张三', pinyin: await pinyinKey('张三'), numbers: ['0147', '13800000000'] };
const zeng = { name: '曾小云', pinyin: await pinyinKey('曾小云'), numbers: ['B02'] };

describe('matchesSearch', () => {
  it.each([
    ['zs', true],
    ['ZS', true],
    ['zhang', true],
    ['zhangs', true],
    ['zhs', true],
    ['san', true],
    ['张', true],
    ['0147', true],
    ['147', true],
    ['0147', true],
    ['1380', true],
    ['', true],
    ['zs 147', true],
    ['gs', false],
    ['hang', false],
    ['zsx', false],
    ['zs 999', false],
    ['李', false],
  ])('%s finds 张三 0147: %s', (query, found) => {
    expect(matchesSearch(zhang, query)).toBe(found);
  });

  it.each(['zeng', 'ceng', 'zxy', 'cxy', 'xiaoyun', 'b02'])('%s finds 曾小云', (query) => {
    expect(matchesSearch(zeng, query)).toBe(true);
    expect(matchesSearch(zhang, query)).toBe(false);
  });

  it.each(['二（一）1', '二(一)1', '，扣'])('%s is found with signs of either width', (query) => {
    expect(matchesSearch({ name: '二（一）1 迟到，扣 1 分', pinyin: '' }, query)).toBe(true);
  });
});
