import type { TemplateFiles } from '#shared/domain/documents/render';
import type { ResourcePort } from '../../platform/ports';

const NAMES = [
  'attendance-bulletin.css',
  'attendance-bulletin.html',
  'attendance-sheet.html',
  'base.css',
  'bulletin.css',
  'letter.css',
  'monthly-bulletin.html',
  'monthly-notice.html',
  'notice.css',
  'official-letter.html',
  'page.css',
  'part-head.html',
  'part-seal.html',
  'part-sign.html',
  'sheet.css',
];

/** All templates the program ships with, by file name. */
export async function readTemplates(resources: ResourcePort): Promise<TemplateFiles> {
  const texts = await Promise.all(NAMES.map((name) => resources.text(`templates/${name}`)));
  return Object.fromEntries(NAMES.map((name, index) => [name, texts[index]!]));
}
