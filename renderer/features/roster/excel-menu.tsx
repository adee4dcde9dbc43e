import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PickedFileInfo } from '#shared/contracts/transfer';
import { firstDay, lastDay, monthOf } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import { api } from '../../api/client';
import { useJob } from '../../api/job';
import { notifyDone, notifyError } from '../../api/notify';
import { SheetImport } from './sheet-import';

/** The roster in Excel: the week as it is printed, the month as a list, and the list in again. */
export function ExcelMenu({ date, mayWrite }: { date: IsoDate; mayWrite: boolean }) {
  const { t } = useTranslation();
  const [file, setFile] = useState<PickedFileInfo | null>(null);
  const week = useJob('roster', 'exportWeek');
  const list = useJob('roster', 'exportList');
  const template = useJob('roster', 'importTemplate');
  const tell = (answer: { fileName: string | null } | null) => {
    if (answer?.fileName) notifyDone(t('roster.saved', { file: answer.fileName }));
  };
  const month = monthOf(date);
  const choose = async () => {
    const picked = await api.transfer.pick({ kind: 'excel' });
    if (picked?.[0]) setFile(picked[0]);
  };
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
      {file && <SheetImport file={file} onChooseOther={choose} onClose={() => setFile(null)} />}
    </>
  );
}
