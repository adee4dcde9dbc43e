import i18next from 'i18next';
import { isApiError } from './api-error';

/** Where somebody goes on from an error, with the words of the link. */
export interface ErrorWay {
  href: string;
  label: string;
}

/**
 * The way on from an error that has one: what a closed month refuses is filed as an adjustment, begun with what was
 * typed where the form said so (`late`). Null for all others.
 * An address with its hash, so that it works in a notification, outside the router.
 */
export function errorWay(error: unknown): ErrorWay | null {
  if (!isApiError(error, 'month_closed')) return null;
  const { month = '', late } = error.params;
  const begun = late === undefined ? '' : `&late=${encodeURIComponent(String(late))}`;
  return {
    href: `#/assessment?month=${month}&tab=adjustments${begun}`,
    label: i18next.t('error.toAdjustment'),
  };
}
