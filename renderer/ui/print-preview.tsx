import { Button, Group, Modal } from '@mantine/core';
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyError } from '../api/notify';
import classes from './print-preview.module.css';

export interface PrintPreviewProps {
  opened: boolean;
  title: string;
  /** A whole document from the main process: styles and fonts inside, no scripts (the frame would not run them). */
  html: string;
  onClose: () => void;
  onPrint?: () => Promise<unknown>;
  onPdf?: () => Promise<unknown>;
  /** More buttons, for example Word. */
  extra?: ReactNode;
}

/** A paper as it will be printed, in a closed frame. */
export function PrintPreview({ opened, title, html, onClose, onPrint, onPdf, extra }: PrintPreviewProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      fullScreen
      padding="sm"
      classNames={{ content: classes.content, body: classes.body }}
    >
      <Group gap={8}>
        {onPrint && (
          <BusyButton run={onPrint} icon={<IconPrinter size={16} />} label={t('ui.print')} variant="filled" />
        )}
        {onPdf && (
          <BusyButton
            run={onPdf}
            icon={<IconFileTypePdf size={16} />}
            label={t('ui.pdf')}
            variant="default"
          />
        )}
        {extra}
        <Button variant="subtle" ml="auto" onClick={onClose}>
          {t('ui.close')}
        </Button>
      </Group>
      {/* Only with its paper: a frame given another while it loads the empty one may stay empty. */}
      {html === '' ? (
        <div className={classes.frame} />
      ) : (
        <iframe className={classes.frame} title={title} sandbox="" srcDoc={html} />
      )}
    </Modal>
  );
}

function BusyButton(props: {
  run: () => Promise<unknown>;
  icon: ReactNode;
  label: string;
  variant: 'filled' | 'default';
}) {
  const [busy, setBusy] = useState(false);
  const click = () => {
    setBusy(true);
    props
      .run()
      .catch(notifyError)
      .finally(() => setBusy(false));
  };
  return (
    <Button variant={props.variant} leftSection={props.icon} loading={busy} onClick={click}>
      {props.label}
    </Button>
  );
}
