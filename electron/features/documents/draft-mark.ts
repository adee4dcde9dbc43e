const STYLE = `<style>
.paper-mark {
  position: fixed; top: 38%; left: 50%; z-index: 9; pointer-events: none; white-space: nowrap;
  transform: translateX(-50%) rotate(-28deg); font: 700 90pt 'SimHei', 'Noto Sans CJK SC', sans-serif;
  letter-spacing: .3em; color: rgb(190 0 0 / 13%);
}
</style>`;

const mark = (html: string, word: string): string =>
  html.replace('</head>', `${STYLE}</head>`).replace('<body>', `<body><div class="paper-mark">${word}</div>`);

/** Says 草稿 across every page, so that nothing that is not issued can pass for an issued paper. */
export const markDraft = (html: string): string => mark(html, '草稿');

/** Says 作废 across every page of what was issued and no longer holds; the stored paper stays as it was. */
export const markVoid = (html: string): string => mark(html, '作废');
