import type { documentsContract } from '#shared/contracts/documents';
import type { HandlersOf } from '../../ipc/handlers';
import { findPaper, monthPapers } from './papers';
import { publishPapers, reissuePaper } from './publish';
import { paperFileName, paperOptions, saveAllPapers } from './save-all';
import { voidIssued } from './void';

export const documentsHandlers: HandlersOf<typeof documentsContract> = {
  papers: async (context, { month }) => {
    const { papers, ...rest } = await monthPapers(context, month);
    return { month, ...rest, papers: papers.map(({ html: _, ...paper }) => paper) };
  },

  html: async (context, { month, ...ref }) => {
    const paper = await findPaper(context, month, ref);
    return { title: paper.title, html: await paper.html() };
  },

  print: async (context, { month, ...ref }) => {
    const paper = await findPaper(context, month, ref);
    return { printed: await context.ports.printer.print(await paper.html(), paperOptions(paper)) };
  },

  savePdf: async (context, { month, ...ref }) => {
    const { printer, files } = context.ports;
    const paper = await findPaper(context, month, ref);
    const pdf = await printer.pdf(await paper.html(), paperOptions(paper));
    return { file: await files.save(paperFileName(paper), pdf) };
  },

  savePapers: (context, { month, folder }) => saveAllPapers(context, month, folder),

  publish: (context, { month }) => publishPapers(context, month),

  voidMonth: (context, { month, reason }) => voidIssued(context, month, reason),

  reissue: (context, { paperId, reason }) => reissuePaper(context, paperId, reason),
};
