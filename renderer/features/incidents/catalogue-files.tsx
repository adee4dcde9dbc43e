import { Alert, Button, List, Text } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueImport } from '#shared/contracts/incidents-catalogue';
import type { IsoDate } from '#shared/domain/time/wall';
import { api } from '../../api/client';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { FileButton } from '../../ui/file-button';
import { FormModal } from '../../ui/form-modal';
import { ProgressDialog } from '../../ui/progress-dialog';

/** Problems shown at once; the rest follows when these are put right. */
const SHOWN = 12;

/** The catalogue to Excel and back: what an import would change is shown before it is saved. */
export function CatalogueFiles({ mayWrite }: { mayWrite: boolean }) {
  const { t } = useTranslation();
  const [picked, setPicked] = useState<{ token: string; report: CatalogueImport } | null>(null);
  const [validFrom, setFrom] = useState<IsoDate | null>(today());
  const read = useJob('incidents', 'importCatalogue');
  const write = useJob('incidents', 'exportCatalogue');
  const choose = async () => {
    const files = await api.transfer.pick({ kind: 'excel' });
    const token = files?.[0]?.token;
    if (!token) return;
    const report = await read.run({ token, validFrom: today(), apply: false });
    if (report) setPicked({ token, report });
  };
  const save = async () => {
    const done = await write.run({ date: today() });
    if (done?.file) notifyDone(t('incidents.catalogue.exported', { file: done.file }));
  };
  const apply = async () => {
    if (!picked || validFrom === null) return false;
    const report = await read.run({ token: picked.token, validFrom, apply: true });
    if (report?.problems.length === 0) notifyDone(t('incidents.catalogue.importDone'));
    return report !== null;
  };
  const problems = picked?.report.problems ?? [];
  return (
    <>
      <Button variant="default" leftSection={<IconDownload size={16} />} onClick={() => void save()}>
        {t('incidents.catalogue.export')}
      </Button>
      {mayWrite && (
        <FileButton leftSection={<IconUpload size={16} />} onChoose={choose}>
          {t('incidents.catalogue.import')}
        </FileButton>
      )}
      <FormModal
        opened={picked !== null}
        title={t('incidents.catalogue.importTitle')}
        submitLabel={t('incidents.catalogue.importApply')}
        submitDisabled={problems.length > 0}
        onClose={() => setPicked(null)}
        onSubmit={apply}
      >
        {picked && <Text>{t('incidents.catalogue.importCounts', { ...picked.report })}</Text>}
        {problems.length > 0 ? (
          <Alert color="red" variant="light">
            <Text size="sm">{t('incidents.catalogue.importProblems', { count: problems.length })}</Text>
            <List size="sm" mt={6}>
              {problems.slice(0, SHOWN).map(({ row, code, value }) => (
                <List.Item key={`${row}-${code}`}>
                  {t('incidents.catalogue.importRow', {
                    row,
                    value,
                    problem: t(`incidents.catalogue.problem.${code}`),
                  })}
                </List.Item>
              ))}
            </List>
          </Alert>
        ) : (
          <DateField
            label={t('incidents.catalogue.importFrom')}
            required
            value={validFrom}
            onChange={setFrom}
          />
        )}
      </FormModal>
      <ProgressDialog job={read} title={t('incidents.catalogue.reading')} />
    </>
  );
}
