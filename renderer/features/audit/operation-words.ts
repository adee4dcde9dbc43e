import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { zh } from './locale';

type OperationKey = keyof typeof zh.operation;

const isKnown = (key: string): key is OperationKey => key in zh.operation;

/** Words for an operation code such as `leave.decide`; a test asks for words for every operation that writes. */
export function useOperationWords(): (operation: string) => string {
  const { t } = useTranslation();
  return useCallback(
    (operation) => {
      const key = operation.replace('.', '_');
      return isKnown(key) ? t(`audit.operation.${key}`) : t('audit.otherOperation');
    },
    [t],
  );
}
