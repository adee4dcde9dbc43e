import { Checkbox, MultiSelect, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamInfo } from '#shared/contracts/inspections';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { FormModal } from '../../ui/form-modal';

/** A named team and its members. */
export function TeamForm({ target, onClose }: { target: TeamInfo | 'new' | null; onClose: () => void }) {
  const { t } = useTranslation();
  const known = target === 'new' ? null : target;
  const inspectors = useApiQuery('inspections', 'inspectors', {}).data ?? [];
  const [draft, setDraft] = useState({ name: '', active: true, memberIds: [] as number[] });
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (target === null) return;
    const team = target === 'new' ? { name: '', active: true, memberIds: [] } : target;
    setDraft({ name: team.name, active: team.active, memberIds: team.memberIds });
    setTried(false);
  }, [target]);
  const save = useApiMutation('inspections', 'saveTeam', { quiet: true });
  const submit = async () => {
    setTried(true);
    if (draft.name.trim() === '') return false;
    await save.mutateAsync({ ...draft, id: known?.id ?? null });
    notifyDone(t('inspections.people.saved'));
    return true;
  };
  return (
    <FormModal
      opened={target !== null}
      title={t(known ? 'inspections.people.changeTeam' : 'inspections.people.addTeam')}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextInput
        label={t('inspections.people.team')}
        required
        maxLength={30}
        data-autofocus
        value={draft.name}
        error={tried && draft.name.trim() === '' ? t('inspections.people.needName') : null}
        onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
      />
      <MultiSelect
        label={t('inspections.people.members')}
        searchable
        selectFirstOptionOnChange
        data={inspectors
          .filter(({ active, id }) => active || draft.memberIds.includes(id))
          .map(({ id, name }) => ({ value: String(id), label: name }))}
        value={draft.memberIds.map(String)}
        onChange={(ids) => setDraft({ ...draft, memberIds: ids.map(Number) })}
      />
      <Checkbox
        label={t('inspections.people.active')}
        checked={draft.active}
        onChange={(event) => setDraft({ ...draft, active: event.currentTarget.checked })}
      />
    </FormModal>
  );
}
