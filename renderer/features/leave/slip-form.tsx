import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorBanner } from '../../ui/error-banner';
import { focusWrong } from '../../ui/focus-wrong';
import { StaffPicker } from '../../ui/staff-picker';
import { ChangedNote } from './changed-note';
import { aboutOf } from './form-values';
import { KindField } from './kind-field';
import classes from './leave.module.css';
import { PreviewBox } from './leave-preview';
import { MomentField } from './moment-field';
import { NotifiedFields } from './notified-fields';
import { searchApplicants } from './search-staff';
import { SignatureFields } from './signature-fields';
import { SubstituteFields } from './substitute-fields';
import { type SlipOptions, useSlip } from './use-slip';

/** Person, kind, times, stand-in; the length and who has to sign show while it is typed. Enter saves. */
export function SlipForm({ onCancel, ...options }: SlipOptions & { onCancel: () => void }) {
  const { mode, editing } = options;
  const { t } = useTranslation();
  const slip = useSlip(options);
  const { values, set, tried, changed } = slip;
  const form = useRef<HTMLFormElement>(null);
  const next = useRef(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    void slip.send('send', next.current).then((complete) => {
      if (!complete) focusWrong(form.current);
    });
    next.current = false;
  };
  const saveAndNext = () => {
    next.current = true;
    form.current?.requestSubmit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey || mode === 'edit') return;
    event.preventDefault();
    // The field that is being left takes the same key to read what was typed; its value is there a moment later.
    setTimeout(saveAndNext);
  };
  const unit = slip.rule?.unit ?? 'half_day';
  return (
    <form ref={form} onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      <Stack gap={10}>
        <StaffPicker
          label={t('leave.form.person')}
          required
          w={340}
          autoFocus={editing === null}
          data-autofocus={editing === null || undefined}
          disabled={editing !== null && editing.state !== 'draft'}
          loaderKey="leave-person"
          load={searchApplicants}
          value={values.person}
          onChange={(person) => set({ person })}
          error={tried && !values.person ? t('leave.form.needPerson') : null}
        />
        <KindField kinds={slip.kinds} value={values.kind} onChange={(kind) => set({ kind })} />
        <Group gap={20} align="flex-start">
          <MomentField
            side="start"
            unit={unit}
            value={values.start}
            onChange={slip.setStart}
            error={tried ? t('leave.form.needDate') : null}
          />
          <MomentField
            side="end"
            unit={unit}
            value={values.end}
            onChange={(end) => set({ end })}
            otherwise={values.start.date}
            error={tried && values.start.date === null ? t('leave.form.needDate') : null}
          />
        </Group>
        <PreviewBox
          {...slip.look}
          count={slip.rule?.count ?? 'workdays'}
          silent={mode === 'paper'}
          refused={slip.error}
        />
        {mode === 'paper' && (
          <SignatureFields
            signatures={slip.signatures}
            typed={values.signatures}
            onChange={(signatures) => set({ signatures })}
            tried={tried}
          />
        )}
        {slip.signedLate && (
          <Text size="sm" c="red.8">
            {t('leave.paper.late')}
          </Text>
        )}
        <SubstituteFields about={aboutOf(values)} value={values} onChange={set}>
          <Textarea
            label={t('leave.form.reason')}
            maxLength={500}
            autosize
            minRows={1}
            maxRows={4}
            value={values.reason}
            onChange={(event) => set({ reason: event.currentTarget.value })}
          />
        </SubstituteFields>
        <NotifiedFields
          value={values.notified}
          onChange={(notified) => set({ notified })}
          preset={{ date: values.start.date, to: '', how: '', minute: null }}
          tried={tried}
        />
        <ErrorBanner error={slip.error} />
        {editing && <ChangedNote leave={editing} refused={changed.refused} possible={slip.possible} />}
        <Group gap={8} className={classes.slipActions}>
          {mode !== 'paper' && (
            <Button
              variant="subtle"
              disabled={slip.busy || changed.blocked}
              onClick={() => void slip.send('draft', false)}
            >
              {t('leave.form.draft')}
            </Button>
          )}
          <Group gap={8} ml="auto">
            <Button variant="default" onClick={onCancel} disabled={slip.busy}>
              {t('ui.cancel')}
            </Button>
            {mode !== 'edit' && (
              <Button variant="default" disabled={slip.busy} onClick={saveAndNext}>
                {t('leave.form.next')}
              </Button>
            )}
            <Button type="submit" loading={slip.busy} disabled={changed.blocked}>
              {t(SUBMIT[mode])}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}

const SUBMIT = {
  send: 'leave.form.submit',
  paper: 'leave.paper.submit',
  edit: 'leave.form.resubmit',
} as const;
