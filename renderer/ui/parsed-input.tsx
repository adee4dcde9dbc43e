import { TextInput, type TextInputProps } from '@mantine/core';
import { type KeyboardEvent, useEffect, useState } from 'react';

export interface ParsedInputProps
  extends Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'onKeyDown' | 'defaultValue' | 'step'> {
  value: string | null;
  /** Called with null when the field is emptied or holds something that cannot be read. */
  onChange: (value: string | null) => void;
  /** Null when the text cannot be read. */
  parse: (text: string) => string | null;
  /** Shown when the text cannot be read, or is not taken. */
  wrong: string | ((text: string) => string);
  /** Arrow keys: the value one step up or down. */
  step?: (value: string, by: 1 | -1) => string;
  /** Emptied, it takes its last value again. */
  neverEmpty?: boolean;
}

/** A text field that reads what people type (`3-5`, `0830`) when they leave it or press Enter, and writes it tidy. */
export function ParsedInput({
  value,
  onChange,
  parse,
  wrong,
  step,
  neverEmpty,
  error,
  onFocus,
  ...rest
}: ParsedInputProps) {
  const [text, setText] = useState(value ?? '');
  const [unread, setUnread] = useState(false);
  useEffect(() => {
    if (value !== null) {
      setText(value);
      setUnread(false);
    }
  }, [value]);
  useEffect(() => {
    if (value === null) setText((before) => (parse(before) === null ? before : ''));
  }, [value, parse]);

  const settle = () => {
    if (neverEmpty && text.trim() === '') return setText(value ?? '');
    const read = text.trim() === '' ? null : parse(text);
    setUnread(read === null && text.trim() !== '');
    if (read !== null) setText(read);
    if (read !== value) onChange(read);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') settle();
    if (!step || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    const current = parse(text);
    if (current === null) return;
    event.preventDefault();
    onChange(step(current, event.key === 'ArrowUp' ? 1 : -1));
  };
  return (
    <TextInput
      autoComplete="off"
      {...rest}
      value={text}
      error={unread ? (typeof wrong === 'string' ? wrong : wrong(text)) : error}
      onChange={(event) => {
        setText(event.currentTarget.value);
        setUnread(false);
      }}
      onFocus={(event) => {
        // What is typed takes the place of what stands there.
        event.currentTarget.select();
        onFocus?.(event);
      }}
      onBlur={settle}
      onKeyDown={onKeyDown}
    />
  );
}
