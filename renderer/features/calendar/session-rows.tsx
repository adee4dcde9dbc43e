import { ActionIcon, Checkbox, Group, NumberInput, Select } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PunchRule, Side } from '#shared/domain/attendance/types';
import { TimeField } from '../../ui/time-field';
import { useSessionWords } from '../../ui/use-session-words';
import classes from './calendar.module.css';
import { codesFor, endOf, type SessionDraft, USUAL_RULE } from './timetable-draft';

interface SessionRowsProps {
  sessions: readonly SessionDraft[];
  onChange: (sessions: SessionDraft[]) => void;
  locked: boolean;
  missing: boolean;
}

/** One line a session: its hours, and for each punch whether it is asked and its window in minutes. */
export function SessionRows({ sessions, onChange, locked, missing }: SessionRowsProps) {
  const { t } = useTranslation();
  const sessionName = useSessionWords();
  const change = (index: number, part: Partial<SessionDraft>) =>
    onChange(sessions.map((session, n) => (n === index ? { ...session, ...part } : session)));
  return (
    <table className={classes.sessions}>
      <thead>
        <tr>
          <th>{t('calendar.timetable.session')}</th>
          <th>{t('calendar.timetable.start')}</th>
          <th>{t('calendar.timetable.end')}</th>
          <th>{t('calendar.timetable.window', { punch: t('calendar.timetable.inAsked') })}</th>
          <th>{t('calendar.timetable.window', { punch: t('calendar.timetable.outAsked') })}</th>
          <th aria-label={t('calendar.timetable.removeSession')} />
        </tr>
      </thead>
      <tbody>
        {sessions.map((session, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a session has no identity of its own while it is typed
          <tr key={index}>
            <td>
              <Select
                w={112}
                aria-label={t('calendar.timetable.session')}
                data={codesFor(sessions, index).map((value) => ({ value, label: sessionName(value) }))}
                value={session.code}
                onChange={(code) => code && change(index, { code })}
                disabled={locked}
              />
            </td>
            {(['start', 'end'] as const).map((edge) => (
              <td key={edge}>
                <TimeField
                  w={78}
                  aria-label={t(`calendar.timetable.${edge}`)}
                  value={session[edge]}
                  onChange={(minute) => change(index, { [edge]: minute })}
                  error={missing && session[edge] === null && t('calendar.timetable.fillTimes')}
                  disabled={locked}
                />
                {edge === 'end' && endsNextDay(session) && (
                  <small className={classes.nextDay}>{t('calendar.timetable.nextDay')}</small>
                )}
              </td>
            ))}
            {(['in', 'out'] as const).map((side) => (
              <td key={side}>
                <RuleFields
                  side={side}
                  rule={session[side]}
                  onChange={(rule) => change(index, { [side]: rule })}
                  locked={locked}
                />
              </td>
            ))}
            <td>
              <ActionIcon
                color="gray"
                aria-label={t('calendar.timetable.removeSession')}
                disabled={locked || sessions.length === 1}
                onClick={() => onChange(sessions.filter((_, n) => n !== index))}
              >
                <IconTrash size={15} />
              </ActionIcon>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The session ends on the day after it began. */
const endsNextDay = ({ start, end }: SessionDraft): boolean =>
  start !== null && end !== null && endOf(start, end) > 1440;

interface RuleFieldsProps {
  side: Side;
  rule: PunchRule | null;
  onChange: (rule: PunchRule | null) => void;
  locked: boolean;
}

function RuleFields({ side, rule, onChange, locked }: RuleFieldsProps) {
  const { t } = useTranslation();
  return (
    <Group gap={4} wrap="nowrap">
      <Checkbox
        size="xs"
        aria-label={t(side === 'in' ? 'calendar.timetable.inAsked' : 'calendar.timetable.outAsked')}
        checked={rule !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? USUAL_RULE : null)}
        disabled={locked}
      />
      {rule &&
        (['before', 'after', 'grace'] as const).map((part) => (
          <NumberInput
            key={part}
            w={54}
            hideControls
            min={0}
            max={part === 'grace' ? 240 : 720}
            allowDecimal={false}
            aria-label={t(`calendar.timetable.${part}`)}
            value={rule[part]}
            onChange={(value) => onChange({ ...rule, [part]: Number(value) || 0 })}
            disabled={locked}
          />
        ))}
    </Group>
  );
}
