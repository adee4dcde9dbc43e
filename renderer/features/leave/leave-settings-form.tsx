import { Checkbox, NumberInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeaveSettings } from '#shared/contracts/leave-kinds';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { ErrorBanner } from '../../ui/error-banner';
import { FormModal } from '../../ui/form-modal';

/** What holds for every request: stand-in, certificate, and what weekend duty earns. */
export function LeaveSettingsForm({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const locked = !useSession().can('leave.rules');
  const query = useApiQuery('leave', 'settings', {}, { enabled: opened });
  const [draft, setDraft] = useState<LeaveSettings | null>(null);
  const [minutes, setMinutes] = useState<number | null>(null);
  useEffect(() => {
    if (!opened || !query.data) return;
    setDraft(query.data);
    setMinutes(query.data.lieuMinutesPerHalfDay);
  }, [opened, query.data]);
  const save = useApiMutation('leave', 'saveSettings', { quiet: true });
  const wrong = minutes === null || minutes < 30 || minutes > 600;
  const submit = async () => {
    if (draft === null || minutes === null || wrong) return false;
    await save.mutateAsync({ ...draft, lieuMinutesPerHalfDay: minutes });
    notifyDone(t('leave.settings.kinds.settings.done'));
    return true;
  };
  return (
    <FormModal
      opened={opened}
      title={t('leave.settings.kinds.settings.title')}
      onClose={onClose}
      onSubmit={submit}
      submitDisabled={locked || draft === null}
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      {draft && (
        <>
          <Checkbox
            size="xs"
            disabled={locked}
            label={t('leave.settings.kinds.settings.substitute')}
            description={t('leave.settings.kinds.settings.substituteHint')}
            checked={draft.requireSubstitute}
            onChange={(event) => setDraft({ ...draft, requireSubstitute: event.currentTarget.checked })}
          />
          <Checkbox
            size="xs"
            disabled={locked}
            label={t('leave.settings.kinds.settings.papers')}
            description={t('leave.settings.kinds.settings.substituteHint')}
            checked={draft.requirePapers}
            onChange={(event) => setDraft({ ...draft, requirePapers: event.currentTarget.checked })}
          />
          <NumberInput
            label={t('leave.settings.kinds.settings.lieuMinutes')}
            disabled={locked}
            w={280}
            min={0}
            max={600}
            allowDecimal={false}
            value={minutes ?? ''}
            onChange={(value) => setMinutes(value === '' ? null : Number(value))}
            error={wrong ? t('leave.settings.kinds.settings.needed') : null}
          />
          <NumberInput
            label={t('leave.settings.kinds.settings.lieuMonths')}
            disabled={locked}
            w={280}
            min={1}
            max={36}
            allowDecimal={false}
            value={draft.lieuMonths ?? ''}
            onChange={(value) => setDraft({ ...draft, lieuMonths: value === '' ? null : Number(value) })}
          />
        </>
      )}
    </FormModal>
  );
}
