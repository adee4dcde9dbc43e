/** Takes the keyboard to the first field that says what is wrong with it, once that is on screen. */
export function focusWrong(form: HTMLElement | null): void {
  setTimeout(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
