import { describe, expect, it } from 'vitest';
import { type KeyPress, readShortcut } from '../../../renderer/app/shortcut-keys';

const press = (change: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  alt: false,
  ctrl: false,
  typing: false,
  afterGoto: false,
  ...change,
});

describe('readShortcut', () => {
  it.each<[string, Partial<KeyPress>, ReturnType<typeof readShortcut>]>([
    ['Alt+3', { key: '3', code: 'Digit3', alt: true }, { kind: 'section', section: 2 }],
    [
      'Alt+3 where Alt makes another character',
      { key: '#', code: 'Digit3', alt: true },
      { kind: 'section', section: 2 },
    ],
    [
      'Alt+3 while typing',
      { key: '3', code: 'Digit3', alt: true, typing: true },
      { kind: 'section', section: 2 },
    ],
    ['AltGr+3', { key: '3', code: 'Digit3', alt: true, ctrl: true }, null],
    ['G', { key: 'g', code: 'KeyG' }, { kind: 'goto' }],
    ['G then 9', { key: '9', code: 'Digit9', afterGoto: true }, { kind: 'section', section: 8 }],
    ['9 alone', { key: '9', code: 'Digit9' }, null],
    ['slash', { key: '/', code: 'Slash' }, { kind: 'filter' }],
    ['slash under a Chinese input method', { key: '、', code: 'Slash' }, { kind: 'filter' }],
    ['slash while typing', { key: '/', code: 'Slash', typing: true }, null],
    ['question mark', { key: '?', code: 'Slash' }, { kind: 'help' }],
    ['Chinese question mark', { key: '\uff1f', code: 'Slash' }, { kind: 'help' }],
    ['Ctrl+L', { key: 'l', code: 'KeyL', ctrl: true, typing: true }, { kind: 'lock' }],
    ['Alt and left', { key: 'ArrowLeft', code: 'ArrowLeft', alt: true, typing: true }, { kind: 'back' }],
    ['left alone', { key: 'ArrowLeft', code: 'ArrowLeft' }, null],
    ['a letter', { key: 'a', code: 'KeyA' }, null],
  ])('%s', (_name, change, expected) => {
    expect(readShortcut(press(change))).toEqual(expected);
  });
});
