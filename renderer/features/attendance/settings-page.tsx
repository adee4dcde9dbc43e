import { Button, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttendanceSettings } from '#shared/contracts/attendance-settings';
import { ATTENDANCE_SYMBOLS, type AttendanceSymbolCode } from '#shared/domain/documents/attendance-symbols';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { ErrorBanner } from '../../ui/error-banner';
import { Page } from '../../ui/page';
import { FailuresCard } from './failures-card';
import { markKey } from './marks';
import classes from './pane.module.css';

/** 考勤设置: failures of machines, how many punches may be corrected, and the signs of the month sheet. */
export function SettingsPage() {
  const { t } = useTranslation();
  const query = useApiQuery('attendance', 'settings', {});
  return (
    <Page title={t('attendance.settings.title')} hint={t('attendance.settings.hint')} scroll>
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <div className={classes.settings}>
        <FailuresCard />
        {query.data && <SettingsForm settings={query.data} />}
      </div>
    </Page>
  );
}

type Glyphs = Record<string, string>;
const SIGNS = ATTENDANCE_SYMBOLS.filter(({ code }) => code !== 'rest');

function SettingsForm({ settings }: { settings: AttendanceSettings }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const [limit, setLimit] = useState<number | null>(settings.correctionLimit);
  const [glyphs, setGlyphs] = useState<Glyphs>(settings.glyphs);
  const save = useApiMutation('attendance', 'saveSettings', {
    onSuccess: () => notifyDone(t('attendance.settings.saved')),
  });
  const locked = !can('attendance.rules');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ correctionLimit: limit, glyphs: chosen(glyphs) });
  };
  return (
    <form onSubmit={submit} className={classes.settings}>
      <NumberInput
        label={t('attendance.settings.limit')}
        description={t('attendance.settings.limitHint')}
        placeholder={t('attendance.settings.noLimit')}
        maw={640}
        styles={{ wrapper: { width: 200 } }}
        min={0}
        max={99}
        allowDecimal={false}
        value={limit ?? ''}
        onChange={(value) => setLimit(value === '' ? null : Number(value))}
        disabled={locked}
      />
      <fieldset className={classes.fieldset}>
        <legend>{t('attendance.settings.glyphs')}</legend>
        <p className={classes.quiet}>{t('attendance.settings.glyphsHint')}</p>
        <div className={classes.glyphs}>
          {SIGNS.map(({ code, glyph }) => (
            <label key={code} htmlFor={`glyph-${code}`}>
              <span>{t(markKey(code))}</span>
              <TextInput
                id={`glyph-${code}`}
                w={64}
                maxLength={2}
                placeholder={glyph}
                value={glyphs[code] ?? ''}
                onChange={(event) => setGlyphs({ ...glyphs, [code]: event.currentTarget.value })}
                disabled={locked}
              />
            </label>
          ))}
        </div>
      </fieldset>
      {!locked && (
        <div>
          <Button type="submit" loading={save.isPending}>
            {t('ui.save')}
          </Button>
        </div>
      )}
    </form>
  );
}

/** Empty ones, and those that are ours anyway, are no choice. */
function chosen(glyphs: Glyphs): AttendanceSettings['glyphs'] {
  const own: Partial<Record<Exclude<AttendanceSymbolCode, 'rest'>, string>> = {};
  for (const { code, glyph } of SIGNS) {
    const typed = glyphs[code]?.trim() ?? '';
    if (typed !== '' && typed !== glyph && code !== 'rest') own[code] = typed;
  }
  return own;
}
