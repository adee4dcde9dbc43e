/** Checks that a form makes before the door does; each gives the key of the words under `access.check`, or null. */
export type AccountCheck = 'empty' | 'username' | 'password' | 'repeat' | 'roles';

export const checkUsername = (text: string): AccountCheck | null =>
  /^[\p{L}\p{N}._-]{2,32}$/u.test(text.trim()) ? null : 'username';

export const checkPassword = (text: string): AccountCheck | null =>
  text.length >= 8 && text.length <= 128 ? null : 'password';

export const checkRepeat = (text: string, password: string): AccountCheck | null =>
  text === password ? null : 'repeat';

export const checkFilled = (text: string): AccountCheck | null => (text.trim() ? null : 'empty');
