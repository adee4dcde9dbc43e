import type { rulebookContract } from '#shared/contracts/rulebook';
import { safeFileName } from '#shared/domain/documents/file-name';
import { refuse } from '#shared/domain/refusal';
import { renderRulebookPaper } from '#shared/domain/rulebook/paper';
import type { Rulebook } from '#shared/domain/rulebook/schema';
import { type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { HandlersOf } from '../../ipc/handlers';
import type { Ports } from '../../platform/ports';
import { readCenter } from '../settings/index';
import { giveOut, type Paper, readTemplates } from '../transfer/index';
import { findDraft } from './draft-repo';
import { soundRulebook } from './drafts';
import { findRulebook, namedItems } from './repo';

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

export const paperHandlers: HandlersOf<Pick<typeof rulebookContract, 'paper' | 'print'>> = {
  paper: ({ db, ports, now }, ref) => paperOf(db, ports, ref, now),

  print: async ({ db, ports, now }, { to, ...ref }) => {
    const { title, html } = await paperOf(db, ports, ref, now);
    return giveOut(ports, html, { to, name: safeFileName(title) });
  },
};

/** The paper of a version, dated by its first day; of a draft, marked as one and dated today. */
async function paperOf(
  db: ReadDb,
  ports: Pick<Ports, 'resources'>,
  { of, id }: PaperRef,
  now: WallMs,
): Promise<Paper> {
  const rulebook = of === 'version' ? await versionOf(db, id) : await draftBook(db, id);
  const center = await readCenter(db);
  const draft = of === 'draft';
  const html = renderRulebookPaper(await readTemplates(ports, TEMPLATES), {
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
