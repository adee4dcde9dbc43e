import { useCallback, useEffect, useRef, useState } from 'react';
import type { JsonObject } from '#shared/domain/rulebook/edit';
import { api } from '../../api/client';

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed';

const PAUSE_MS = 500;

/** Saves a draft shortly after each change, one save at a time; `flush` waits until everything is saved. */
export function useAutosave(id: number, revision: number, data: JsonObject, enabled: boolean) {
  const [state, setState] = useState<SaveState>('saved');
  const [error, setError] = useState<unknown>(null);
  const saved = useRef({ revision, data });
  const latest = useRef(data);
  const running = useRef<Promise<boolean> | null>(null);
  latest.current = data;

  const saveOnce = useCallback(async (): Promise<boolean> => {
    const wanted = latest.current;
    if (wanted === saved.current.data) return true;
    setState('saving');
    try {
      const definition = JSON.stringify(wanted);
      const answer = await api.rulebook.saveDraft({ id, revision: saved.current.revision, definition });
      saved.current = { revision: answer.revision, data: wanted };
      setError(null);
      setState(latest.current === wanted ? 'saved' : 'waiting');
      return true;
    } catch (failure) {
      setError(failure);
      setState('failed');
      return false;
    }
  }, [id]);

  const flush = useCallback(async (): Promise<boolean> => {
    while (running.current) await running.current;
    while (latest.current !== saved.current.data) {
      running.current = saveOnce();
      const done = await running.current;
      running.current = null;
      if (!done) return false;
    }
    return true;
  }, [saveOnce]);

  useEffect(() => {
    if (!enabled || data === saved.current.data) return;
    setState('waiting');
    const timer = setTimeout(() => void flush(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [data, enabled, flush]);

  // Leaving the page must not lose the last words.
  useEffect(() => () => void flush(), [flush]);

  return { state, error, flush, revision: () => saved.current.revision };
}
