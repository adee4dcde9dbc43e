import type { rulebookContract } from '#shared/contracts/rulebook';
import { safeFileName } from '#shared/domain/documents/file-name';
import type { TemplateFiles } from '#shared/domain/documents/render';
import { refuse } from '#shared/domain/refusal';
import { renderRulebookPaper } from '#shared/domain/rulebook/paper';
import type { Rulebook } from '#shared/domain/rulebook/schema';
import { type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { HandlersOf } from '../../ipc/handlers';
import type { Ports } from '../../platform/ports';
import { readCenter } from '../settings/index';
import { findDraft } from './draft-repo';
import { soundRulebook } from './drafts';
import { findRulebook, namedItems } from './repo';

const PORTRAIT = { landscape: false };
const TEMPLATES = [
  'rulebook.html',
  'rulebook.css',
  'base.css',
  'page.css',
  'part-head.html',
  'part-sign.html',
];

interface PaperRef {
  of: 'version' | 'draft';
  id: number;
}

export const paperHandlers: HandlersOf<Pick<typeof rulebookContract, 'paper' | 'print' | 'savePdf'>> = {
  paper: ({ db, ports, now }, ref) => paperOf(db, ports, ref, now),

  print: async ({ db, ports, now }, ref) => {
    const { html } = await paperOf(db, ports, ref, now);
    return { printed: await ports.printer.print(html, PORTRAIT) };
  },

  savePdf: async ({ db, ports, now, signal }, ref) => {
    const { title, html } = await paperOf(db, ports, ref, now);
    const pdf = await ports.printer.pdf(html, PORTRAIT);
    signal.throwIfAborted();
    return { file: await ports.files.save(`${safeFileName(title)}.pdf`, pdf) };
  },
};

/** The paper of a version, dated by its first day; of a draft, marked as one and dated today. */
async function paperOf(
  db: ReadDb,
  { resources }: Pick<Ports, 'resources'>,
  { of, id }: PaperRef,
  now: WallMs,
): Promise<{ title: string; html: string }> {
  const rulebook = of === 'version' ? await versionOf(db, id) : await draftBook(db, id);
  const center = await readCenter(db);
  const draft = of === 'draft';
  const html = renderRulebookPaper(await templates(resources), {
    rulebook,
    center: center.centerName,
    office: center.supervisionOffice,
    draft,
    date: draft ? wallDate(now) : rulebook.effectiveFrom,
    items: await namedItems(db),
  });
  return { title: `${rulebook.name}（第${rulebook.version}版）`, html };
}

const versionOf = async (db: ReadDb, id: number): Promise<Rulebook> =>
  ((await findRulebook(db, id)) ?? refuse('not_found')).rulebook;

async function draftBook(db: ReadDb, id: number): Promise<Rulebook> {
  const { info, definition } = (await findDraft(db, id)) ?? refuse('draft_gone');
  return soundRulebook(db, definition, info.name);
}

async function templates(resources: Ports['resources']): Promise<TemplateFiles> {
  const texts = await Promise.all(TEMPLATES.map((name) => resources.text(`templates/${name}`)));
  return Object.fromEntries(TEMPLATES.map((name, index) => [name, texts[index]!]));
}
