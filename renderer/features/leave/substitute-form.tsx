import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeaveDetail } from '#shared/contracts/leave';
import { wallDate } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { ActionForm, type LeaveFormProps } from './action-form';
import { type CoverValue, SubstituteFields } from './substitute-fields';

const coverOf = ({ substituteId, substituteName, standIn, handover }: LeaveDetail): CoverValue => ({
  substitute: substituteId === null ? null : { id: substituteId, name: substituteName },
  standIn,
  handover,
});

/** Another B岗 or stand-in, also when the first one has to be away. */
export function SubstituteForm({ leave, opened, onClose }: LeaveFormProps) {
  const { t } = useTranslation();
  const [cover, setCover] = useState(() => coverOf(leave));
  // biome-ignore lint/correctness/useExhaustiveDependencies: preset once, what is typed stays when the request is read again
  useEffect(() => {
    if (!opened) return;
    setCover(coverOf(leave));
    setTried(false);
  }, [opened]);
  const [tried, setTried] = useState(false);
  const unchanged = JSON.stringify(cover) === JSON.stringify(coverOf(leave));
  const send = useApiMutation('leave', 'setSubstitute', { quiet: true });
  const submit = async () => {
    setTried(true);
    if (unchanged) return false;
    const { substitute, standIn, handover } = cover;
    const { id, version } = leave;
    await send.mutateAsync({ id, version, substituteId: substitute?.id ?? null, standIn, handover });
    notifyDone(t('leave.cover.done'));
    return true;
  };
  return (
    <ActionForm
      leave={leave}
      actions={['substitute']}
      opened={opened}
      title={t('leave.cover.title')}
      submitLabel={t('ui.save')}
      size={560}
      onClose={onClose}
      onSubmit={submit}
    >
      <SubstituteFields
        about={{ staffId: leave.staffId, from: wallDate(leave.startAt), to: wallDate(leave.endAt - 1) }}
        value={cover}
        onChange={(change) => setCover({ ...cover, ...change })}
        focus
      />
      {tried && unchanged && (
        <Text size="sm" c="red.8">
          {t('leave.cover.unchanged')}
        </Text>
      )}
    </ActionForm>
  );
}
