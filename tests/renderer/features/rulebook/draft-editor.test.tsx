import { screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { Role } from '#shared/contracts/roles';
import { type JsonObject, pathOf, valueAt } from '#shared/domain/rulebook/edit';
import { DraftPage } from '../../../../renderer/features/rulebook/draft-page';
import person from '../../../../resources/rulebooks/person.json';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const info = {
  ...{ id: 7, name: person.name, subject: 'person', effectiveFrom: '2026-06-01', basedOn: 1 },
  ...{ revision: 1, updatedBy: '赵敏', updatedAt: 0 },
};

async function openDraft(book: JsonObject = person, roles: Role[] = ['chief']) {
  let revision = 1;
  const saved: JsonObject[] = [];
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf(roles)),
    'rulebook.draft': () => ({ info, definition: JSON.stringify(book) }),
    'rulebook.checkDates': () => ({ firstMonth: '2026-06', problems: [] }),
    'rulebook.inForce': () => null,
    'incidents.items': () => [],
    'rulebook.saveDraft': ({ definition }: { definition: string }) => {
      saved.push(JSON.parse(definition));
      return { revision: ++revision, updatedAt: 0 };
    },
    'rulebook.putInForce': () => ({ ...info, code: 'person', version: 2, effectiveTo: null, createdAt: 0 }),
  });
  const view = await renderUi(
    <MemoryRouter initialEntries={['/rulebooks/draft/7']}>
      <Routes>
        <Route path="/rulebooks/draft/:id" element={<DraftPage />} />
        <Route path="/rulebooks" element={<p>版本列表</p>} />
      </Routes>
    </MemoryRouter>,
  );
  await screen.findByRole('navigation', { name: '办法目录' });
  const last = (place: string) => valueAt(saved.at(-1), pathOf(place));
  return { ...view, fake, saved, last };
}

const card = (name: string) => screen.getByRole('article', { name: new RegExp(`^${name} `) });

describe('by keyboard', () => {
  it('a tier is changed in its sentence, a hole named, and mended', async () => {
    const { user, last } = await openDraft();
    expect(screen.getByText('没有问题，可以施行')).toBeVisible();
    card('二（一）1').focus();
    await user.keyboard('{Enter}');
    const from = within(card('二（一）1')).getAllByRole('textbox', { name: '从' })[0]!;
    await user.clear(from);
    await user.type(from, '15');
    expect(await screen.findAllByText('迟到第 11 至 15 分钟没有条款计分')).not.toHaveLength(0);
    await waitFor(() => expect(last('clauses[0].measure.tiers[1].minutes.from')).toBe(15));
    await user.clear(from);
    await user.type(from, '10');
    expect(await screen.findByText('没有问题，可以施行')).toBeVisible();
    await user.keyboard('{Escape}');
    expect(card('二（一）1')).toHaveFocus();
  });

  it('cards are walked, copied, moved, deleted and brought back', async () => {
    const { user, last } = await openDraft();
    card('二（一）1').focus();
    await user.keyboard('{ArrowDown}');
    expect(card('二（一）2')).toHaveFocus();
    await user.keyboard('{Control>}d{/Control}');
    await waitFor(() => expect(last('clauses[2].text')).toBe(person.clauses[1]!.text));
    expect(last('clauses[2].code')).not.toBe('二（一）2');
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(last('clauses[2].text')).toBe(person.clauses[2]!.text));
    card('二（一）2').focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await waitFor(() => expect(last('clauses[0].code')).toBe('二（一）2'));
    card('二（一）2').focus();
    await user.keyboard('{Delete}');
    await waitFor(() => expect(last('clauses[0].code')).toBe('二（一）1'));
    await user.click(await screen.findByRole('button', { name: '撤销删除' }));
    await waitFor(() => expect(last('clauses[0].code')).toBe('二（一）2'));
  });

  it('typing in one field is one step back', async () => {
    const { user, last } = await openDraft();
    card('二（一）3').focus();
    await user.keyboard('{Enter}');
    const points = within(card('二（一）3')).getAllByRole('textbox', { name: '多少分' })[0]!;
    await user.clear(points);
    await user.type(points, '2.5');
    await waitFor(() => expect(last('clauses[2].measure.points')).toBe(250));
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(last('clauses[2].measure.points')).toBe(100));
    await user.keyboard('{Control>}y{/Control}');
    await waitFor(() => expect(last('clauses[2].measure.points')).toBe(250));
  });

  it('F8 goes to what is wrong, and its card opens', async () => {
    const broken = { ...person, grades: [...person.grades.slice(0, 3), { ...person.grades[3], from: 100 }] };
    const { user } = await openDraft(broken as JsonObject);
    expect(await screen.findByText('1 处问题')).toBeVisible();
    await user.keyboard('{F8}');
    await waitFor(() => expect(screen.getAllByDisplayValue('不合格')[0]).toBeVisible());
    expect(screen.getByRole('button', { name: /^等次/ })).toHaveAttribute('aria-current', 'true');
  });

  it('Ctrl+F finds clauses by pinyin initials', async () => {
    const { user } = await openDraft();
    await user.keyboard('{Control>}f{/Control}');
    await user.keyboard('qk');
    await waitFor(() => expect(screen.queryByRole('article', { name: /^二（一）1 / })).toBeNull());
    expect(card('二（一）3')).toBeVisible();
  });
});

describe('cards', () => {
  it('a new one comes from a kind in plain words and says what is missing', async () => {
    const { user, last } = await openDraft();
    await user.click((await screen.findAllByRole('button', { name: '在此添加…' }))[1]!);
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox'), '固定');
    await user.keyboard('{Enter}');
    const at = person.clauses.findLastIndex(({ group }) => group === '二（一）') + 1;
    await waitFor(() => expect(last(`clauses[${at}].group`)).toBe('二（一）'));
    expect(last(`clauses[${at}].measure`)).toEqual({ type: 'occurrence', unit: '次' });
    expect(screen.getByText(/^还没有填：条文、/)).toBeTruthy();
  });

  it('the printed text is written from the fields and follows them', async () => {
    const { user, last } = await openDraft();
    card('二（一）3').focus();
    await user.keyboard('{Enter}');
    await user.click(screen.getByRole('button', { name: '按设置写条文' }));
    await waitFor(() => expect(last('clauses[2].text')).toBe('缺卡，每次扣 1 分'));
    const points = within(card('二（一）3')).getAllByRole('textbox', { name: '多少分' })[0]!;
    await user.clear(points);
    await user.type(points, '3');
    await waitFor(() => expect(last('clauses[2].text')).toBe('缺卡，每次扣 3 分'));
  });

  it('a text of its own that does not say the points is pointed out', async () => {
    const { user } = await openDraft();
    card('二（一）3').focus();
    await user.keyboard('{Enter}');
    const points = within(card('二（一）3')).getAllByRole('textbox', { name: '多少分' })[0]!;
    await user.clear(points);
    await user.type(points, '4');
    expect(await screen.findByText(/条文里没有写到 4 分/)).toBeVisible();
  });

  it('a part that others name asks before it goes', async () => {
    const { user } = await openDraft();
    await user.click(screen.getByRole('button', { name: /^组成部分/ }));
    card('二').focus();
    await user.keyboard('{Delete}');
    expect(await screen.findByText(/还被 3 处引用/)).toBeVisible();
  });
});

describe('a draft as a whole', () => {
  it('is put in force by the chief after saying from when', async () => {
    const { user, fake } = await openDraft();
    await user.click(await screen.findByRole('button', { name: '施行…' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText(/从 2026-06 起/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: '施行' }));
    expect(await screen.findByText('版本列表')).toBeVisible();
    expect(fake.calls.find(({ channel }) => channel === 'rulebook.putInForce')?.input).toEqual({
      ...{ id: 7, revision: 1 },
    });
  });

  it('an officer writes but does not put in force; others only look', async () => {
    const { unmount } = await openDraft(person, ['officer']);
    expect(screen.queryByRole('button', { name: '施行…' })).toBeNull();
    unmount();
    await openDraft(person, ['leader']);
    expect(await screen.findByText('您可以查看，不能修改。')).toBeVisible();
    expect(screen.queryByRole('button', { name: '在此添加…' })).toBeNull();
  });

  it('nothing is lost of a rulebook that is only looked at and saved', async () => {
    const { user, last, saved } = await openDraft();
    card('二（一）3').focus();
    await user.keyboard('{Enter}');
    const points = within(card('二（一）3')).getAllByRole('textbox', { name: '多少分' })[0]!;
    await user.type(points, '0');
    await waitFor(() => expect(last('clauses[2].measure.points')).toBe(1000));
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(saved.at(-1)).toEqual(person));
  });
});
