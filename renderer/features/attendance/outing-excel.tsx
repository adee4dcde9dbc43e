import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileSpreadsheet } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useJob } from '../../api/job';
import { notifyDone, notifyError } from '../../api/notify';
import { useExcelFile } from '../../ui/use-excel-file';
import { OutingImport } from './outing-import';

/** The register from a workbook, and the template for it. */
export function OutingExcel() {
  const { t } = useTranslation();
  const { file, choose, forget } = useExcelFile();
  const template = useJob('attendance', 'outingTemplate');
  const saveTemplate = async () => {
    const answer = await template.run({});
    if (answer?.fileName) notifyDone(t('attendance.register.sheet.saved', { file: answer.fileName }));
  };
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={16} />}
            rightSection={<IconChevronDown size={14} />}
            loading={template.running}
          >
            {t('attendance.register.sheet.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void choose().catch(notifyError)}>
            {t('attendance.register.sheet.import')}
          </Menu.Item>
          <Menu.Item onClick={() => void saveTemplate()}>{t('attendance.register.sheet.template')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {file && <OutingImport file={file} onChooseOther={choose} onClose={forget} />}
    </>
  );
}
