import { describe, expect, it } from 'vitest';
import {
  attendanceBulletinView,
  renderAttendanceBulletin,
} from '#shared/domain/documents/attendance-bulletin';
import { attendanceBulletin, templates } from './samples';

const words = (html: string) =>
  html
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('attendance bulletin', () => {
  it('adds its units up', () => {
    expect(attendanceBulletinView(attendanceBulletin)).toMatchObject({
      persons: 4,
      all: { due: '88', worked: '87', rate: '98.9%', late: 2, missing: 2, absent: '1', outing: 4 },
    });
  });

  it('leaves the points out where only the window is charged', () => {
    const text = words(renderAttendanceBulletin(templates, attendanceBulletin));
    expect(text).toContain('1 赵云舟 办税窗口 县税务局 迟到2次（3日、5日） -2');
    expect(text).toContain('2 钱一鸣 办税窗口 县税务局 旷工半天（6日） —');
    expect(text).toContain('下列日期按当日通知执行：3月12日 全楼停电');
  });

  it('says so when nobody is named and nobody was due', () => {
    const quiet = { ...attendanceBulletin, cases: [], units: [], windows: [], notes: [] };
    const text = words(renderAttendanceBulletin(templates, quiet));
    expect(text).toContain('本月没有需要点名通报的人员');
    expect(text).toContain('出勤率—');
    expect(text).not.toContain('当日通知执行');
  });
});
