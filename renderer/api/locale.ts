/** The shape of a locale with every text a string: `en: LocaleOf<typeof zh>` makes a missing key a type error. */
export type LocaleOf<T> = { [K in keyof T]: T[K] extends string ? string : LocaleOf<T[K]> };
