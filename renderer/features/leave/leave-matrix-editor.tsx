import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import type { Output } from '../../api/types';
import { EmptyState } from '../../ui/empty-state';
import { ErrorBanner } from '../../ui/error-banner';
import classes from './leave-matrix.module.css';
import { MatrixBar } from './leave-matrix-bar';
import { MatrixCheck } from './leave-matrix-check';
import { useMatrixDraft } from './leave-matrix-draft';
import { MatrixTable } from './leave-matrix-table';
import { useMatrixTroubles } from './leave-matrix-troubles';
import { type MatrixTrouble, troubledRows } from './leave-matrix-words';

export type SavedMatrix = Output<'leave', 'matrices'>[number];

/** One table at a time: looked at, or edited with its check beside it. */
export function LeaveMatrixEditor() {
  const { t } = useTranslation();
  const mayChange = useSession().can('leave.rules');
  const query = useApiQuery('leave', 'matrices', {});
  const editor = useMatrixDraft();
  const { draft, load } = editor;
  const [pointed, setPointed] = useState<MatrixTrouble | null>(null);
  const check = useMatrixTroubles(draft);
  const first = query.data?.find(({ inForce }) => inForce) ?? query.data?.at(-1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the first table that is there is opened by itself
  useEffect(() => {
    if (draft === null && first) load(first, false);
  }, [draft === null, first?.id]);
  const saved = query.data?.find(({ id }) => id === draft?.id);
  const locked = !mayChange || (draft !== null && draft.id !== null && saved?.mayChange === false);
  const rows = draft?.rows ?? [];
  const bad = new Set(check.troubles?.flatMap((trouble) => troubledRows(trouble, rows)));
  // One that has been mended points at nothing any more.
  const marked = new Set(pointed && check.troubles?.includes(pointed) ? troubledRows(pointed, rows) : []);
  const goTo = (trouble: MatrixTrouble) => {
    const row = rows[troubledRows(trouble, rows)[0] ?? -1];
    if (row) document.querySelector<HTMLElement>(`tr[data-key="${row.key}"] input`)?.focus();
  };
  return (
    <div className={classes.frame}>
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      {query.data && (
        <MatrixBar
          matrices={query.data}
          editor={editor}
          locked={locked}
          mayChange={mayChange}
          faulty={!check.settled || check.troubles?.length !== 0}
        />
      )}
      {query.data && draft === null && (
        <EmptyState title={t('leave.settings.matrix.none')} text={t('leave.settings.matrix.noneText')} />
      )}
      {draft && (
        <>
          {mayChange && locked && (
            <Text size="sm" c="dimmed">
              {t('leave.settings.matrix.kept')}
            </Text>
          )}
          <MatrixTable editor={editor} draft={draft} locked={locked} bad={bad} pointed={marked} />
          {/* One in force can get holes afterwards, by a kind that was added or is counted otherwise. */}
          {(!locked || (check.troubles?.length ?? 0) > 0) && (
            <MatrixCheck
              date={draft.effectiveFrom}
              troubles={check.troubles}
              settled={check.settled}
              error={check.error}
              onPoint={setPointed}
              onGo={goTo}
            />
          )}
        </>
      )}
    </div>
  );
}
