import { Modal, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeaveDetail } from '#shared/contracts/leave';
import { useDiscardGuard } from '../../ui/use-discard-guard';
import { emptySlip, type SlipValues } from './form-values';
import { SlipForm } from './slip-form';
import type { SlipMode } from './use-slip';
import { kindWords, lengthWords } from './words';

interface LeaveFormProps {
  /** Null is closed; `paper` is a slip that everybody signed already, `edit` changes what was not sent. */
  mode: SlipMode | null;
  /** The request to be changed, with what the form begins with. */
  editing?: { leave: LeaveDetail; values: SlipValues };
  onClose: () => void;
  onDone: (leave: LeaveDetail) => void;
}

/** A slip in a dialog; one after the other without the mouse (Ctrl+Enter). */
export function LeaveForm({ mode, editing, onClose, onDone }: LeaveFormProps) {
  const { t } = useTranslation();
  const [entered, setEntered] = useState<{ count: number; last: string }>({ count: 0, last: '' });
  const guard = useDiscardGuard(onClose);
  const lastSigners = useRef(new Map<LeaveDetail['steps'][number]['role'], string>());
  useEffect(() => {
    if (mode !== null) setEntered({ count: 0, last: '' });
  }, [mode]);
  const saved = (leave: LeaveDetail, next: boolean) => {
    guard.saved();
    if (!next) {
      onClose();
      onDone(leave);
      return;
    }
    const last = `${leave.staffName} ${kindWords(t, leave)} ${lengthWords(t, leave)}`;
    setEntered(({ count }) => ({ count: count + 1, last }));
  };
  const title = {
    send: t('leave.form.title'),
    paper: t('leave.paper.title'),
    edit: t('leave.form.edit', { name: editing?.leave.staffName ?? '' }),
  };
  return (
    <Modal
      opened={mode !== null}
      onClose={() => void guard.close()}
      title={mode && title[mode]}
      size={760}
      closeOnClickOutside={false}
    >
      {entered.count > 0 && (
        <Text size="sm" c="green.9" mb={8} aria-live="polite">
          {t('leave.form.entered', entered)}
        </Text>
      )}
      {mode !== null && (
        <div {...guard.watch}>
          <SlipForm
            key={entered.count}
            mode={mode}
            editing={editing?.leave ?? null}
            initial={editing?.values ?? emptySlip()}
            lastSigners={lastSigners.current}
            onCancel={() => void guard.close()}
            onSaved={saved}
          />
        </div>
      )}
    </Modal>
  );
}
