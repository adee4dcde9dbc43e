import { expect, it } from 'vitest';
import { MARK_WORDS } from '#shared/domain/meetings/sheet';
import { MEETING_MARKS } from '#shared/domain/meetings/types';
import { zh } from '../../../../renderer/features/meetings/locale/zh';

it.each(MEETING_MARKS)('the sheet is written with the word of the screen for %s', (mark) => {
  expect(MARK_WORDS[mark][0]).toBe(zh.mark[mark]);
});
