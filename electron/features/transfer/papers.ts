import type { TemplateFiles } from '#shared/domain/documents/render';
import type { Ports } from '../../platform/ports';

/** A paper as it will be printed: a whole HTML document. */
export interface Paper {
  title: string;
  html: string;
}

/** Everything an official letter is made of. */
export const LETTER_TEMPLATES = [
  'base.css',
  'letter.css',
  'official-letter.html',
  'page.css',
  'part-head.html',
  'part-seal.html',
  'part-sign.html',
] as const;

/** Texts of `resources/templates` by file name. */
export async function readTemplates(
  { resources }: Pick<Ports, 'resources'>,
  names: readonly string[],
): Promise<TemplateFiles> {
  const texts = await Promise.all(names.map((name) => resources.text(`templates/${name}`)));
  return Object.fromEntries(names.map((name, index) => [name, texts[index] ?? '']));
}

/** To the printer, or as PDF under `name`; `done` false where somebody thought better of it. */
export async function giveOut(
  { printer, files }: Pick<Ports, 'printer' | 'files'>,
  html: string,
  { to, name, landscape = false }: { to: 'printer' | 'pdf'; name: string; landscape?: boolean },
): Promise<{ done: boolean }> {
  const options = { landscape };
  if (to === 'printer') return { done: await printer.print(html, options) };
  return { done: (await files.save(`${name}.pdf`, await printer.pdf(html, options))) !== null };
}
