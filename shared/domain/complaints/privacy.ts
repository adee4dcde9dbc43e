/** Who complained, kept apart from the complaint. */
export interface Complainant {
  name: string;
  phone: string;
  /** Address, mail, or how else to be reached. */
  contact: string;
}

const NAME_STANDS = '投诉人';
const NUMBER_STANDS = '（联系方式略）';
/** A single character or a short number stands in too many other words. */
const SHORTEST_NAME = 2;
const SHORTEST_NUMBER = 5;

/**
 * Takes who complained out of a text that others will read: the window gets the slip, lists are exported, the change
 * log is open. Digits are found with blanks and dashes between them.
 */
export function hideComplainant(text: string, who: Complainant | null): string {
  if (who === null || text === '') return text;
  let hidden = text;
  const name = who.name.trim();
  if ([...name].length >= SHORTEST_NAME) hidden = hidden.replace(spread(name, '\\s*'), NAME_STANDS);
  for (const number of [who.phone, who.contact].map((each) => each.trim())) {
    const digits = number.replace(/[\s-]/g, '');
    if ([...digits].length >= SHORTEST_NUMBER)
      hidden = hidden.replace(spread(digits, '[\\s-]*'), NUMBER_STANDS);
  }
  return hidden;
}

/** The same characters with `between` allowed between any two. */
const spread = (text: string, between: string): RegExp =>
  new RegExp([...text.replace(/\s/g, '')].map(escaped).join(between), 'giu');

const escaped = (letter: string): string => letter.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&');
