import { useLocalStorage } from '@mantine/hooks';
import { useEffect } from 'react';
import { GROUPS, type Group } from './pages';

/**
 * Which sections of the navigation are unfolded; remembered on this PC. The section of the page one is on unfolds by
 * itself, also when a key or a link led there, and may be folded again.
 */
export function useOpenSections(here: Group | undefined) {
  const [opened, setOpened] = useLocalStorage<Group[]>({
    key: 'hallkeeper.navigation',
    defaultValue: ['attendance'],
    getInitialValueInEffect: false,
    deserialize: readGroups,
  });
  useEffect(() => {
    if (here) setOpened((groups) => (groups.includes(here) ? groups : [...groups, here]));
  }, [here, setOpened]);
  return {
    has: (group: Group) => opened.includes(group),
    toggle: (group: Group) =>
      setOpened((groups) =>
        groups.includes(group) ? groups.filter((g) => g !== group) : [...groups, group],
      ),
  };
}

/** What lies in the storage may come from an older version: unknown names are dropped. */
function readGroups(text: string | undefined): Group[] {
  try {
    const stored: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(stored) ? GROUPS.filter((group) => stored.includes(group)) : [];
  } catch {
    return [];
  }
}
