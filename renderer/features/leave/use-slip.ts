import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeaveDetail } from '#shared/contracts/leave';
import { notifyDone } from '../../api/notify';
import { useApiQuery } from '../../api/query';
import { useKeptFocus } from '../../ui/use-kept-focus';
import { useChangedGuard } from './changed-note';
import { askedOf, type SlipValues, writtenOf } from './form-values';
import type { MomentValue } from './moment-field';
import { signatureInput, signaturesOf } from './signature-fields';
import { useLeavePreview } from './use-leave-preview';
import { useSaveSlip } from './use-save-slip';

/** `send` waits for approval, `paper` was signed by everybody already, `edit` changes what was not sent. */
export type SlipMode = 'send' | 'paper' | 'edit';
type Role = LeaveDetail['steps'][number]['role'];

export interface SlipOptions {
  mode: SlipMode;
  editing: LeaveDetail | null;
  initial: SlipValues;
  /** Who signed for a role last time; filled by every slip that is saved. */
  lastSigners: Map<Role, string>;
  onSaved: (leave: LeaveDetail, next: boolean) => void;
}

const NOBODY = { chain: [], signers: [] };

/** What is typed of a slip, what it comes to, and how it is saved; nothing is lost when saving is refused. */
export function useSlip({ mode, editing, initial, lastSigners, onSaved }: SlipOptions) {
  const { t } = useTranslation();
  const [values, setValues] = useState(initial);
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const set = (change: Partial<SlipValues>) => {
    // What was refused is about what stood there before.
    setError(null);
    setValues((before) => ({ ...before, ...change }));
  };
  const setStart = (start: MomentValue) => {
    const { date } = values.end;
    const passed = start.date !== null && date !== null && date < start.date;
    set({ start, ...(passed ? { end: { ...values.end, date: null } } : {}) });
  };
  const kinds = useApiQuery('leave', 'kinds', { date: values.start.date }).data ?? [];
  const asked = askedOf(values);
  const look = useLeavePreview(asked && { ...asked, exceptId: editing?.id ?? null });
  const signatures = signaturesOf(look.preview ?? NOBODY, values.signatures, lastSigners);
  const approvedAt = mode === 'paper' ? (signatureInput(signatures)?.at(-1)?.at ?? null) : null;
  const begins = look.preview?.startAt ?? null;
  /** 先斩后奏, by the dates on the paper. */
  const signedLate =
    approvedAt !== null && begins !== null && approvedAt > begins && values.notified === null;
  const possible = editing === null || editing.actions.includes('submit');
  const changed = useChangedGuard(true, editing, possible);
  const saveSlip = useSaveSlip(editing);
  const keepFocus = useKeptFocus(busy);

  /** False while something required is missing. */
  const send = async (how: 'send' | 'draft', next: boolean): Promise<boolean> => {
    setTried(true);
    setError(null);
    const written = writtenOf(values);
    const signed = mode === 'paper' ? signatureInput(signatures) : null;
    if (!written || (mode === 'paper' && !signed?.length)) return false;
    if (busy || changed.blocked) return true;
    keepFocus();
    setBusy(true);
    try {
      const leave = await changed.guard(() => saveSlip(how, written, signed));
      if (!leave) return true;
      for (const { role, name } of signatures) lastSigners.set(role, name);
      const name = leave.staffName;
      if (how === 'draft') notifyDone(t('leave.form.draftDone'));
      else notifyDone(mode === 'paper' ? t('leave.paper.done', { name }) : t('leave.form.done', { name }));
      onSaved(leave, next);
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
    return true;
  };
  const rule = kinds.find(({ code }) => code === values.kind)?.rule;
  return {
    values,
    set,
    setStart,
    kinds,
    rule,
    look,
    signatures,
    signedLate,
    tried,
    error,
    busy,
    changed,
    possible,
    send,
  };
}
