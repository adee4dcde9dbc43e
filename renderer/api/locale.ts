/**
 * The shape of a locale with every text a string: `en: LocaleOf<typeof zh>` makes a missing key a type error. English
 * may say one of a thing apart, which Chinese has no need of: `rows_one` beside `rows`.
 */
export type LocaleOf<T> = { [K in keyof T]: T[K] extends string ? string : LocaleOf<T[K]> } & Singulars<T>;

type Singulars<T> = { [K in keyof T & string as T[K] extends string ? `${K}_one` : never]?: string };
