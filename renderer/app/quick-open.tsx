import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight } from '@mantine/spotlight';
import { IconSearch, IconUser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { pinyinKey } from '#shared/domain/staff/pinyin';
import { useApiQuery } from '../api/query';
import { useSession } from '../api/session';
import { matchesText } from '../ui/text-match';
import type { NavSection, PageEntry } from './pages';
import '@mantine/spotlight/styles.css';

const PEOPLE_SHOWN = 8;

/** Ctrl+K: any page by its name or pinyin initials, and any person's own attendance page. */
export function QuickOpen({ sections }: { sections: NavSection[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const pages = useFoundPages(sections, query.trim());
  const people = useFoundPeople(query.trim());
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut="mod + K"
      tagsToIgnore={[]}
      scrollable
      centered={false}
      yOffset={72}
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      maxHeight={420}
    >
      <Spotlight.Search placeholder={t('app.quickOpen.search')} leftSection={<IconSearch size={18} />} />
      <Spotlight.ActionsList>
        {pages.length > 0 && (
          <Spotlight.ActionsGroup label={t('app.quickOpen.pages')}>
            {pages.map(({ path, label, group, icon: Icon }) => (
              <Spotlight.Action
                key={path}
                label={label}
                description={t(`app.group.${group}`)}
                leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
                onClick={() => void navigate(`/${path}`)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {people.length > 0 && (
          <Spotlight.ActionsGroup label={t('app.quickOpen.people')}>
            {people.map((person) => (
              <Spotlight.Action
                key={person.id}
                label={person.name}
                description={[person.staffNo, person.unitName, ...person.windowNames].join(' · ')}
                leftSection={<IconUser size={18} stroke={1.6} aria-hidden />}
                onClick={() => void navigate(`/attendance/person/${person.id}`)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {pages.length + people.length === 0 && (
          <Spotlight.Empty>{t('app.quickOpen.nothing')}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

type NamedPage = Omit<PageEntry, 'label'> & { label: string };

function useFoundPages(sections: NavSection[], query: string): NamedPage[] {
  const { t, i18n } = useTranslation();
  const named = sections.flatMap(({ pages }) =>
    pages.map((page) => ({ ...page, label: page.label === null ? '' : t(page.label) })),
  );
  // The pinyin dictionary is large: it is loaded with the first letter typed.
  const { data: readings } = useQuery({
    queryKey: ['quick-open', i18n.language, named.map(({ path }) => path).join()],
    queryFn: () => Promise.all(named.map(({ label }) => pinyinKey(label, 'thing'))),
    enabled: query !== '',
    staleTime: Number.POSITIVE_INFINITY,
  });
  return named.filter(({ label }, index) => matchesText(query, label, readings?.[index]));
}

function useFoundPeople(query: string) {
  const { can } = useSession();
  const [text] = useDebouncedValue(query, 120);
  const allowed = can('staff.read') && can('attendance.read');
  const found = useApiQuery(
    'staff',
    'search',
    { text, limit: PEOPLE_SHOWN },
    { enabled: allowed && text !== '', keepPrevious: true },
  );
  return query === '' ? [] : (found.data ?? []);
}
