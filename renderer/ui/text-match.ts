/**
 * True when every word of the query is in one of the texts. Give names together with their pinyin initials:
 * the main process sends both, so that `zs` finds 张三.
 */
export function matchesText(query: string, ...haystack: (string | number | null | undefined)[]): boolean {
  const text = haystack
    .filter((part) => part !== null && part !== undefined)
    .join(' ')
    .toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
