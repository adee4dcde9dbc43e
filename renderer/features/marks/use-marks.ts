import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarkSheet } from '#shared/contracts/marks';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { confirmDialog } from '../../ui/confirm-dialog';
import type { CellPlace } from '../../ui/use-cell-keys';
import { useUnsavedPage } from '../../ui/use-unsaved-page';
import { type Drafts, dirtyCells, type GridColumn, pasteBlock } from './mark-values';

const NOTHING: Drafts = new Map();

/** What is typed on a sheet and not yet saved, kept until it is saved or given up. */
export function useMarks(sheet: MarkSheet | undefined) {
  const { t } = useTranslation();
  const [drafts, setDrafts] = useState<Drafts>(NOTHING);
  const save = useApiMutation('marks', 'save');
  const dirty = useMemo(() => (sheet ? dirtyCells(sheet, drafts) : []), [sheet, drafts]);
  const bad = dirty.filter(({ problem }) => problem !== null).length;

  const mayLeave = async (): Promise<boolean> => {
    if (dirty.length === 0) return true;
    const words = {
      title: t('marks.leave', { count: dirty.length }),
      message: t('marks.leaveText'),
      confirmLabel: t('marks.leaveAnyway'),
    };
    return (await confirmDialog({ ...words, danger: true })) !== null;
  };
  useUnsavedPage(dirty.length > 0, mayLeave);

  const submit = async () => {
    if (!sheet || dirty.length === 0 || bad > 0 || save.isPending) return;
    const corrected = dirty.filter(({ corrects }) => corrects).length;
    const answer =
      corrected === 0
        ? { reason: '' }
        : await confirmDialog({
            title: t('marks.correct'),
            message: t('marks.correctText', { count: corrected }),
            confirmLabel: t('marks.save'),
            reason: 'required',
          });
    if (!answer) return;
    const { month, part } = sheet;
    const cells = dirty.map(({ giverId, item, subjectId, mark }) => ({
      ...{ giverId, item, subjectId, abstained: mark === 'abstained' },
      score: mark === 'abstained' ? null : mark,
    }));
    const ref = { month, subject: part.subject, type: part.type, code: part.code };
    const { saved } = await save.mutateAsync({ ...ref, cells, reason: answer.reason });
    setDrafts(NOTHING);
    notifyDone(t('marks.saved', { count: saved }));
  };
  return {
    drafts,
    dirty: dirty.length,
    bad,
    saving: save.isPending,
    submit,
    mayLeave,
    forget: () => setDrafts(NOTHING),
    type: (key: string, text: string) => setDrafts((before) => new Map(before).set(key, text)),
    paste: (rows: readonly { id: number }[], columns: readonly GridColumn[], from: CellPlace, text: string) =>
      setDrafts((before) => pasteBlock(before, rows, columns, from, text)),
  };
}
