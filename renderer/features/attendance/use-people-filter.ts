import { useMemo, useState } from 'react';
import { matchesText } from '../../ui/text-match';

export interface Placed {
  staffNo: string;
  name: string;
  pinyin: string;
  unitId: number;
  unitName: string;
  windowId: number | null;
  windowName: string;
}

export interface Option {
  value: string;
  label: string;
}

/** Search, window and unit over anything that names a person and a place; `<select>` options come from the data. */
export function usePeopleFilter<T extends Placed>(all: readonly T[]) {
  const [search, setSearch] = useState('');
  const [windowId, setWindowId] = useState<string | null>(null);
  const [unitId, setUnitId] = useState<string | null>(null);
  const shown = useMemo(
    () =>
      all.filter(
        (item) =>
          (windowId === null || String(item.windowId) === windowId) &&
          (unitId === null || String(item.unitId) === unitId) &&
          matchesText(search, item.name, item.pinyin, item.staffNo),
      ),
    [all, search, windowId, unitId],
  );
  const windows = useMemo(
    () => optionsOf(all.map((item) => [item.windowId, item.windowName] as const)),
    [all],
  );
  const units = useMemo(() => optionsOf(all.map((item) => [item.unitId, item.unitName] as const)), [all]);
  return { shown, search, setSearch, windowId, setWindowId, unitId, setUnitId, windows, units };
}

const collator = new Intl.Collator('zh-CN');

function optionsOf(pairs: readonly (readonly [number | null, string])[]): Option[] {
  const names = new Map<string, string>();
  for (const [id, name] of pairs) if (id !== null) names.set(String(id), name);
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => collator.compare(a.label, b.label));
}
