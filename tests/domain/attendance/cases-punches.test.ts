import { table } from './table';

// about / timetable / punches / facts => what is expected of each session (the words are explained in dsl.ts)

table(
  'four punches',
  `
    all there                       / four   / 08:29 12:01 13:58 17:31       / => 08:29-12:01 present | 13:58-17:31 present
    to the minute                   / four   / 08:30 12:00 14:00 17:30       / => 08:30-12:00 present | 14:00-17:30 present
    seconds are dropped on arrival  / four   / 08:30:59 12:00 14:00:59 17:30 / => 08:30-12:00 present | 14:00-17:30 present
    one minute late                 / four   / 08:31 12:00 14:00 17:30       / => 08:31-12:00 late +1 | 14:00-17:30 present
    one minute early                / four   / 08:30 11:59 14:00 17:29       / => 08:30-11:59 early -1 | 14:00-17:29 early -1
    11:59:59 is 11:59               / four   / 08:30 11:59:59 14:00 17:30    / => 08:30-11:59 early -1 | 14:00-17:30 present
    late and early                  / four   / 08:45 11:30 14:20 17:00       / => 08:45-11:30 late_early +15 -30 | 14:20-17:00 late_early +20 -30
    first missing                   / four   / 12:01 13:58 17:31             / => __-12:01 missing_in | 13:58-17:31 present
    second missing                  / four   / 08:29 13:58 17:31             / => 08:29-__ missing_out | 13:58-17:31 present
    third missing                   / four   / 08:29 12:01 17:31             / => 08:29-12:01 present | __-17:31 missing_in
    fourth missing                  / four   / 08:29 12:01 13:58             / => 08:29-12:01 present | 13:58-__ missing_out
    noon missing                    / four   / 08:29 17:31                   / => 08:29-__ missing_out | __-17:31 missing_in
    morning missing                 / four   / 13:58 17:31                   / => __-__ absent | 13:58-17:31 present
    afternoon missing               / four   / 08:29 12:01                   / => 08:29-12:01 present | __-__ absent
    nothing                         / four   /                               / => __-__ absent | __-__ absent
    late and then no way out        / four   / 08:40 13:58 17:31             / => 08:40-__ missing_out +10 | 13:58-17:31 present
    no way in and then early        / four   / 11:40 13:58 17:31             / => __-11:40 missing_in -20 | 13:58-17:31 present
    very late is still late         / four   / 10:40 12:01 13:58 17:31       / => 10:40-12:01 late +130 | 13:58-17:31 present
    before the window opens         / four   / 05:59 12:01 13:58 17:31       / => __-12:01 missing_in | 13:58-17:31 present
    as the window opens             / four   / 06:00 12:01 13:58 17:31       / => 06:00-12:01 present | 13:58-17:31 present
    last minute of the last window  / four   / 08:29 12:01 13:58 23:00:59    / => 08:29-12:01 present | 13:58-23:00 present
    after the last window           / four   / 08:29 12:01 13:58 23:01       / => 08:29-12:01 present | 13:58-__ missing_out
    noon out at the last moment     / four   / 08:29 12:59:59 13:58 17:31    / => 08:29-12:59 present | 13:58-17:31 present
    13:00 is the afternoon          / four   / 08:29 13:00 17:31             / => 08:29-__ missing_out | 13:00-17:31 present
    summer hours                    / summer / 08:29 12:01 14:30 18:00       / => 08:29-12:01 present | 14:30-18:00 present
    winter times under summer hours / summer / 08:29 12:01 13:58 17:31       / => 08:29-12:01 present | 13:58-17:31 early -29
  `,
);

table(
  'grace',
  `
    inside                          / grace5 / 08:35 11:55 14:05 17:25    /                   => 08:35-11:55 present | 14:05-17:25 present
    last second of it               / grace5 / 08:35:59 12:00 14:00 17:30 /                   => 08:35-12:00 present | 14:00-17:30 present
    past it, counted from the start / grace5 / 08:36 12:00 14:00 17:30    /                   => 08:36-12:00 late +6 | 14:00-17:30 present
    past it on the way out          / grace5 / 08:30 11:54 14:00 17:24    /                   => 08:30-11:54 early -6 | 14:00-17:24 early -6
    after leave as well             / grace5 / 10:05 12:00 14:00 17:30    / leave 08:30-10:00 => 10:05-12:00 present | 14:00-17:30 present
  `,
);

table(
  'two punches',
  `
    all there                                / two   / 08:29 17:31             /                   => 08:29-__ present | __-17:31 present
    late                                     / two   / 08:42 17:31             /                   => 08:42-__ late +12 | __-17:31 present
    early                                    / two   / 08:29 17:10             /                   => 08:29-__ present | __-17:10 early -20
    no way in                                / two   / 17:31                   /                   => __-__ missing_in | __-17:31 present
    no way out                               / two   / 08:29                   /                   => 08:29-__ present | __-__ missing_out
    nothing                                  / two   /                         /                   => __-__ absent | __-__ absent
    only at noon, in no window               / two   / 13:00                   /                   => __-__ absent | __-__ absent
    four punches under two                   / two   / 08:29 12:01 13:58 17:31 /                   => 08:29-__ present | __-17:31 present
    morning on leave                         / two   / 17:31                   / leave 08:30-12:00 => __-__ leave | __-17:31 present
    afternoon on leave                       / two   / 08:29 12:05             / leave 14:00-17:30 => 08:29-__ present | __-__ leave
    noon duty without punches, present       / quiet / 08:29 17:31             /                   => 08:29-__ present | __-__ present | __-17:31 present
    noon duty without punches, absent        / quiet /                         /                   => __-__ absent | __-__ absent | __-__ absent
    noon duty without punches, forgotten out / quiet / 08:29                   /                   => 08:29-__ present | __-__ present | __-__ missing_out
  `,
);

table(
  'three punches',
  `
    all there               / three / 08:55 12:58 17:02       / => 08:55-__ present | 12:58-17:02 present
    late at noon            / three / 08:55 13:07 17:02       / => 08:55-__ present | 13:07-17:02 late +7
    first missing           / three / 12:58 17:02             / => __-__ missing_in | 12:58-17:02 present
    second missing          / three / 08:55 17:02             / => 08:55-__ present | __-17:02 missing_in
    third missing           / three / 08:55 12:58             / => 08:55-__ present | 12:58-__ missing_out
    afternoon missing       / three / 08:55                   / => 08:55-__ present | __-__ absent
    nothing                 / three /                         / => __-__ absent | __-__ absent
    nearest to 13:00 counts / three / 08:55 12:10 12:59 17:02 / => 08:55-__ present | 12:59-17:02 present
  `,
);

table(
  'more punches than asked',
  `
    first takes the earliest              / four  / 08:10 08:50 12:01 13:58 17:31       / => 08:10-12:01 present | 13:58-17:31 present
    last takes the latest                 / four  / 08:29 12:01 13:58 17:10 17:45       / => 08:29-12:01 present | 13:58-17:45 present
    noon takes the nearest                / four  / 08:29 11:20 12:02 13:20 13:59 17:31 / => 08:29-12:02 present | 13:59-17:31 present
    equally near: the harmless one out    / four  / 08:29 11:55 12:05 13:58 17:31       / => 08:29-12:05 present | 13:58-17:31 present
    equally near: the harmless one in     / four  / 08:29 12:01 13:55 14:05 17:31       / => 08:29-12:01 present | 13:55-17:31 present
    six slots                             / six   / 08:29 11:31 11:58 13:01 13:59 17:31 / => 08:29-11:31 present | 11:58-13:01 present | 13:59-17:31 present
    six slots, noon duty skipped          / six   / 08:29 11:31 13:59 17:31             / => 08:29-11:31 present | __-__ absent | 13:59-17:31 present
    out and in again within tight windows / tight / 08:29 12:16 12:25 17:01             / => 08:29-12:16 present | 12:25-17:01 present
    both before the cut                   / tight / 08:29 12:02 12:10 17:01             / => 08:29-12:02 present | 12:10-17:01 present
    only one at a tight noon              / tight / 08:29 12:10 17:01                   / => 08:29-12:10 present | __-17:01 missing_in
    order of reading does not matter      / four  / 17:31 13:58 08:29 12:01             / => 08:29-12:01 present | 13:58-17:31 present
  `,
);

table(
  'repeated presses',
  `
    same second twice                           / four  / 08:29 08:29 12:01 13:58 17:31       / => 08:29-12:01 present | 13:58-17:31 present
    pressed twice at noon fills one slot        / tight / 08:29 12:14:40 12:15:20 17:01       / => 08:29-12:14 present | __-17:01 missing_in
    a minute apart is a repeat                  / tight / 08:29 12:14:30 12:15:30 17:01       / => 08:29-12:14 present | __-17:01 missing_in
    61 seconds apart are two                    / tight / 08:29 12:14:30 12:15:31 17:01       / => 08:29-12:14 present | 12:15-17:01 present
    in takes the first press                    / four  / 08:30:40 08:31:10 12:01 13:58 17:31 / => 08:30-12:01 present | 13:58-17:31 present
    out takes the last press                    / four  / 08:29 12:01 13:58 17:29:40 17:30:10 / => 08:29-12:01 present | 13:58-17:30 present
    a repeat over the opening of the window     / four  / 05:59:40 06:00:10 12:01 13:58 17:31 / => 06:00-12:01 present | 13:58-17:31 present
    straddling two windows belongs to the first / four  / 08:29 12:59:40 13:00:10 17:31       / => 08:29-12:59 present | __-17:31 missing_in
  `,
);

table(
  'over midnight',
  `
    a whole night                           / night / 21:55 06:02+             /                     => 21:55-06:02 present
    late into the night                     / night / 22:10 06:02+             /                     => 22:10-06:02 late +10
    early out of it                         / night / 21:55 05:40+             /                     => 21:55-05:40 early -20
    forgotten out                           / night / 21:55                    /                     => 21:55-__ missing_out
    in of the next night is not its out     / night / 21:55 21:56+             /                     => 21:55-__ missing_out
    out of the night before is not its in   / night / 06:02 21:55 06:02+       /                     => 21:55-06:02 present
    leave for the second half               / night / 21:55 02:01+             / leave 02:00+-06:00+ => 21:55-02:01 present
    forgotten out leaves the next day alone / four  / 17:31< 08:29             /                     => 08:29-__ missing_out | __-__ absent
    next morning is not last night          / four  / 08:29 12:01 13:58 08:29+ /                     => 08:29-12:01 present | 13:58-__ missing_out
    past midnight is too late for the day   / four  / 08:29 12:01 13:58 00:30+ /                     => 08:29-12:01 present | 13:58-__ missing_out
  `,
);
