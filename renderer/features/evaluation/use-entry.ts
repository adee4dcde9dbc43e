import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundDetail } from '#shared/contracts/evaluation';
import { INVALID_REASONS, type InvalidReason } from '#shared/domain/evaluation/types';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';

export interface Typed {
  seq: number;
  subjectId: number | null;
  answers: number[];
  invalid: InvalidReason | null;
}

const LISTED = 30;

/** Typing sheets: a digit answers and goes on, Enter saves, so that a pile goes through without the mouse. */
export function useEntry(round: RoundDetail, onSubject: () => void) {
  const { t } = useTranslation();
  const { id: roundId, aspects, levels } = round;
  const blank = () => aspects.map((): number | null => null);
  const [subjectId, setSubjectId] = useState<number | null>(null);
  const [answers, setAnswers] = useState(blank);
  const [at, setAt] = useState(0);
  const [voiding, setVoiding] = useState(false);
  const [typed, setTyped] = useState<Typed[]>([]);
  /** Sheets are sent one after the other, whatever the speed of the fingers. */
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const afterGoto = useRef(false);
  const enter = useApiMutation('evaluation', 'enter');
  const takeBack = useApiMutation('evaluation', 'undo');

  const send = (sheet: Omit<Typed, 'seq'>) => {
    queue.current = queue.current.then(async () => {
      try {
        const { seq } = await enter.mutateAsync({ roundId, ...sheet });
        setTyped((before) => [{ ...sheet, seq }, ...before].slice(0, LISTED));
      } catch {
        // The refusal has been shown; what was typed comes back if nothing new is there.
        setAnswers((now) => (now.every((answer) => answer === null) ? sheet.answers : now));
        setAt(aspects.length);
      }
    });
  };
  const begin = () => {
    setAnswers(blank());
    setAt(0);
    setVoiding(false);
  };
  const full = answers.every((answer) => answer !== null);
  const save = () => {
    if (!full || subjectId === null) return;
    send({ subjectId, answers: answers.map(Number), invalid: null });
    begin();
  };
  const saveVoid = (invalid: InvalidReason) => {
    send({ subjectId, answers: aspects.map(() => 0), invalid });
    begin();
  };
  /** Also mends an answer further up; what follows it stays. */
  const choose = (aspect: number, level: number) => {
    if (aspect >= aspects.length || level > levels.length || subjectId === null) return;
    setAnswers((before) => before.map((old, index) => (index === aspect ? level : old)));
    if (aspect === at) setAt(at + 1);
  };
  const undo = () => {
    queue.current = queue.current.then(async () => {
      const back = await takeBack.mutateAsync({ roundId }).catch(() => null);
      if (!back) return;
      setTyped((before) => before.filter(({ seq }) => seq !== back.seq));
      notifyDone(t('evaluation.entry.undone', { seq: back.seq }));
    });
  };
  const back = () => {
    const previous = Math.max(0, at - 1);
    setAnswers((before) => before.map((old, index) => (index >= previous ? null : old)));
    setAt(previous);
  };

  const press = (key: string): boolean => {
    const digit = /^\d$/.test(key) ? Number(key) : null;
    if (voiding) {
      const reason = digit === null ? undefined : INVALID_REASONS[digit - 1];
      if (reason) saveVoid(reason);
      else if (key === 'escape') setVoiding(false);
      return reason !== undefined || key === 'escape';
    }
    if (digit !== null) choose(at, digit);
    else if (key === 'enter') save();
    else if (key === 'backspace') back();
    else if (key === 'x') setVoiding(true);
    else if (key === 'u') undo();
    else if (key === 's') onSubject();
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    const { target } = event;
    if (target instanceof HTMLElement && target.matches('input, textarea')) return;
    const key = event.key.toLowerCase();
    // Enter and blank press the button that has the focus.
    if (key === 'enter' && target instanceof HTMLElement && target.matches('button')) return;
    // G and a digit open a section of the program.
    const goto = afterGoto.current;
    afterGoto.current = key === 'g';
    if (!goto && press(key)) event.preventDefault();
  };
  return {
    ...{ subjectId, setSubjectId, answers, at, voiding, setVoiding, typed, full },
    ...{ choose, save, saveVoid, undo, onKeyDown },
  };
}
