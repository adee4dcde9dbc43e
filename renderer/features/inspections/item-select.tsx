import { useTranslation } from 'react-i18next';
import { ItemPicker } from '../../ui/item-picker';

interface ItemSelectProps {
  value: string | null;
  onChange: (code: string | null) => void;
  error?: string | null;
}

/** The item a finding falls under; opens when something is typed, so that it hides nothing. */
export function ItemSelect(field: ItemSelectProps) {
  const { t } = useTranslation();
  return (
    <ItemPicker
      {...field}
      label={t('inspections.findingForm.item')}
      placeholder={t('inspections.findingForm.searchItem')}
      required
      autoFocus
      openOnFocus={false}
    />
  );
}
