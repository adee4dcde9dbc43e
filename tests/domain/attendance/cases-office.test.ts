import { table } from './table';

// What the office plans and writes down itself: changes of posting, duties, the register, sign-ins on paper.
// about / timetable / punches / facts => what is expected of each session (the words are explained in dsl.ts)

table(
  'a change of posting during the day',
  `
    at noon, same hours at both windows             / four   / 08:29 12:01 13:58 17:31 / moves 12:00 four          => 08:29-12:01 present | 13:58-17:31 present
    at noon, summer hours at the second             / four   / 08:29 12:01 14:28 18:01 / moves 12:00 summer        => 08:29-12:01 present | 14:28-18:01 present
    late by the hours of the second                 / four   / 08:29 12:01 14:35 18:01 / moves 12:00 summer        => 08:29-12:01 present | 14:35-18:01 late +5
    early by the hours of the second                / four   / 08:29 12:01 14:28 17:31 / moves 12:00 summer        => 08:29-12:01 present | 14:28-17:31 early -29
    late by the hours of the first                  / summer / 08:41 12:01 13:58 17:31 / moves 12:00 four          => 08:41-12:01 late +11 | 13:58-17:31 present
    in the noon break                               / four   / 08:29 12:01 13:58 17:31 / moves 13:00 four          => 08:29-12:01 present | 13:58-17:31 present
    in the middle of a session, one session         / four   / 08:29 12:01 13:58 17:31 / moves 10:00 four          => 08:29-12:01 present | 13:58-17:31 present
    in the middle, and late at the first            / four   / 08:35 12:01 13:58 17:31 / moves 10:00 four          => 08:35-12:01 late +5 | 13:58-17:31 present
    from four punches to two                        / four   / 08:29 12:01 17:31       / moves 12:00 two           => 08:29-12:01 present | __-17:31 present
    to a window with six sessions' punches          / four   / 08:29 12:01 13:58 17:31 / moves 13:30 six           => 08:29-12:01 present | 13:58-17:31 present
    to a night counter                              / four   / 08:29 12:01 21:58 06:03+ / moves 13:00 night        => 08:29-12:01 present | 21:58-06:03 present
    nobody came to the second                       / four   / 08:29 12:01             / moves 12:00 summer        => 08:29-12:01 present | __-__ absent
    nobody came at all                              / four   /                         / moves 12:00 summer        => __-__ absent | __-__ absent
    joins the center at noon                        / four   / 13:58 17:31             / joins 12:00               => 13:58-17:31 present
    joins the center at noon and is late            / four   / 14:09 17:31             / joins 12:00               => 14:09-17:31 late +9
    joins in the middle of the morning: no way in   / four   / 12:01 13:58 17:31       / joins 10:00               => __-12:01 present | 13:58-17:31 present
    on leave for the part at the second             / four   / 08:29 12:01             / moves 12:00 summer; leave 14:30-18:00 => 08:29-12:01 present | __-__ leave
    a notice that names the afternoon               / four   / 08:29 12:01             / moves 12:00 summer; suspend pm => 08:29-12:01 present | __-__ excused
    changes on a Saturday ask for nothing           / four   /                         / on 2026-03-14; moves 12:00 summer => __-__ rest | __-__ rest
  `,
);

table(
  'noon duty',
  `
    stays from morning to evening                   / four / 08:29 17:31             / noon-duty 12:00-14:00 => 08:29-__ present | __-__ present | __-17:31 present
    late in the morning all the same                / four / 08:40 17:31             / noon-duty 12:00-14:00 => 08:40-__ late +10 | __-__ present | __-17:31 present
    nobody came                                     / four /                         / noon-duty 12:00-14:00 => __-__ absent | __-__ absent | __-__ absent
    way out forgotten                               / four / 08:29                   / noon-duty 12:00-14:00 => 08:29-__ present | __-__ present | __-__ missing_out
    until half past one, back at two: within half an hour / four / 08:29 17:31       / noon-duty 12:00-13:30 => 08:29-__ present | __-__ present | __-17:31 present
    until one, then a break: asked out and in       / four / 08:29 13:02 13:58 17:31 / noon-duty 12:00-13:00 => 08:29-__ present | __-13:02 present | 13:58-17:31 present
    until one, gone before                          / four / 08:29 12:40 13:58 17:31 / noon-duty 12:00-13:00 => 08:29-__ present | __-12:40 early -20 | 13:58-17:31 present
    after a break: asked in                         / four / 08:29 12:01 12:58 17:31 / noon-duty 13:00-14:00 => 08:29-12:01 present | 12:58-__ present | __-17:31 present
    after a break and late                          / four / 08:29 12:01 13:12 17:31 / noon-duty 13:00-14:00 => 08:29-12:01 present | 13:12-__ late +12 | __-17:31 present
    the grace of the hours holds for it             / grace5 / 08:29 12:01 13:05 17:31 / noon-duty 13:00-14:00 => 08:29-12:01 present | 13:05-__ present | __-17:31 present
    what the timetable asks anyway is none          / quiet / 08:29 17:31            / noon-duty 12:00-14:00 => 08:29-__ present | __-__ present | __-17:31 present
    reaching into the afternoon takes the free part / four / 08:29 17:31             / noon-duty 12:00-15:00 => 08:29-__ present | __-__ present | __-17:31 present
    leave over noon                                 / four / 08:29 17:31             / noon-duty 12:00-14:00; leave 12:00-14:00 => 08:29-__ present | __-__ leave | __-17:31 present
    a suspended day suspends the duty               / four /                         / noon-duty 12:00-14:00; suspend day => __-__ excused | __-__ excused | __-__ excused
    waits for its data                              / four / 08:29                   / noon-duty 12:00-14:00; data 13:00 => 08:29-__ present | __-__ present | __-__ open
  `,
);

table(
  'weekend duty',
  `
    served on a Saturday                            / four / 08:55 16:05       / on 2026-03-14; weekend-duty 09:00-16:00 => __-__ rest | 08:55-16:05 present | __-__ rest
    late                                            / four / 09:15 16:05       / on 2026-03-14; weekend-duty 09:00-16:00 => __-__ rest | 09:15-16:05 late +15 | __-__ rest
    gone early                                      / four / 08:55 15:40       / on 2026-03-14; weekend-duty 09:00-16:00 => __-__ rest | 08:55-15:40 early -20 | __-__ rest
    nobody came                                     / four /                   / on 2026-03-14; weekend-duty 09:00-16:00 => __-__ rest | __-__ absent | __-__ rest
    way out forgotten                               / four / 08:55             / on 2026-03-14; weekend-duty 09:00-16:00 => __-__ rest | 08:55-__ missing_out | __-__ rest
    two on one day                                  / four / 08:55 12:02 13:55 17:05 / on 2026-03-14; weekend-duty 09:00-12:00; weekend-duty 14:00-17:00 => __-__ rest | 08:55-12:02 present | __-__ rest | 13:55-17:05 present
    on a holiday                                    / four / 08:55 16:05       / on 2026-02-16; weekend-duty 09:00-16:00 => __-__ rest | 08:55-16:05 present | __-__ rest
    leave from it                                   / four /                   / on 2026-03-14; weekend-duty 09:00-16:00; leave 08:00-17:00 => __-__ rest | __-__ leave | __-__ rest
    excused from it                                 / four /                   / on 2026-03-14; weekend-duty 09:00-16:00; excuse duty_weekend => __-__ rest | __-__ excused | __-__ rest
    waits for its data                              / four / 08:55             / on 2026-03-14; weekend-duty 09:00-16:00; data 10:00 => __-__ rest | 08:55-__ open | __-__ rest
    nobody who is not posted                        / four /                   / on 2026-03-14; not posted => __-__ rest | __-__ rest
  `,
);

table(
  'training',
  `
    whole day                                       / four / / training 08:30-17:30                             => __-__ training | __-__ training
    a morning of it                                 / four / 13:58 17:31 / training 08:30-12:00                 => __-__ training | 13:58-17:31 present
    moves the arrival                               / four / 10:00 12:01 13:58 17:31 / training 08:30-10:00     => 10:00-12:01 present | 13:58-17:31 present
    leave before training                           / four / 13:58 17:31 / leave 08:30-12:00; training 08:30-12:00 => __-__ leave | 13:58-17:31 present
    training before outing                          / four / 13:58 17:31 / training 08:30-12:00; outing 08:30-12:00 => __-__ training | 13:58-17:31 present
    one alone before two together                   / four / 13:58 17:31 / leave 08:30-10:00; training 08:30-12:00 => __-__ training | 13:58-17:31 present
    two together: the stronger                      / four / 13:58 17:31 / training 08:30-10:00; outing 10:00-12:00 => __-__ training | 13:58-17:31 present
    settled as training                             / four / 13:58 17:31 / training-for am                      => __-__ training | 13:58-17:31 present
    from the register, with its end                 / four / 13:58 17:31 / course 08:30 due 12:00               => __-__ training | 13:58-17:31 present
    over days                                       / four / / course 08:30< due 17:30+                         => __-__ training | __-__ training
  `,
);

table(
  'the register of those who go out',
  `
    out and back inside a session                   / four / 08:29 12:01 13:58 17:31 / out 09:30 back 10:30           => 08:29-12:01 present | 13:58-17:31 present
    out first thing, back at half past nine         / four / 09:30 12:01 13:58 17:31 / out 08:00 back 09:30           => 09:30-12:01 present | 13:58-17:31 present
    back later than written                         / four / 09:41 12:01 13:58 17:31 / out 08:00 back 09:30           => 09:41-12:01 late +11 | 13:58-17:31 present
    out over noon, back in the afternoon            / four / 08:29 11:00 15:10 17:31 / out 11:00 back 15:10           => 08:29-11:00 present | 15:10-17:31 present
    out to the end, back after it                   / four / 08:29 12:01 13:58 15:30 / out 15:30 back 18:00           => 08:29-12:01 present | 13:58-15:30 present
    a whole session                                 / four / 08:29 12:01 / out 13:30 back 18:00                       => 08:29-12:01 present | __-__ outing
    no back time: to the end of its session         / four / 08:29 10:00 13:58 17:31 / out 10:00                      => 08:29-10:00 present | 13:58-17:31 present
    no back time: not back                          / four / 08:29 10:00 / out 10:00                                  => 08:29-10:00 present | __-__ absent
    no back time, back late                         / four / 08:29 10:00 14:40 17:31 / out 10:00                      => 08:29-10:00 present | 14:40-17:31 late +40
    no back time, left in the break: the afternoon  / four / 08:29 12:01 / out 13:00                                  => 08:29-12:01 present | __-__ outing
    agreed, no back time: until then                / four / 08:29 10:00 15:00 17:31 / out 10:00 due 15:00            => 08:29-10:00 present | 15:00-17:31 present
    agreed, and later than that                     / four / 08:29 10:00 15:20 17:31 / out 10:00 due 15:00            => 08:29-10:00 present | 15:20-17:31 late +20
    agreed, but back sooner is what is written      / four / 08:29 10:00 13:58 17:31 / out 10:00 due 15:00 back 11:00 => 08:29-__ missing_out | 13:58-17:31 present
    back after the agreed time is covered           / four / 08:29 10:00 15:20 17:31 / out 10:00 due 15:00 back 15:20 => 08:29-10:00 present | 15:20-17:31 present
    out after work covers nothing                   / four / 08:29 12:01 13:58 17:31 / out 18:00                      => 08:29-12:01 present | 13:58-17:31 present
    of the day before                               / four / 08:40 12:01 13:58 17:31 / out 16:00<                     => 08:40-12:01 late +10 | 13:58-17:31 present
    leave counts before it                          / four / 13:58 17:31 / out 08:00 back 13:00; leave 08:30-12:00    => __-__ leave | 13:58-17:31 present
  `,
);

table(
  'sign-ins on paper',
  `
    while the machine was out                       / four  / 12:01 13:58 17:31       / fails 08:00-09:00; sign am in 08:28  => 08:28-12:01 present | 13:58-17:31 present
    is judged by its time                           / four  / 12:01 13:58 17:31       / fails 08:00-09:00; sign am in 08:41  => 08:41-12:01 late +11 ok | 13:58-17:31 present
    before a later press of the machine             / four  / 08:50 12:01 13:58 17:31 / fails 08:00-08:45; sign am in 08:28  => 08:28-12:01 present | 13:58-17:31 present
    a correction counts before it                   / four  / 12:01 13:58 17:31       / sign am in 08:41; correct am in 08:28 => 08:28-12:01 present | 13:58-17:31 present
    whichever was entered first                     / four  / 12:01 13:58 17:31       / correct am in 08:28; sign am in 08:41 => 08:28-12:01 present | 13:58-17:31 present
    of two the later entered counts                 / four  / 12:01 13:58 17:31       / sign am in 08:41; sign am in 08:28   => 08:28-12:01 present | 13:58-17:31 present
    both ends                                       / four  / 13:58 17:31             / sign am in 08:28; sign am out 12:02  => 08:28-12:02 present | 13:58-17:31 present
    at the end of a night                           / night / 21:55                   / sign night out 06:02+                => 21:55-06:02 present
    a failure alone excuses nothing                 / four  / 12:01 13:58 17:31       / fails 08:00-09:00                    => __-12:01 missing_in | 13:58-17:31 present
    of nobody who is on leave                       / four  / 13:58 17:31             / sign am in 08:28; leave 08:30-12:00  => __-__ leave | 13:58-17:31 present
    where the machine has it in time already        / four  / 08:29 12:01 13:58 17:31 / sign am in 08:20                     => 08:29-12:01 present | 13:58-17:31 present
    while data is awaited                           / four  /                         / data 13:00; sign pm in 13:58         => __-__ absent | 13:58-__ open
  `,
);

// Each line has the stronger fact beside the weaker one: the result is the stronger one's.
table(
  'what counts before what',
  `
    1 not posted, before a shift            / four /             / not posted; shift 20:00-08:00+             => __-__ rest | __-__ rest
    2 a shift, before rest                  / four / 07:55 20:04 / on 2026-03-14; shift 08:00-20:00           => 07:55-20:04 present
    3 rest, before leave                    / four /             / on 2026-03-14; leave 00:00-00:00+          => __-__ rest | __-__ rest
    4 leave, before training                / four / 13:58 17:31 / leave 08:30-12:00; training 08:30-12:00    => __-__ leave | 13:58-17:31 present
    5 training, before outing               / four / 13:58 17:31 / training 08:30-12:00; outing 08:30-12:00   => __-__ training | 13:58-17:31 present
    6 outing, before a notice               / four / 13:58 17:31 / outing 08:30-12:00; suspend am             => __-__ outing | 13:58-17:31 present
    7 a notice, before what was settled     / four / 13:58 17:31 / suspend am; outing-for am                  => __-__ excused | 13:58-17:31 present
    8 replaced, before confirmed            / four / 13:58 17:31 / confirm am; excuse am                      => __-__ excused | 13:58-17:31 present
    9 confirmed, beside what was corrected  / four / 12:01 13:58 17:31 / correct am in 08:41; confirm am      => 08:41-12:01 late +11 ok | 13:58-17:31 present
    10 corrected, before signed             / four / 12:01 13:58 17:31 / sign am in 08:41; correct am in 08:28 => 08:28-12:01 present | 13:58-17:31 present
    11 signed, before punched               / four / 08:45 12:01 13:58 17:31 / sign am in 08:28               => 08:28-12:01 present | 13:58-17:31 present
  `,
);

table(
  'make-up days and notices',
  `
    make-up Saturday, present               / four   / 08:29 12:01 13:58 17:31 / on 2026-02-14                        => 08:29-12:01 present | 13:58-17:31 present
    make-up Saturday, late                  / four   / 08:36 12:01 13:58 17:31 / on 2026-02-14                        => 08:36-12:01 late +6 | 13:58-17:31 present
    make-up Saturday, missing the third     / four   / 08:29 12:01 17:31       / on 2026-02-14                        => 08:29-12:01 present | __-17:31 missing_in
    make-up Saturday, on leave in the morning / four / 13:58 17:31             / on 2026-02-14; leave 08:30-12:00     => __-__ leave | 13:58-17:31 present
    make-up Saturday with noon duty         / four   / 08:29 17:31             / on 2026-02-14; noon-duty 12:00-14:00 => 08:29-__ present | __-__ present | __-17:31 present
    a notice of one day: other hours        / four   / 08:29 12:01 14:28 18:01 / hours summer                         => 08:29-12:01 present | 14:28-18:01 present
    a notice of one day: late by them       / four   / 08:29 12:01 14:36 18:01 / hours summer                         => 08:29-12:01 present | 14:36-18:01 late +6
    a notice of one day: the afternoon off  / four   / 08:29 12:01             / suspend pm                           => 08:29-12:01 present | __-__ excused
    a notice of one day: the day off        / four   /                         / suspend day                          => __-__ excused | __-__ excused
    a notice and leave                      / four   /                         / suspend day; leave 08:30-12:00       => __-__ leave | __-__ excused
    the day after the notice is as ever     / summer / 08:29 12:01 14:28 18:01 /                                      => 08:29-12:01 present | 14:28-18:01 present
  `,
);
