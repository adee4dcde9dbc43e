import { Button, Checkbox, Chip, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { DateField } from '../../ui/date-field';
import { ErrorBanner } from '../../ui/error-banner';
import { FormModal } from '../../ui/form-modal';
import { useSessionWords } from '../../ui/use-session-words';
import { ImpactText } from './impact-text';
import { type NoticeDraft, newNotice, toNotice } from './notice-draft';
import { ScopeFields } from './scope-fields';
import { SessionRows } from './session-rows';
import { addSession, MOST_SESSIONS, SESSION_CODES } from './timetable-draft';

const SOMETHING = {
  name: '-',
  from: '2000-01-01',
  to: '2000-01-01',
  scope: { kind: 'center' as const },
  effect: { kind: 'suspend' as const, sessions: [] },
};

/** A notice of the day: what it is, when, for whom, and what it does; says whom it touches before saving. */
export function NoticeForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<NoticeDraft>(newNotice);
  const [tried, setTried] = useState(false);
  const save = useApiMutation('calendar', 'saveNotice', { quiet: true });
  const change = (part: Partial<NoticeDraft>) => setDraft((before) => ({ ...before, ...part }));
  const notice = toNotice(draft);
  const lack = typeof notice === 'string' ? notice : null;
  // A name is not needed to say whom it touches.
  const named = toNotice({ ...draft, name: draft.name.trim() || '-' });
  const preview = useApiQuery('calendar', 'previewNotice', typeof named === 'string' ? SOMETHING : named, {
    enabled: typeof named !== 'string',
  });
  const submit = async () => {
    setTried(true);
    if (typeof notice === 'string') return false;
    const { impact } = await save.mutateAsync(notice);
    notifyDone(t('calendar.notice.saved', { name: notice.name, count: impact.people }));
    return true;
  };
  const missing = (field: typeof lack) => tried && lack === field;
  return (
    <FormModal opened size={760} title={t('calendar.notice.addTitle')} onClose={onClose} onSubmit={submit}>
      <Group align="flex-start" gap={10}>
        <TextInput
          label={t('calendar.notice.name')}
          placeholder={t('calendar.notice.namePlaceholder')}
          w={280}
          required
          maxLength={40}
          value={draft.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
          error={missing('name') && t('calendar.notice.fillName')}
          data-autofocus
        />
        <DateField
          label={t('calendar.notice.from')}
          required
          value={draft.from}
          onChange={(from) =>
            change({
              from,
              to: from && (draft.to === null || draft.to < from || draft.to === draft.from) ? from : draft.to,
            })
          }
          error={missing('from') && t('calendar.notice.fillDate')}
        />
        <DateField
          label={t('calendar.notice.to')}
          required
          value={draft.to}
          onChange={(to) => change({ to })}
          error={missing('to') && t('calendar.notice.fillTo')}
        />
      </Group>
      <ScopeFields
        windows={draft.windows}
        onChange={(windows) => change({ windows })}
        missing={missing('windows')}
      />
      <Group>
        <SegmentedControl
          aria-label={t('calendar.notice.effect')}
          value={draft.kind}
          onChange={(kind) => change({ kind: kind as NoticeDraft['kind'] })}
          data={(['suspend', 'replace'] as const).map((value) => ({
            value,
            label: t(`calendar.notice.kind.${value}`),
          }))}
        />
      </Group>
      {draft.kind === 'suspend' ? (
        <Suspended draft={draft} onChange={change} missing={missing('sessions')} />
      ) : (
        <>
          <SessionRows
            sessions={draft.sessions}
            onChange={(sessions) => change({ sessions })}
            locked={false}
            missing={missing('times')}
          />
          <Group>
            <Button
              variant="default"
              leftSection={<IconPlus size={14} />}
              disabled={draft.sessions.length >= MOST_SESSIONS}
              onClick={() => change({ sessions: addSession(draft.sessions) })}
            >
              {t('calendar.timetable.addSession')}
            </Button>
          </Group>
        </>
      )}
      {typeof named !== 'string' && <ErrorBanner error={preview.error} />}
      {typeof named !== 'string' && preview.data && <ImpactText impact={preview.data} />}
    </FormModal>
  );
}

interface SuspendedProps {
  draft: NoticeDraft;
  onChange: (part: Partial<NoticeDraft>) => void;
  missing: boolean;
}

function Suspended({ draft, onChange, missing }: SuspendedProps) {
  const { t } = useTranslation();
  const sessionName = useSessionWords();
  return (
    <Group gap={12}>
      <Checkbox
        size="xs"
        label={t('calendar.notice.wholeDay')}
        checked={draft.wholeDay}
        onChange={(event) => onChange({ wholeDay: event.currentTarget.checked })}
      />
      {!draft.wholeDay && (
        <Chip.Group multiple value={draft.suspended} onChange={(suspended) => onChange({ suspended })}>
          <Group gap={6}>
            {SESSION_CODES.map((code) => (
              <Chip key={code} size="xs" value={code}>
                {sessionName(code)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      )}
      {missing && (
        <Text size="xs" c="red.8">
          {t('calendar.notice.fillSessions')}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {t('calendar.notice.suspendHint')}
      </Text>
    </Group>
  );
}
