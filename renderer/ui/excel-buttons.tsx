import { Button } from '@mantine/core';
import { IconFileImport, IconFileSpreadsheet } from '@tabler/icons-react';
import { FileButton } from './file-button';

interface ExcelButtonsProps {
  /** What the workbook to be filled in is called. */
  templateLabel: string;
  saving: boolean;
  onTemplate: () => Promise<unknown>;
  readLabel: string;
  /** Nothing can be taken in without. */
  onRead?: (() => Promise<unknown>) | undefined;
}

/** Gives out the workbook to be filled in, and takes one in. */
export function ExcelButtons({ templateLabel, saving, onTemplate, readLabel, onRead }: ExcelButtonsProps) {
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={16} />}
        loading={saving}
        onClick={() => void onTemplate()}
      >
        {templateLabel}
      </Button>
      {onRead && (
        <FileButton onChoose={onRead} leftSection={<IconFileImport size={16} />}>
          {readLabel}
        </FileButton>
      )}
    </>
  );
}
