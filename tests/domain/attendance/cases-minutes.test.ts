import { table } from './table';

// Every boundary to the minute: tiers of lateness and earliness, grace, the edges of the windows, each missing punch.
// about / timetable / punches / facts => what is expected of each session (the words are explained in dsl.ts)

table(
  'late, by the tiers rulebooks use',
  `
    08:30 is in time     / four / 08:30 12:01 13:58 17:31    / => 08:30-12:01 present | 13:58-17:31 present
    08:30:59 is in time  / four / 08:30:59 12:01 13:58 17:31 / => 08:30-12:01 present | 13:58-17:31 present
    1 minute             / four / 08:31 12:01 13:58 17:31    / => 08:31-12:01 late +1 | 13:58-17:31 present
    5 minutes            / four / 08:35 12:01 13:58 17:31    / => 08:35-12:01 late +5 | 13:58-17:31 present
    5 minutes 59 seconds / four / 08:35:59 12:01 13:58 17:31 / => 08:35-12:01 late +5 | 13:58-17:31 present
    6 minutes            / four / 08:36 12:01 13:58 17:31    / => 08:36-12:01 late +6 | 13:58-17:31 present
    10 minutes           / four / 08:40 12:01 13:58 17:31    / => 08:40-12:01 late +10 | 13:58-17:31 present
    11 minutes           / four / 08:41 12:01 13:58 17:31    / => 08:41-12:01 late +11 | 13:58-17:31 present
    15 minutes           / four / 08:45 12:01 13:58 17:31    / => 08:45-12:01 late +15 | 13:58-17:31 present
    16 minutes           / four / 08:46 12:01 13:58 17:31    / => 08:46-12:01 late +16 | 13:58-17:31 present
    30 minutes           / four / 09:00 12:01 13:58 17:31    / => 09:00-12:01 late +30 | 13:58-17:31 present
    31 minutes           / four / 09:01 12:01 13:58 17:31    / => 09:01-12:01 late +31 | 13:58-17:31 present
    60 minutes           / four / 09:30 12:01 13:58 17:31    / => 09:30-12:01 late +60 | 13:58-17:31 present
    61 minutes           / four / 09:31 12:01 13:58 17:31    / => 09:31-12:01 late +61 | 13:58-17:31 present
    end of the window    / four / 11:30:59 12:01 13:58 17:31 / => 11:30-12:01 late +180 | 13:58-17:31 present
    past the window      / four / 11:31 12:01 13:58 17:31    / => __-12:01 missing_in | 13:58-17:31 present
  `,
);

table(
  'early, by the tiers rulebooks use',
  `
    17:30 is in time     / four / 08:29 12:01 13:58 17:30    / => 08:29-12:01 present | 13:58-17:30 present
    17:29:59 is a minute / four / 08:29 12:01 13:58 17:29:59 / => 08:29-12:01 present | 13:58-17:29 early -1
    5 minutes            / four / 08:29 12:01 13:58 17:25    / => 08:29-12:01 present | 13:58-17:25 early -5
    6 minutes            / four / 08:29 12:01 13:58 17:24    / => 08:29-12:01 present | 13:58-17:24 early -6
    10 minutes           / four / 08:29 12:01 13:58 17:20    / => 08:29-12:01 present | 13:58-17:20 early -10
    15 minutes           / four / 08:29 12:01 13:58 17:15    / => 08:29-12:01 present | 13:58-17:15 early -15
    16 minutes           / four / 08:29 12:01 13:58 17:14    / => 08:29-12:01 present | 13:58-17:14 early -16
    30 minutes           / four / 08:29 12:01 13:58 17:00    / => 08:29-12:01 present | 13:58-17:00 early -30
    31 minutes           / four / 08:29 12:01 13:58 16:59    / => 08:29-12:01 present | 13:58-16:59 early -31
    window opens         / four / 08:29 12:01 13:58 15:30    / => 08:29-12:01 present | 13:58-15:30 early -120
    before it opens      / four / 08:29 12:01 13:58 15:29    / => 08:29-12:01 present | 13:58-__ missing_out
    morning, 1 minute    / four / 08:29 11:59 13:58 17:31    / => 08:29-11:59 early -1 | 13:58-17:31 present
    morning, 30 minutes  / four / 08:29 11:30 13:58 17:31    / => 08:29-11:30 early -30 | 13:58-17:31 present
    both ends of a day   / four / 08:36 12:01 13:58 17:24    / => 08:36-12:01 late +6 | 13:58-17:24 early -6
  `,
);

table(
  'grace of five minutes',
  `
    last minute in       / grace5 / 08:35 12:00 14:00 17:30    / => 08:35-12:00 present | 14:00-17:30 present
    last second in       / grace5 / 08:35:59 12:00 14:00 17:30 / => 08:35-12:00 present | 14:00-17:30 present
    first minute past    / grace5 / 08:36 12:00 14:00 17:30    / => 08:36-12:00 late +6 | 14:00-17:30 present
    last minute out      / grace5 / 08:30 11:55 14:00 17:25    / => 08:30-11:55 present | 14:00-17:25 present
    first minute before  / grace5 / 08:30 11:54 14:00 17:30    / => 08:30-11:54 early -6 | 14:00-17:30 present
    afternoon in         / grace5 / 08:30 12:00 14:05 17:30    / => 08:30-12:00 present | 14:05-17:30 present
    afternoon in, past   / grace5 / 08:30 12:00 14:06 17:30    / => 08:30-12:00 present | 14:06-17:30 late +6
    afternoon out, past  / grace5 / 08:30 12:00 14:00 17:24    / => 08:30-12:00 present | 14:00-17:24 early -6
    moved by leave       / grace5 / 10:05 12:00 14:00 17:30    / leave 08:30-10:00 => 10:05-12:00 present | 14:00-17:30 present
    moved by leave, past / grace5 / 10:06 12:00 14:00 17:30    / leave 08:30-10:00 => 10:06-12:00 late +6 | 14:00-17:30 present
    a corrected time     / grace5 / 12:00 14:00 17:30          / correct am in 08:35 => 08:35-12:00 present | 14:00-17:30 present
  `,
);

table(
  'each punch missing, and two',
  `
    1st                  / four  / 12:01 13:58 17:31                   / => __-12:01 missing_in | 13:58-17:31 present
    2nd                  / four  / 08:29 13:58 17:31                   / => 08:29-__ missing_out | 13:58-17:31 present
    3rd                  / four  / 08:29 12:01 17:31                   / => 08:29-12:01 present | __-17:31 missing_in
    4th                  / four  / 08:29 12:01 13:58                   / => 08:29-12:01 present | 13:58-__ missing_out
    1st and 2nd          / four  / 13:58 17:31                         / => __-__ absent | 13:58-17:31 present
    1st and 3rd          / four  / 12:01 17:31                         / => __-12:01 missing_in | __-17:31 missing_in
    1st and 4th          / four  / 12:01 13:58                         / => __-12:01 missing_in | 13:58-__ missing_out
    2nd and 3rd          / four  / 08:29 17:31                         / => 08:29-__ missing_out | __-17:31 missing_in
    2nd and 4th          / four  / 08:29 13:58                         / => 08:29-__ missing_out | 13:58-__ missing_out
    3rd and 4th          / four  / 08:29 12:01                         / => 08:29-12:01 present | __-__ absent
    1st of six           / six   / 11:31 11:58 13:01 13:59 17:31       / => __-11:31 missing_in | 11:58-13:01 present | 13:59-17:31 present
    2nd of six           / six   / 08:29 11:58 13:01 13:59 17:31       / => 08:29-__ missing_out | 11:58-13:01 present | 13:59-17:31 present
    3rd of six           / six   / 08:29 11:31 13:01 13:59 17:31       / => 08:29-11:31 present | __-13:01 missing_in | 13:59-17:31 present
    4th of six           / six   / 08:29 11:31 11:58 13:59 17:31       / => 08:29-11:31 present | 11:58-__ missing_out | 13:59-17:31 present
    5th of six           / six   / 08:29 11:31 11:58 13:01 17:31       / => 08:29-11:31 present | 11:58-13:01 present | __-17:31 missing_in
    6th of six           / six   / 08:29 11:31 11:58 13:01 13:59       / => 08:29-11:31 present | 11:58-13:01 present | 13:59-__ missing_out
    late in one of six   / six   / 08:29 11:31 12:04 13:01 13:59 17:31 / => 08:29-11:31 present | 12:04-13:01 late +4 | 13:59-17:31 present
  `,
);
