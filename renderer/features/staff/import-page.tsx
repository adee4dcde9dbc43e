import { Button, Stack, Stepper } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { PickedFileInfo } from '#shared/contracts/transfer';
import { api } from '../../api/client';
import type { Output } from '../../api/types';
import { Page } from '../../ui/page';
import { ImportPreview } from './import-preview';
import { ImportResult } from './import-result';
import { ImportStart } from './import-start';

/** Excel roster: choose, look, then all or nothing. */
export function ImportPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [file, setFile] = useState<PickedFileInfo | null>(null);
  const [result, setResult] = useState<Output<'staff', 'importApply'> | null>(null);
  const choose = async () => {
    const picked = await api.transfer.pick({ kind: 'excel' });
    if (picked?.[0]) setFile(picked[0]);
  };
  const restart = () => {
    setFile(null);
    setResult(null);
  };
  const toList = () => void navigate('/staff');
  return (
    <Page
      title={t('staff.roster.title')}
      actions={
        <Button variant="default" onClick={toList}>
          {t('staff.roster.back')}
        </Button>
      }
    >
      <Stepper active={result ? 3 : file ? 1 : 0} size="xs" iconSize={26} maw={620}>
        <Stepper.Step label={t('staff.roster.step.choose')} />
        <Stepper.Step label={t('staff.roster.step.preview')} />
        <Stepper.Step label={t('staff.roster.step.done')} />
      </Stepper>
      <Stack gap={10} flex={1} mih={0}>
        {result ? (
          <ImportResult result={result} onList={toList} onAgain={restart} />
        ) : file ? (
          <ImportPreview file={file} onChooseOther={choose} onDone={setResult} />
        ) : (
          <ImportStart onChoose={choose} />
        )}
      </Stack>
    </Page>
  );
}
