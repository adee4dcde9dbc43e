import { describe, expect, it } from 'vitest';
import type { FactView } from '#shared/contracts/assessment';
import {
  changedDraft,
  EMPTY_DRAFT,
  kindsFor,
  LATE_KINDS,
} from '../../../../renderer/features/assessment/late-draft';

const lateness = { id: 'late:1', kind: 'late', person: '甲' } as FactView;

describe('kinds of a late fact', () => {
  it.each([
    ['a person', 'person', [...LATE_KINDS]],
    ['a window', 'window', ['incident', 'rating', 'score']],
    ['a unit', 'unit', ['incident', 'rating', 'score']],
  ] as const)('%s is offered only what applies', (_, subject, kinds) => {
    expect(kindsFor({ ...EMPTY_DRAFT, type: 'add', subject: { subject, id: 1 } })).toEqual(kinds);
  });

  it('puts right the lateness of a person that counted for the window', () => {
    const draft = { ...EMPTY_DRAFT, type: 'replace', subject: { subject: 'window', id: 1 } } as const;
    expect(kindsFor({ ...draft, fact: lateness })).toEqual(LATE_KINDS);
    expect(kindsFor({ ...draft, fact: null })).toEqual(['incident', 'rating', 'score']);
  });

  it('forgets a kind that does not apply to the new subject', () => {
    const draft = {
      ...EMPTY_DRAFT,
      type: 'add',
      kind: 'late',
      subject: { subject: 'person', id: 1 },
    } as const;
    expect(changedDraft(draft, { subject: { subject: 'unit', id: 2 } }).kind).toBeNull();
    expect(changedDraft({ ...draft, kind: 'score' }, { subject: { subject: 'unit', id: 2 } }).kind).toBe(
      'score',
    );
  });
});
