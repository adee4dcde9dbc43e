import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileSpreadsheet } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { firstDay, lastDay, monthOf } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import { useJob } from '../../api/job';
import { notifyDone, notifyError } from '../../api/notify';
import { useExcelFile } from '../../ui/use-excel-file';
import { DutyImport } from './sheet-import';

/** The roster in Excel: the week as it is printed, the month as a list, and the list in again. */
export function ExcelMenu({ date, mayWrite }: { date: IsoDate; mayWrite: boolean }) {
  const { t } = useTranslation();
  const { file, choose, forget } = useExcelFile();
  const week = useJob('roster', 'exportWeek');
  const list = useJob('roster', 'exportList');
  const template = useJob('roster', 'importTemplate');
  const tell = (answer: { fileName: string | null } | null) => {
    if (answer?.fileName) notifyDone(t('roster.saved', { file: answer.fileName }));
  };
  const month = monthOf(date);
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={16} />}
            rightSection={<IconChevronDown size={14} />}
            loading={week.running || list.running || template.running}
          >
            {t('roster.excel.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void week.run({ date }).then(tell)}>{t('roster.excel.week')}</Menu.Item>
          <Menu.Item onClick={() => void list.run({ from: firstDay(month), to: lastDay(month) }).then(tell)}>
            {t('roster.excel.list', { month })}
          </Menu.Item>
          {mayWrite && (
            <>
              <Menu.Divider />
              <Menu.Item onClick={() => void choose().catch(notifyError)}>
                {t('roster.excel.import')}
              </Menu.Item>
              <Menu.Item onClick={() => void template.run({}).then(tell)}>
                {t('roster.excel.template')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {file && <DutyImport file={file} onChooseOther={choose} onClose={forget} />}
    </>
  );
}
