import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { WATCH_AUTHOR } from '#shared/contracts/punch-watch';
import { zh } from './locale/zh';

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

type EntityKey = keyof typeof zh.entity;

const isEntity = (key: string): key is EntityKey => key in zh.entity;

/** What a row of the log is about, for example `违纪事件 39`. */
export function useRecordWords(): (row: { entity: string; entityId: string }) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ entity, entityId }) => (isEntity(entity) ? `${t(`audit.entity.${entity}`)} ${entityId}` : entityId),
    [t],
  );
}

/** Who did it: a person, nobody yet, or the program by itself. */
export function useAuthorWords(): (accountName: string) => string {
  const { t } = useTranslation();
  return useCallback(
    (accountName) => (accountName === WATCH_AUTHOR ? t('audit.watch') : accountName || t('audit.nobody')),
    [t],
  );
}
