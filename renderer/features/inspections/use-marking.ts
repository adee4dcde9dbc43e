import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { RoundDetail } from '#shared/contracts/inspections';
import type { CheckStatus } from '#shared/domain/inspections/types';
import { api } from '../../api/client';
import { notifyError } from '../../api/notify';
import { type Look, nextOpen, type Spot, spotKey, spotsOf } from './board';

/** After the last key what punches and leave say of the new looks is asked for. */
const REST_MS = 1000;

export interface MarkExtra {
  itemCode?: string | null;
  note?: string;
}

/**
 * Notes looks without waiting: the board shows them at once, the main process follows in order. What it refuses is
 * taken back and said. Asking everything anew after each key would make two hundred windows slow.
 */
export function useMarking({ round, route, checks }: RoundDetail) {
  const client = useQueryClient();
  const spots = useMemo(() => spotsOf(route), [route]);
  const stored = useMemo(
    () => new Map(checks.map((check) => [spotKey(check), { status: check.status, note: check.note }])),
    [checks],
  );
  const [looks, setLooks] = useState<ReadonlyMap<string, Look>>(stored);
  // Looks that the last answer does not hold yet; null where one was taken back.
  const recent = useRef(new Map<string, Look | null>());
  const underWay = useRef(0);
  const timer = useRef<number | undefined>(undefined);
  const [active, setActive] = useState(() => Math.max(0, nextOpen(spots, stored, -1)));
  useEffect(() => {
    const merged = new Map<string, Look>(stored);
    for (const [key, look] of recent.current) {
      if (look) merged.set(key, look);
      else merged.delete(key);
    }
    setLooks(merged);
  }, [stored]);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const askSoon = () => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      if (underWay.current > 0) return askSoon();
      recent.current.clear();
      void client.invalidateQueries({ queryKey: ['inspections'] });
    }, REST_MS);
  };

  const put = (spot: Spot, look: Look | null) => {
    recent.current.set(spotKey(spot), look);
    setLooks((before) => {
      const next = new Map(before);
      if (look) next.set(spotKey(spot), look);
      else next.delete(spotKey(spot));
      return next;
    });
  };

  const send = async (spot: Spot, status: CheckStatus | null, { itemCode = null, note = '' }: MarkExtra) => {
    const before = looks.get(spotKey(spot)) ?? null;
    put(spot, status && { status, note });
    underWay.current++;
    try {
      const { windowId, staffId } = spot;
      await api.inspections.mark({ roundId: round.id, windowId, staffId, status, itemCode, note });
    } catch (error) {
      put(spot, before);
      notifyError(error);
    } finally {
      underWay.current--;
      askSoon();
    }
  };

  /** Notes one look and goes on to the next person. */
  const mark = (index: number, status: CheckStatus, extra: MarkExtra = {}) => {
    const spot = spots[index];
    if (!spot) return;
    void send(spot, status, extra);
    setActive(Math.min(spots.length - 1, index + 1));
  };

  /** The same for everybody at the window of a spot who was not looked at yet. */
  const markWindow = (index: number, status: CheckStatus) => {
    const windowId = spots[index]?.windowId;
    const own = spots.filter((spot) => spot.windowId === windowId);
    for (const spot of own) if (!looks.has(spotKey(spot))) void send(spot, status, {});
    const last = spots.findLastIndex((spot) => spot.windowId === windowId);
    setActive(Math.min(spots.length - 1, last + 1));
  };

  const undo = (index: number) => {
    const spot = spots[index];
    if (spot && looks.has(spotKey(spot))) void send(spot, null, {});
  };

  const skip = () => setActive(nextOpen(spots, looks, active));
  return { spots, looks, active, setActive, mark, markWindow, undo, skip };
}

export type Marking = ReturnType<typeof useMarking>;
