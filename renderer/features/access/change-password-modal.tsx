import { useTranslation } from 'react-i18next';
import { FormModal } from '../../ui/form-modal';
import { useChangePassword } from './use-change-password';

export function ChangePasswordModal({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const { fields, save, reset } = useChangePassword();
  const close = () => {
    reset();
    onClose();
  };
  return (
    <FormModal opened={opened} title={t('access.change.title')} onClose={close} onSubmit={save}>
      {fields}
    </FormModal>
  );
}
