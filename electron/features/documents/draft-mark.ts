const STYLE = `<style>
.draft-mark {
  position: fixed; top: 38%; left: 50%; z-index: 9; pointer-events: none; white-space: nowrap;
  transform: translateX(-50%) rotate(-28deg); font: 700 90pt 'SimHei', 'Noto Sans CJK SC', sans-serif;
  letter-spacing: .3em; color: rgb(190 0 0 / 13%);
}
</style>`;

/** Says 草稿 across every page, so that nothing that is not issued can pass for an issued paper. */
export function markDraft(html: string): string {
  return html
    .replace('</head>', `${STYLE}</head>`)
    .replace('<body>', '<body><div class="draft-mark">草稿</div>');
}
