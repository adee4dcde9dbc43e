import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { footerFor } from '#electron/platform/page-numbers';

const template = (name: string) => readFileSync(`resources/templates/${name}`, 'utf8');

describe('the foot with the page number', () => {
  it.each([
    ['list-table.css', /第 <span class="pageNumber"><\/span> 页 {2}共 <span class="totalPages">/],
    ['sheet.css', /第 <span class="pageNumber">/],
    ['page.css', /— <span class="pageNumber"><\/span> —/],
  ])('of %s is handed to a browser without margin boxes', (name, foot) => {
    expect(footerFor(template(name), '130.0.6723.191')).toMatch(foot);
  });

  it('is left to a browser that has them', () => {
    expect(footerFor(template('page.css'), '131.0.0.0')).toBeNull();
  });

  it('is not put on a paper that wants none', () => {
    expect(footerFor('<p>一页</p>', '130.0.0.0')).toBeNull();
  });
});
