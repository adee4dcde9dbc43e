import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RulebookDraft, RulebookEntry } from '#shared/contracts/rulebook';
import { StatusBadge } from '../../ui/status-badge';
import classes from './rulebook.module.css';

interface VersionListProps {
  versions: readonly RulebookEntry[];
  drafts: readonly RulebookDraft[];
  current: number;
  onVersion: (id: number) => void;
  onDraft: (id: number) => void;
}

const SUBJECTS = ['person', 'window', 'unit'] as const;

/** Drafts first, then the versions of each subject, the newest date first. */
export function VersionList({ versions, drafts, current, onVersion, onDraft }: VersionListProps) {
  const { t } = useTranslation();
  return (
    <nav className={classes.list} aria-label={t('rulebook.list')}>
      {drafts.length > 0 && <h3>{t('rulebook.draft.list')}</h3>}
      {drafts.map((draft) => (
        <Draft key={draft.id} draft={draft} onOpen={onDraft} />
      ))}
      {SUBJECTS.map((subject) => {
        const own = versions.filter((each) => each.subject === subject);
        return own.length === 0 ? null : (
          <section key={subject}>
            <h3>{t(`rulebook.subject.${subject}`)}</h3>
            {own.map((info) => (
              <Version
                key={info.id}
                info={info}
                state={stateOf(info, own)}
                current={info.id === current}
                onOpen={onVersion}
              />
            ))}
          </section>
        );
      })}
    </nav>
  );
}

type State = 'inForce' | 'future' | 'past';

/** What is no longer or not yet in force: those after the one in force are still to come. */
function stateOf(info: RulebookEntry, own: readonly RulebookEntry[]): State {
  if (info.inForce) return 'inForce';
  const now = own.find((each) => each.inForce);
  if (!now) return info.used ? 'past' : 'future';
  return info.effectiveFrom > now.effectiveFrom ? 'future' : 'past';
}

const TONES = { inForce: 'good', future: 'info', past: 'quiet' } as const;

function Version(props: {
  info: RulebookEntry;
  state: State;
  current: boolean;
  onOpen: (id: number) => void;
}) {
  const { info, state, current, onOpen } = props;
  const { t } = useTranslation();
  const { used } = info;
  return (
    <button type="button" className={classes.version} aria-current={current} onClick={() => onOpen(info.id)}>
      <Text size="sm" fw={600}>
        {info.name}
      </Text>
      <span className={classes.small}>
        {t('rulebook.version', { version: info.version, date: info.effectiveFrom })}
        {info.effectiveTo && ` · ${t('rulebook.until', { date: info.effectiveTo })}`}
      </span>
      <Group gap={6} mt={4}>
        <StatusBadge tone={TONES[state]}>{t(`rulebook.state.${state}`)}</StatusBadge>
        <span className={classes.small}>
          {used
            ? t('rulebook.used', { count: used.months, first: used.first, last: used.last })
            : t('rulebook.unused')}
        </span>
      </Group>
    </button>
  );
}

function Draft({ draft, onOpen }: { draft: RulebookDraft; onOpen: (id: number) => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className={classes.version} onClick={() => onOpen(draft.id)}>
      <Text size="sm" fw={600}>
        {draft.name || t('rulebook.editor.untitled')}
      </Text>
      <span className={classes.small}>
        {draft.effectiveFrom && t('rulebook.editor.from', { date: draft.effectiveFrom })}
      </span>
      <Group gap={6} mt={4}>
        <StatusBadge tone="notice">{t('rulebook.editor.draft')}</StatusBadge>
        <span className={classes.small}>{t('rulebook.draft.by', { name: draft.updatedBy })}</span>
      </Group>
    </button>
  );
}
