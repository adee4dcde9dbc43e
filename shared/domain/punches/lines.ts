/** No punch line is near this long; what is longer is not a line of a punch file. Characters. */
export const MAX_LINE = 4096;

/**
 * Cuts text that comes in pieces into lines at CRLF, LF or a lone CR, wherever the pieces are cut. Of a line
 * longer than MAX_LINE the first MAX_LINE + 1 characters are handed on, so that memory stays bounded.
 */
export function createLineCutter(onLine: (line: string, number: number) => void) {
  let rest = '';
  let number = 0;
  let afterCr = false;

  const emit = (line: string) => {
    number++;
    onLine(line.length > MAX_LINE ? line.slice(0, MAX_LINE + 1) : line, number);
  };

  return {
    push(piece: string): void {
      if (piece === '') return;
      const text = rest + piece;
      let from = 0;
      // The rest holds no line end, so the search begins where the new piece does.
      for (let i = rest.length; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (code !== 10 && code !== 13) {
          afterCr = false;
          continue;
        }
        if (code === 10 && afterCr) {
          afterCr = false;
          from = i + 1;
          continue;
        }
        emit(text.slice(from, i));
        from = i + 1;
        afterCr = code === 13;
      }
      rest = text.length - from > MAX_LINE ? text.slice(from, from + MAX_LINE + 1) : text.slice(from);
    },
    end(): void {
      if (rest !== '') emit(rest);
      rest = '';
    },
  };
}

/** True for a line of nothing but white space, zero bytes, or the end-of-file mark of old systems. */
export function isBlank(line: string): boolean {
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (code > 32 && code !== 0x3000 && code !== 0xa0 && code !== 0xfeff) return false;
  }
  return true;
}
