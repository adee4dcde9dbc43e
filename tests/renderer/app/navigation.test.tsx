import { spotlight } from '@mantine/spotlight';
import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../../renderer/app/app';
import { startI18n } from '../../../renderer/app/i18n';
import { installFakeApi } from '../support/fake-api';
import { giveSize } from '../support/render';
import { sessionOf, stateOf } from '../support/sessions';

function openProgram() {
  installFakeApi({
    'access.state': () => stateOf(sessionOf(['admin', 'officer'])),
    'access.accounts': () => [],
    'units.units': () => [],
    'staff.search': ({ text }: { text: string }) =>
      text === 'sh'
        ? [{ id: 7, staffNo: '0007', name: '孙浩', unitName: '市场监管局', windowNames: ['企业登记窗口'] }]
        : [],
  });
  render(<App />);
  return userEvent.setup();
}

const section = (name: string) => screen.findByRole('button', { name: new RegExp(name) });

beforeEach(async () => {
  localStorage.clear();
  window.location.hash = '#/accounts';
  document.body.innerHTML = '<div id="lock-root"></div>';
  giveSize();
  await startI18n('zh-CN');
});

afterEach(() => spotlight.close());

describe('navigation', () => {
  it('unfolds the section of the page one is on and remembers what was unfolded', async () => {
    const user = openProgram();
    expect(await section('系统')).toHaveAttribute('aria-expanded', 'true');
    expect(await section('人员窗口')).toHaveAttribute('aria-expanded', 'false');
    await user.click(await section('人员窗口'));
    expect(screen.getByRole('link', { name: '派驻单位' })).toBeVisible();
    expect(JSON.parse(localStorage.getItem('hallkeeper.navigation') ?? '')).toContain('people');
    await user.click(await section('人员窗口'));
    expect(screen.queryByRole('link', { name: '派驻单位' })).toBeNull();
  });

  it('survives a storage nobody understands', async () => {
    localStorage.setItem('hallkeeper.navigation', '{"people":');
    openProgram();
    expect(await section('系统')).toHaveAttribute('aria-expanded', 'true');
  });
});

describe('quick open', () => {
  it('finds a page by its pinyin initials', async () => {
    const user = openProgram();
    await section('系统');
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByPlaceholderText(/拼音首字母/), 'pzdw');
    expect(await screen.findByRole('button', { name: /派驻单位/ })).toBeVisible();
    expect(screen.queryByRole('button', { name: /备份/ })).toBeNull();
  });

  it('finds a person through the door and opens the own page', async () => {
    const user = openProgram();
    await section('系统');
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByPlaceholderText(/拼音首字母/), 'sh');
    await user.click(await screen.findByText('孙浩'));
    await waitFor(() => expect(window.location.hash).toBe('#/attendance/person/7'));
  });
});
