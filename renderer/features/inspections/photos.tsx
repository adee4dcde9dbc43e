import { ActionIcon, Modal, Text } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundCheck } from '#shared/contracts/inspections';
import { api } from '../../api/client';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { EvidenceFiles } from '../../ui/evidence-files';
import { ProgressDialog } from '../../ui/progress-dialog';

/** How many photos a look has; opens them. Nothing where there are none and none may be added. */
export function PhotosButton({ check }: { check: RoundCheck }) {
  const { t } = useTranslation();
  const mayWrite = useSession().can('inspections.write');
  const [opened, setOpened] = useState(false);
  if (!mayWrite && check.photos === 0) return null;
  return (
    <>
      <ActionIcon
        variant={check.photos > 0 ? 'light' : 'subtle'}
        size={20}
        w={check.photos > 0 ? 34 : 20}
        aria-label={t('inspections.photos.open', { count: check.photos })}
        onClick={() => setOpened(true)}
      >
        <IconCamera size={14} />
        {check.photos > 0 && (
          <Text span size="xs" ml={3}>
            {check.photos}
          </Text>
        )}
      </ActionIcon>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('inspections.photos.title')}
        size={520}
      >
        {opened && <Photos id={check.id} mayWrite={mayWrite} />}
      </Modal>
    </>
  );
}

function Photos({ id, mayWrite }: { id: number; mayWrite: boolean }) {
  const { t } = useTranslation();
  const files = useApiQuery('inspections', 'photos', { id }, { keepPrevious: false }).data;
  const add = useJob('inspections', 'addPhotos');
  const save = useJob('inspections', 'savePhoto');
  const withdraw = useApiMutation('inspections', 'withdrawPhoto');
  const choose = async () => {
    const picked = await api.transfer.pick({ kind: 'any', multiple: true });
    if (!picked) return;
    const added = await add.run({ id, tokens: picked.map(({ token }) => token) });
    if (added) notifyDone(t('inspections.photos.added', { count: added.ids.length }));
  };
  return (
    <>
      <EvidenceFiles
        files={files}
        words="inspections.photos"
        mayWrite={mayWrite}
        onAdd={choose}
        onSave={(file) => void save.run({ id: file.id })}
        onWithdraw={(file, reason) => withdraw.mutate({ id: file.id, reason })}
        load={(file, offset) => api.inspections.photoPart({ id: file, offset })}
      />
      <ProgressDialog job={add} title={t('inspections.photos.storing')} />
    </>
  );
}
