import { describe, expect, it } from 'vitest';
import { officialLetterView, renderOfficialLetter } from '#shared/domain/documents/official-letter';
import { letter, templates } from './samples';

describe('official letter', () => {
  it('sets each level in its own type', () => {
    const html = renderOfficialLetter(templates, letter);
    expect(html).toContain('<h2>一、情况</h2>');
    expect(html).toContain('<h3>出勤</h3>');
    expect(html).toContain('<p>出勤率98.3%。</p>');
  });

  it('numbers several attachments, not a single one', () => {
    expect(officialLetterView(letter).attachments).toEqual([
      { label: '附件\uff1a', number: '1.', name: '汇总表' },
      { label: '', number: '2.', name: '明细表' },
    ]);
    expect(officialLetterView({ ...letter, attachments: ['汇总表'] }).attachments).toEqual([
      { label: '附件\uff1a', number: '', name: '汇总表' },
    ]);
  });

  it('leaves out what is not there', () => {
    const bare = { ...letter, redHead: null, addressees: [], attachments: [], note: '', copies: [] };
    const html = renderOfficialLetter(templates, bare).replace(/<style>.*<\/style>/s, '');
    for (const part of [
      'class="mark"',
      'class="rule"',
      'class="flush"',
      'class="note"',
      'class="attachments"',
      '抄送',
    ]) {
      expect(html).not.toContain(part);
    }
    expect(html).toContain(letter.title);
  });

  it('does not repeat the center in front of its office', () => {
    const issuer = { ...letter.issuer, office: '云溪县行政服务中心监督管理办公室' };
    expect(officialLetterView({ ...letter, issuer }).office).toBe('监督管理办公室');
  });
});
