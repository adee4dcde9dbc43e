import { useTranslation } from 'react-i18next';
import { ItemPicker } from '../../ui/item-picker';

interface ItemFieldProps {
  value: string | null;
  onChange: (code: string | null) => void;
  error?: string | null;
  /** Default: the item that was broken, which is required. */
  label?: string;
}

/** An item with its class and severity beside the name. */
export function ItemField({ label, ...field }: ItemFieldProps) {
  const { t } = useTranslation();
  return (
    <ItemPicker
      {...field}
      label={label ?? t('incidents.form.item')}
      placeholder={t('incidents.form.itemPlaceholder')}
      required={label === undefined}
      clearable={label !== undefined}
      detail={(item) => `${t(`incidents.class.${item.class}`)} · ${t(`incidents.severity.${item.severity}`)}`}
    />
  );
}
