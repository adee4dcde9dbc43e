import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExceptionRow } from '#shared/contracts/attendance';
import type { SettlementAction, Side } from '#shared/domain/attendance/types';
import { type MinuteOfDay, minuteOfDay } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { useUndo } from './use-undo';

/** In the order of the keys 1 to 6. */
export const ACTIONS = [
  'confirm',
  'excuse',
  'outing',
  'correct',
  'sign',
  'training',
] as const satisfies SettlementAction[];

/** What states the time of a punch. */
export const takesTime = (action: SettlementAction): boolean => action === 'correct' || action === 'sign';

export type MissingField = 'reason' | 'proof' | 'time' | 'witness' | null;

interface SettlingInput {
  active: ExceptionRow | null;
  /** What saving would settle: the checked rows, else the active one. */
  targets: readonly ExceptionRow[];
  onSettled: (ids: ReadonlySet<string>) => void;
  /** Called with the first of those that were taken back. */
  onUndone: (id: string) => void;
}

export type Settling = ReturnType<typeof useSettling>;

/** The form that settles: action, side and time of a stated punch, reason, proof, witness; and the way back. */
export function useSettling({ active, targets, onSettled, onUndone }: SettlingInput) {
  const { t } = useTranslation();
  const [action, setAction] = useState<SettlementAction>('confirm');
  const [side, setSide] = useState<Side>('in');
  const [time, setTime] = useState<MinuteOfDay | null>(null);
  const [reason, setReason] = useState('');
  const [proof, setProof] = useState('');
  const [witness, setWitness] = useState('');
  const [failureId, setFailureId] = useState<number | null>(null);
  const [missing, setMissing] = useState<MissingField>(null);
  const settle = useApiMutation('attendance', 'settle');
  const { remember, undo: takeBack, undoable } = useUndo();
  const [lastId, setLastId] = useState<string | null>(null);
  const activeId = active?.id;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another exception presets side and time; typing must not be undone
  useEffect(() => {
    if (!active) return;
    const probable = probableSide(active);
    setSide(probable);
    setTime(expectedTime(active, probable));
    setFailureId(null);
    setMissing(null);
  }, [activeId]);

  const changeSide = (next: Side) => {
    setSide(next);
    if (active) setTime(expectedTime(active, next));
  };
  /** Answers whether it is saved, or which field is in the way. */
  const save = async (): Promise<boolean | Exclude<MissingField, null>> => {
    if (targets.length === 0 || settle.isPending) return false;
    const lacking = lackingField({ action, reason, proof, time, witness });
    setMissing(lacking);
    if (lacking) return lacking;
    const stated = takesTime(action) ? { side, time } : {};
    const signed = action === 'sign' ? { witness, failureId } : {};
    const result = await settle
      .mutateAsync({
        items: targets.map(({ staffId, date, session }) => ({ staffId, date, session })),
        action,
        ...stated,
        ...signed,
        reason,
        proof,
      })
      // The refusal is already on screen.
      .catch(() => null);
    if (!result) return false;
    remember(result.settlementIds);
    setLastId(targets[0]?.id ?? null);
    setReason('');
    setProof('');
    notifyDone(t('attendance.exceptions.saved', { count: targets.length }));
    onSettled(new Set(targets.map((row) => row.id)));
    return true;
  };
  const undo = async () => {
    if ((await takeBack()) && lastId !== null) onUndone(lastId);
  };
  return {
    ...{ action, setAction, side, setSide: changeSide, time, setTime, reason, setReason, proof, setProof },
    ...{ witness, setWitness, failureId, setFailureId },
    ...{ missing, targets, saving: settle.isPending, save, undo, undoable },
  };
}

interface Filled {
  action: SettlementAction;
  reason: string;
  proof: string;
  time: MinuteOfDay | null;
  witness: string;
}

function lackingField({ action, reason, proof, time, witness }: Filled): MissingField {
  if (takesTime(action) && time === null) return 'time';
  if (action === 'sign' && witness.trim() === '') return 'witness';
  if (reason.trim() === '') return 'reason';
  return action === 'correct' && proof.trim() === '' ? 'proof' : null;
}

/** The punch at fault. */
function probableSide(row: ExceptionRow): Side {
  if (row.kind === 'missing_out' || row.kind === 'early') return 'out';
  return row.expectedIn === null ? 'out' : 'in';
}

function expectedTime(row: ExceptionRow, side: Side): MinuteOfDay | null {
  const at = side === 'in' ? row.expectedIn : row.expectedOut;
  return at === null ? null : minuteOfDay(at);
}
