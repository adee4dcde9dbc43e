import { Alert, Group, Switch, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WatchFolder } from '#shared/contracts/punch-watch';
import { api } from '../../api/client';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { FileButton } from '../../ui/file-button';
import { FormModal } from '../../ui/form-modal';
import { DevicePicker } from './device-picker';

/** A new folder, or one that is watched. */
export type WatchTarget = 'new' | WatchFolder;

/** Has a folder watched, and says whose its files are. The folder is chosen in the system's own dialog. */
export function WatchForm({ target, onClose }: { target: WatchTarget | null; onClose: () => void }) {
  const { t } = useTranslation();
  const add = useApiMutation('punches', 'addWatch', { quiet: true });
  const change = useApiMutation('punches', 'changeWatch', { quiet: true });
  const [picked, setPicked] = useState<{ token: string; name: string } | null>(null);
  const [device, setDevice] = useState('');
  const [enabled, setEnabled] = useState(true);
  const known = target === null || target === 'new' ? null : target;
  useEffect(() => {
    setPicked(null);
    setDevice(target === null || target === 'new' ? '' : target.device);
    setEnabled(target === null || target === 'new' ? true : target.enabled);
  }, [target]);

  const choose = async () => {
    const [folder] = (await api.transfer.pick({ kind: 'folder' })) ?? [];
    if (folder) setPicked(folder);
  };
  const submit = async () => {
    if (known) {
      await change.mutateAsync({ id: known.id, device, enabled });
      notifyDone(t('punches.watch.saved'));
      return true;
    }
    if (!picked) return false;
    await add.mutateAsync({ folder: picked.token, device });
    notifyDone(t('punches.watch.added'));
    return true;
  };
  return (
    <FormModal
      opened={target !== null}
      title={t(known ? 'punches.watch.changeTitle' : 'punches.watch.addTitle')}
      submitDisabled={!known && !picked}
      onClose={onClose}
      onSubmit={submit}
    >
      <Text size="sm">{t('punches.watch.text')}</Text>
      {known && (known.state === 'missing' || known.state === 'full') && (
        <Alert color="orange" variant="light" py={6}>
          {t(`punches.watch.stateHint.${known.state}`, { path: known.path ?? '' })}
        </Alert>
      )}
      <Group gap={10} wrap="nowrap">
        {known ? (
          <Text size="sm" fw={600} style={{ wordBreak: 'break-all' }}>
            {known.path ?? t('punches.watch.hiddenPath')}
          </Text>
        ) : (
          <>
            <FileButton onChoose={choose} data-autofocus>
              {t('punches.watch.choose')}
            </FileButton>
            <Text size="sm" fw={600} role="status">
              {picked?.name ?? ''}
            </Text>
          </>
        )}
      </Group>
      <DevicePicker
        label={t('punches.watch.device')}
        description={t('punches.watch.deviceHint')}
        inputWrapperOrder={['label', 'input', 'description']}
        w={320}
        value={device}
        onChange={setDevice}
      />
      {known && (
        <Switch
          label={t('punches.watch.enabled')}
          checked={enabled}
          onChange={(event) => setEnabled(event.currentTarget.checked)}
        />
      )}
    </FormModal>
  );
}
