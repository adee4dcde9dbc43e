import { type ClipboardEvent, type KeyboardEvent, type RefObject, useRef } from 'react';

export interface CellPlace {
  row: number;
  column: number;
}

/** What a table of inputs is given to be typed in like a spreadsheet; each input has `data-cell="row.column"`. */
export interface CellKeys {
  ref: RefObject<HTMLTableElement | null>;
  onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => void;
  onPaste: (event: ClipboardEvent<HTMLTableElement>) => void;
}

/**
 * Enter and the arrows change the row, Tab the column, left and right at the ends of a text too. A block out of a
 * spreadsheet is handed over whole; a single value is pasted as everywhere. Columns without a cell are stepped over.
 */
export function useCellKeys(onPasteBlock: ((from: CellPlace, text: string) => void) | null): CellKeys {
  const ref = useRef<HTMLTableElement>(null);
  const focusCell = ({ row, column }: CellPlace): boolean => {
    const input = ref.current?.querySelector<HTMLInputElement>(`input[data-cell="${row}.${column}"]`);
    input?.focus();
    input?.select();
    return input != null;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const place = placeOf(event.target);
    if (place === null || event.altKey || event.nativeEvent.isComposing) return;
    const input = event.target as HTMLInputElement;
    const atStart = input.selectionStart === 0 && input.selectionEnd === 0;
    const atEnd = input.selectionStart === input.value.length;
    const all = input.selectionStart === 0 && input.selectionEnd === input.value.length;
    const move = (down: number, right: number) => {
      // One further where the next is nobody's to fill in.
      for (const steps of [1, 2]) {
        const next = { row: place.row + down * steps, column: place.column + right * steps };
        if (!focusCell(next)) continue;
        event.preventDefault();
        return;
      }
    };
    if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault();
      move(event.shiftKey ? -1 : 1, 0);
    } else if (event.key === 'ArrowUp') move(-1, 0);
    else if (event.key === 'ArrowLeft' && (atStart || all)) move(0, -1);
    else if (event.key === 'ArrowRight' && (atEnd || all)) move(0, 1);
  };
  const onPaste = (event: ClipboardEvent<HTMLTableElement>) => {
    const place = placeOf(event.target);
    const text = event.clipboardData.getData('text/plain');
    if (onPasteBlock === null || place === null || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    onPasteBlock(place, text);
  };
  return { ref, onKeyDown, onPaste };
}

function placeOf(target: EventTarget): CellPlace | null {
  const place = target instanceof HTMLInputElement ? target.dataset.cell : undefined;
  if (place === undefined) return null;
  const [row, column] = place.split('.');
  return { row: Number(row), column: Number(column) };
}

/** The cells of a block copied out of a spreadsheet, line by line. */
export const blockCells = (text: string): string[][] =>
  text
    .replace(/\r/g, '')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trim()));
