const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
/** Names Windows keeps for devices, with or without an extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const MAX = 80;

/** A name any system takes as a file's name, without its extension: separators and control characters become `_`. */
export function safeFileName(text: string): string {
  const name = [...text.replace(FORBIDDEN, '_').trim()]
    .slice(0, MAX)
    .join('')
    .replace(/[. ]+$/, '');
  if (name === '' || /^\.+$/.test(name)) return '_';
  return DEVICE.test(name) ? `_${name}` : name;
}
