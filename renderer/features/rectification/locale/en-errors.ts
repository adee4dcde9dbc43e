import type { LocaleOf } from '../../../api/locale';
import type { zh } from './zh-errors';

export const en: LocaleOf<typeof zh> = {
  rectification_step_not_allowed: 'This step is not possible now; nothing was changed. Look again.',
  rectification_due_in_past:
    'The deadline {{due}} is too early; nothing was saved. It cannot lie before today or the day of the order.',
  rectification_extension_late:
    'The deadline {{due}} is over and cannot be extended; nothing was changed. Take it further up, or enter the report.',
  rectification_extension_not_later: 'The new deadline must be later than {{due}}; nothing was changed.',
  rectification_not_overdue: 'The deadline {{due}} is not over yet; nothing was changed.',
  rectification_level_early: 'It is not overdue long enough for this level; nothing was changed.',
  rectification_level_taken: 'It was taken to this level before; nothing was changed.',
  rectification_due_required: 'What was not put right needs a new deadline. Nothing was changed.',
  rectification_satisfaction_required:
    'Somebody raised this problem: ask them before it is closed. Nothing was changed.',
  rectification_origin_missing:
    'The order does not fit the record it follows; nothing was saved. Issue it from that record.',
  rectification_campaign_missing: 'Choose a campaign; nothing was saved.',
  rectification_owner_required: 'Name a person, a window or a unit that is responsible; nothing was saved.',
  rectification_escalated:
    'It was taken further up already and cannot be changed. Withdraw it and issue a new one if it was wrong.',
  rectification_day_too_early: 'The day cannot lie before the step before it, {{date}}; nothing was saved.',
  rectification_not_escalated: 'It was not taken further up yet: there is no paper to print.',
  rectification_levels_order: 'The days must grow from level to level (or be equal); nothing was saved.',
  campaign_closed: 'The campaign has ended; nothing was changed.',
  campaign_dates: 'The end cannot lie before the beginning; nothing was saved.',
  campaign_name_taken: 'There is a campaign "{{name}}" already; nothing was saved. Choose another name.',
  campaign_problems_open: '{{count}} problems are still open; the campaign cannot end.',
  problem_columns_missing:
    'The sheet has no columns for problem, measure and deadline; nothing was imported. Use the empty form.',
};
