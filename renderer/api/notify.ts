import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { errorWords } from './error-words';

/** A message that stays until it is read: something was refused or failed. */
export function notifyError(error: unknown): void {
  notifications.show({
    title: i18next.t('error.title'),
    message: errorWords(error),
    color: 'red',
    autoClose: 12_000,
    withBorder: true,
  });
}

/** A short confirmation, already in words: what was done. */
export function notifyDone(message: string): void {
  notifications.show({ message, color: 'green', autoClose: 3_500, withBorder: true });
}
