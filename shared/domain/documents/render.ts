import Mustache from 'mustache';
import { refuse } from '../refusal';

/** The texts of everything in `resources/templates`, by file name (`monthly-notice.html`, `base.css`, …). */
export type TemplateFiles = Readonly<Record<string, string>>;
/** What a template is filled with: texts, flags, and lists of the same. Numbers come already formatted. */
export type DocumentView = object;

/** Control characters and marks that turn the direction of writing: no name needs them, they only deceive. */
const DECEIVING = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** Text made safe for HTML: markup becomes inert, deceiving characters go, line breaks and tabs stay. */
export function escapeText(value: unknown): string {
  const text = String(value).replace(DECEIVING, (c) => (c === '\n' || c === '\t' ? c : ''));
  return Mustache.escape(text);
}

/** Refuses a placeholder the view does not know, so that a misspelt one is noticed and not printed as a gap. */
class StrictContext extends Mustache.Context {
  override lookup(name: string): unknown {
    const value: unknown = super.lookup(name);
    if (value === undefined) refuse('template_placeholder_unknown', { name });
    return value;
  }

  override push(view: unknown): StrictContext {
    return new StrictContext(view, this);
  }
}

type Token = [kind: string, value: string, start: number, end: number, children?: unknown];

/** Finds the tags that would write a value without escaping it. */
function refuseUnescaped(tokens: Token[], file: string): void {
  for (const [kind, value, , , children] of tokens) {
    if (kind === '&') refuse('template_unescaped', { file, name: value });
    if (Array.isArray(children)) refuseUnescaped(children as Token[], file);
  }
}

function templateText(files: TemplateFiles, file: string): string {
  const text = files[file];
  if (text === undefined) refuse('template_missing', { file });
  refuseUnescaped(Mustache.parse(text) as Token[], file);
  return text;
}

/**
 * Fills the template `file` with `view`. Templates include others, and their style sheets, by file name
 * (`{{> base.css}}`), so that the result is one HTML document that needs nothing else.
 * Refuses `template_missing`, `template_unescaped`, `template_placeholder_unknown`.
 */
export function renderDocument(files: TemplateFiles, file: string, view: DocumentView): string {
  return new Mustache.Writer().render(
    templateText(files, file),
    new StrictContext(view),
    (name: string) => templateText(files, name),
    { escape: escapeText },
  );
}
