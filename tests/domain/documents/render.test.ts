import { describe, expect, it } from 'vitest';
import { escapeText, renderDocument } from '#shared/domain/documents/render';
import { Refusal } from '#shared/domain/refusal';

const render = (template: string, view: object, more: Record<string, string> = {}) =>
  renderDocument({ 'a.html': template, ...more }, 'a.html', view);

/** What the refusal says, or what came out instead. */
function refusalOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error instanceof Refusal ? { code: error.code, ...error.params } : error;
  }
}

describe('filling a template', () => {
  it('fills texts, lists and conditions', () => {
    const template = '{{a}}{{#list}}[{{x}}{{a}}]{{/list}}{{#no}}never{{/no}}{{^no}}none{{/no}}';
    expect(render(template, { a: 1, list: [{ x: 'p' }, { x: 'q' }], no: null })).toBe('1[p1][q1]none');
  });

  it('includes style sheets and parts by file name', () => {
    const parts = { 'b.css': 'p{margin:0}', 'part.html': '<b>{{a}}</b>' };
    expect(render('<style>{{> b.css}}</style>{{> part.html}}', { a: '<' }, parts)).toBe(
      '<style>p{margin:0}</style><b>&lt;</b>',
    );
  });

  it('does not read placeholders in what is filled in', () => {
    expect(render('{{a}}', { a: '{{b}}{{> part.html}}', b: 'secret' })).toBe('{{b}}{{&gt; part.html}}');
  });
});

describe('escaping', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;&#x2F;script&gt;'],
    ['<img src=x onerror="a">', '&lt;img src&#x3D;x onerror&#x3D;&quot;a&quot;&gt;'],
    ["a&b'c`", 'a&amp;b&#39;c&#x60;'],
    ['买买提·吐尔逊', '买买提·吐尔逊'],
    ['line\nnext\ttab', 'line\nnext\ttab'],
    ['\u0000张\u202e三\u2066\u0007', '张三'],
    [12, '12'],
  ])('%j becomes %j', (value, text) => {
    expect(escapeText(value)).toBe(text);
  });
});

describe('a template that would print wrong', () => {
  it('is refused for a placeholder nobody fills', () => {
    expect(refusalOf(() => render('{{nmae}}', { name: 'x' }))).toEqual({
      code: 'template_placeholder_unknown',
      name: 'nmae',
    });
    expect(refusalOf(() => render('{{#list}}{{y}}{{/list}}', { list: [{ x: 1 }] }))).toMatchObject({
      name: 'y',
    });
  });

  it.each(['{{{a}}}', '{{&a}}', '{{#list}}{{{a}}}{{/list}}'])(
    'is refused for the unescaped %s',
    (template) => {
      expect(refusalOf(() => render(template, { a: '<b>', list: [] }))).toEqual({
        code: 'template_unescaped',
        file: 'a.html',
        name: 'a',
      });
    },
  );

  it('is refused for an unescaped tag in a part', () => {
    const broken = refusalOf(() => render('{{> part.html}}', { a: 1 }, { 'part.html': '{{{a}}}' }));
    expect(broken).toMatchObject({ code: 'template_unescaped', file: 'part.html' });
  });

  it('is refused when a file is missing', () => {
    expect(refusalOf(() => render('{{> gone.css}}', {}))).toEqual({
      code: 'template_missing',
      file: 'gone.css',
    });
    expect(refusalOf(() => renderDocument({}, 'a.html', {}))).toMatchObject({ code: 'template_missing' });
  });
});
