import { describe, expect, it } from 'vitest';
import { renderAttendanceBulletin } from '#shared/domain/documents/attendance-bulletin';
import { renderAttendanceSheet } from '#shared/domain/documents/attendance-sheet';
import { renderMonthlyBulletin } from '#shared/domain/documents/monthly-bulletin';
import { renderMonthlyNotice } from '#shared/domain/documents/monthly-notice';
import { renderOfficialLetter } from '#shared/domain/documents/official-letter';
import { attendanceBulletin, bulletin, letter, notice, sheet, templates } from './samples';

const HOSTILE = `<script>alert(1)</script><img src=x onerror=alert(1)></style>"'`;

/** The same model with every text in it replaced, dates and months excepted. */
function hostile<T>(value: T): T {
  if (typeof value === 'string') return (/^\d{4}-\d{2}/.test(value) ? value : HOSTILE) as T;
  if (Array.isArray(value)) return value.map(hostile) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, hostile(part)])) as T;
}

const papers = [
  [
    'notice',
    () => renderMonthlyNotice(templates, notice),
    () => renderMonthlyNotice(templates, hostile(notice)),
  ],
  [
    'bulletin',
    () => renderMonthlyBulletin(templates, bulletin),
    () => renderMonthlyBulletin(templates, hostile(bulletin)),
  ],
  [
    'attendance bulletin',
    () => renderAttendanceBulletin(templates, attendanceBulletin),
    () => renderAttendanceBulletin(templates, hostile(attendanceBulletin)),
  ],
  [
    'sheet',
    () => renderAttendanceSheet(templates, sheet),
    () =>
      renderAttendanceSheet(templates, {
        ...hostile(sheet),
        rows: sheet.rows.map((r) => ({ ...r, name: HOSTILE })),
      }),
  ],
  [
    'letter',
    () => renderOfficialLetter(templates, letter),
    () => renderOfficialLetter(templates, hostile(letter)),
  ],
] as const;

describe.each(papers)('every paper: %s', (_, render, renderHostile) => {
  it('stands alone: no script, nothing fetched, no placeholder left', () => {
    const html = render();
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html).not.toMatch(/<script|<img|<link|<iframe|<object|@import|url\(|https?:|\son\w+=/i);
    expect(html).not.toMatch(/\{\{|undefined|NaN|\[object/);
  });

  it('is the same every time', () => {
    expect(render()).toBe(render());
  });

  it('keeps markup in texts inert', () => {
    const html = renderHostile();
    expect(html).not.toMatch(/<script|<img/i);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).toContain('&lt;script&gt;');
  });

  it('writes Chinese punctuation in its own words', () => {
    const words = templatesOf()
      .join('\n')
      .replace(/\{\{.*?\}\}/gs, '')
      .replace(/<[^>]*>/g, '');
    expect(words.replace(/&\w+;/g, '')).not.toMatch(/[\u4e00-\u9fff][,;:?()]|[,;:?()][\u4e00-\u9fff]/);
  });
});

function templatesOf(): string[] {
  return Object.entries(templates).flatMap(([name, text]) => (name.endsWith('.html') ? [text] : []));
}
