import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { createElement, Fragment, type ReactNode } from 'react';
import { errorWay } from './error-way';
import { errorWords } from './error-words';

/** A message that stays until it is read: something was refused or failed. */
export function notifyError(error: unknown): void {
  notifications.show({
    title: i18next.t('error.title'),
    message: withWay(error),
    color: 'red',
    autoClose: 12_000,
    withBorder: true,
  });
}

/** A short confirmation, already in words: what was done. */
export function notifyDone(message: string): void {
  notifications.show({ message, color: 'green', autoClose: 3_500, withBorder: true });
}

/** The words of an error, and behind them the way on where there is one. */
function withWay(error: unknown): ReactNode {
  const way = errorWay(error);
  const words = errorWords(error);
  if (!way) return words;
  return createElement(Fragment, null, words, ' ', createElement('a', { href: way.href }, way.label));
}
