import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseMonth, CaseMonthRow } from '#shared/contracts/cases';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { confirmDialog } from '../../ui/confirm-dialog';
import type { CellPlace } from '../../ui/use-cell-keys';
import { useUnsavedPage } from '../../ui/use-unsaved-page';
import { type Drafts, pasteBlock, readRow, type Typed } from './figure-values';

const NOTHING: Drafts = new Map();

/** What is typed and not yet saved, kept until it is saved or given up. */
export function useFigures(month: CaseMonth | undefined) {
  const { t } = useTranslation();
  const [drafts, setDrafts] = useState<Drafts>(NOTHING);
  const save = useApiMutation('cases', 'saveMonth');
  const state = useMemo(() => {
    const read = (month?.rows ?? []).map((row) => ({ row, reading: readRow(row, drafts.get(row.windowId)) }));
    const dirty = read.filter(({ reading }) => reading.dirty);
    return { dirty, bad: dirty.filter(({ reading }) => reading.problems.length > 0).length };
  }, [month, drafts]);
  const dirtyCount = state.dirty.length;

  const mayLeave = async (): Promise<boolean> => {
    if (dirtyCount === 0) return true;
    const words = {
      title: t('cases.leave', { count: dirtyCount }),
      message: t('cases.leaveText'),
      confirmLabel: t('cases.leaveAnyway'),
    };
    return (await confirmDialog({ ...words, danger: true })) !== null;
  };
  useUnsavedPage(dirtyCount > 0, mayLeave);

  const submit = async () => {
    if (!month || dirtyCount === 0 || state.bad > 0 || save.isPending) return;
    const corrected = state.dirty.filter(({ row }) => row.figures !== null).length;
    const answer =
      corrected === 0
        ? { reason: '' }
        : await confirmDialog({
            title: t('cases.correct'),
            message: t('cases.correctText', { count: corrected }),
            confirmLabel: t('cases.save'),
            reason: 'required',
          });
    if (!answer) return;
    const rows = state.dirty.map(({ row, reading }) => ({
      windowId: row.windowId,
      figures: reading.figures,
      note: (drafts.get(row.windowId)?.note ?? row.note).trim(),
    }));
    const { saved } = await save.mutateAsync({ month: month.month, rows, reason: answer.reason });
    setDrafts(NOTHING);
    notifyDone(t('cases.saved', { count: saved }));
  };
  return {
    drafts,
    dirty: dirtyCount,
    bad: state.bad,
    saving: save.isPending,
    submit,
    mayLeave,
    forget: () => setDrafts(NOTHING),
    type: (row: CaseMonthRow, typed: Typed) =>
      setDrafts((before) => new Map(before).set(row.windowId, typed)),
    paste: (shown: readonly CaseMonthRow[], from: CellPlace, text: string) =>
      setDrafts((before) => pasteBlock(before, shown, from, text)),
  };
}
