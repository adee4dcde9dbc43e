import { useTranslation } from 'react-i18next';
import type { FactView, LineView, NotChargedView } from '#shared/contracts/assessment';
import { OFFICE_DUTIES } from '#shared/domain/office/facts';
import { formatPoints } from '../../ui/points-text';

type Params = Record<string, string | number>;

/** Parameters of the engine that are hundredths, of a point or of a percent. */
const POINTS = 'points amount min max limit before after cap cut lost full score rate threshold step'.split(
  ' ',
);

/** Parts made of the scores of others; there may be no others. */
const NESTED = ['part_staff', 'part_windows'];

const readable = (params: Params): Params =>
  Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      POINTS.includes(key) && typeof value === 'number' ? formatPoints(value) : value,
    ]),
  );

/** The engine's codes as sentences in the language of the window. */
export function useExplain() {
  const { t } = useTranslation();
  // Codes come from the engine at run time; the locale holds one sentence for each (see the locale test).
  const say = t as unknown as (key: string, params?: Params) => string;

  const length = (halfDays: number): string => {
    if (halfDays === 1) return t('assessment.length.half');
    const days = Math.floor(halfDays / 2);
    return t(halfDays % 2 ? 'assessment.length.daysHalf' : 'assessment.length.days', { days });
  };

  const line = ({ explain, factor, notes }: LineView): string => {
    // A part whose weight goes to the others has not earned nought.
    const left = explain.code === 'part' && notes.some(({ code }) => code === 'missing_reweight');
    const words = say(`assessment.explain.${left ? 'part_left' : explain.code}`, readable(explain.params));
    return factor === 100 ? words : `${words} ${t('assessment.times', { factor: formatPoints(factor) })}`;
  };

  const note = ({ code, params }: LineView['notes'][number]): string => {
    if (NESTED.includes(code) && params.heads === 0) return say(`assessment.note.${code}_none`);
    if (code !== 'allowance_half_day') {
      const times = formatPoints(Number(params.percent ?? 0));
      return say(`assessment.note.${code}`, { ...readable(params), times });
    }
    const used = length(Number(params.used));
    return t('assessment.note.allowance_half_day', { used, granted: length(Number(params.granted)) });
  };

  const reason = ({ reason: code, params }: NotChargedView): string => {
    const words = t(`assessment.reason.${code}`);
    if (code === 'cap')
      return `${words}（${t('assessment.reasonMore.cap', { cap: formatPoints(Number(params.cap)) })}）`;
    if (code === 'rounding' && params.halfDays !== undefined) {
      return `${words}（${t('assessment.reasonMore.rounding', { amount: length(Number(params.halfDays)) })}）`;
    }
    if (code === 'waived' && params.by) return `${words}（${say('assessment.reasonMore.waived', params)}）`;
    if (params.rate !== undefined)
      return `${words}（${say('assessment.reasonMore.rate', readable(params))}）`;
    if (code !== 'allowance') return words;
    const more =
      params.unit === 'half_day'
        ? t('assessment.reasonMore.allowance_half_day', { amount: length(Number(params.amount)) })
        : t('assessment.reasonMore.allowance_occurrence', { amount: Number(params.amount) });
    return `${words}（${more}）`;
  };

  const leave = (kind: string | null): string => {
    const words = say(`assessment.leaveKind.${kind ?? 'other'}`);
    return words.startsWith('assessment.') ? t('assessment.leaveKind.other') : words;
  };

  const fact = (view: FactView): string => {
    const parts = { length: length(view.halfDays ?? 0), leave: leave(view.leaveKind) };
    switch (view.kind) {
      case 'late':
      case 'early':
        return t(`assessment.fact.${view.kind}`, { minutes: view.minutes ?? 0 });
      case 'missing_punch':
        return t(view.side === 'out' ? 'assessment.fact.missing_out' : 'assessment.fact.missing_in');
      case 'absence':
      case 'overdue_return':
        return t(`assessment.fact.${view.kind}`, parts);
      case 'leave':
        return t('assessment.fact.leave', parts);
      case 'retroactive_leave':
        return view.tags.includes('notified')
          ? t('assessment.fact.notified_leave', parts)
          : t('assessment.fact.retroactive_leave', parts);
      case 'incident':
        return view.itemName ?? '';
      case 'off_post':
        return t('assessment.fact.off_post', { minutes: view.minutes ?? 0 });
      case 'attended':
        return t('assessment.fact.attended', parts);
      case 'duty': {
        const own = OFFICE_DUTIES.find((duty) => duty === view.itemName);
        return t(`assessment.fact.${own ?? 'duty'}`);
      }
      default:
        return t(`assessment.fact.${view.kind}`);
    }
  };

  /** What stands beside a fact: the punch, or what the recorder wrote. */
  const factNote = (view: FactView): string => {
    if (view.time === null) return view.label ?? '';
    const isDue = view.kind === 'missing_punch' || view.kind === 'duty_missed';
    return t(isDue ? 'assessment.fact.due' : 'assessment.fact.punched', {
      time: view.time,
    });
  };

  return { line, note, reason, fact, factNote };
}
