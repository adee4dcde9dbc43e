import { table } from './table';

// about / timetable / punches / facts => what is expected of each session (the words are explained in dsl.ts)

table(
  'leave and outing',
  `
    whole day                            / four /                                     / leave 00:00-00:00+                    => __-__ leave | __-__ leave
    morning, arrives 13:00               / four / 13:00 17:31                         / leave 08:30-12:00                     => __-__ leave | 13:00-17:31 present
    morning, arrives before 13:00        / four / 12:20 17:31                         / leave 08:30-12:00                     => __-__ leave | 12:20-17:31 present
    morning, comes early and stays       / four / 11:00 17:31                         / leave 08:30-12:00                     => __-__ leave | 11:00-17:31 present
    morning to 13:00, arrives 13:00      / two  / 13:00 17:31                         / leave 08:30-13:00                     => __-__ leave | __-17:31 present
    morning, late after noon             / four / 14:12 17:31                         / leave 08:30-12:00                     => __-__ leave | 14:12-17:31 late +12
    morning, stays away after noon       / four /                                     / leave 08:30-12:00                     => __-__ leave | __-__ absent
    afternoon                            / four / 08:29 12:01                         / leave 14:00-17:30                     => 08:29-12:01 present | __-__ leave
    afternoon, left after 13:00          / four / 08:29 13:20                         / leave 14:00-17:30                     => 08:29-13:20 present | __-__ leave
    afternoon, left too soon             / four / 08:29 11:30                         / leave 14:00-17:30                     => 08:29-11:30 early -30 | __-__ leave
    half present, half leave, both clean / four / 08:29 12:01 13:58                   / leave 14:00-17:30                     => 08:29-12:01 present | __-__ leave
    first hours                          / four / 10:00 12:01 13:58 17:31             / leave 08:30-10:00                     => 10:00-12:01 present | 13:58-17:31 present
    first hours, back late               / four / 10:07 12:01 13:58 17:31             / leave 08:30-10:00                     => 10:07-12:01 late +7 | 13:58-17:31 present
    until shortly before noon            / four / 11:25 12:01 13:58 17:31             / leave 08:30-11:30                     => 11:25-12:01 present | 13:58-17:31 present
    last hour                            / four / 08:29 12:01 13:58 16:30             / leave 16:30-17:30                     => 08:29-12:01 present | 13:58-16:30 present
    last hour, left before it            / four / 08:29 12:01 13:58 16:20             / leave 16:30-17:30                     => 08:29-12:01 present | 13:58-16:20 early -10
    two hours over noon                  / four / 08:29 11:00 15:00 17:31             / leave 11:00-15:00                     => 08:29-11:00 present | 15:00-17:31 present
    in the middle, punched out and in    / four / 08:29 10:01 10:58 12:01 13:58 17:31 / leave 10:00-11:00                     => 08:29-12:01 present | 13:58-17:31 present
    leave filed, but missing elsewhere   / four / 08:29 12:01 17:31                   / leave 10:00-11:00                     => 08:29-12:01 present | __-17:31 missing_in
    outing all afternoon                 / four / 08:29 12:01                         / outing 14:00-18:00                    => 08:29-12:01 present | __-__ outing
    outing first thing                   / four / 09:40 12:01 13:58 17:31             / outing 08:00-09:40                    => 09:40-12:01 present | 13:58-17:31 present
    outing to the end                    / four / 08:29 12:01 13:58 15:30             / outing 15:30-18:00                    => 08:29-12:01 present | 13:58-15:30 present
    outing over both sessions            / four / 08:29 10:00 15:10 17:31             / outing 10:00-15:10                    => 08:29-10:00 present | 15:10-17:31 present
    leave and outing: leave counts       / four / 13:58 17:31                         / leave 08:30-12:00; outing 08:30-12:00 => __-__ leave | 13:58-17:31 present
    an outing that covers alone          / four / 13:58 17:31                         / leave 08:30-10:00; outing 08:30-12:00 => __-__ outing | 13:58-17:31 present
    together they cover                  / four / 13:58 17:31                         / leave 08:30-10:00; outing 10:00-12:00 => __-__ leave | 13:58-17:31 present
    two leaves after each other          / four / 11:00 12:01 13:58 17:31             / leave 08:30-09:30; leave 09:30-11:00  => 11:00-12:01 present | 13:58-17:31 present
    leave of another day                 / four / 08:40 12:01 13:58 17:31             / leave 08:30+-12:00+                   => 08:40-12:01 late +10 | 13:58-17:31 present
    leave needs no data                  / four /                                     / leave 08:30-12:00; data 08:00         => __-__ leave | __-__ open
  `,
);

table(
  'calendar',
  `
    Saturday                           / four /                         / on 2026-03-14 => __-__ rest | __-__ rest
    Saturday with punches              / four / 09:10 11:00             / on 2026-03-14 => __-__ rest | __-__ rest
    make-up Saturday, present          / four / 08:29 12:01 13:58 17:31 / on 2026-02-14 => 08:29-12:01 present | 13:58-17:31 present
    make-up Saturday, nobody told them / four /                         / on 2026-02-14 => __-__ absent | __-__ absent
    Monday of a holiday                / four /                         / on 2026-02-16 => __-__ rest | __-__ rest
    not posted                         / four /                         / not posted    => __-__ rest | __-__ rest
    before the first timetable         / four / 08:29 12:01 13:58 17:31 / on 2025-12-31 => 
  `,
);

table(
  'data horizon',
  `
    before the day                                     / four  /                         / data 17:31< => __-__ open | __-__ open
    morning, nobody judged yet                         / four  / 08:29                   / data 09:00  => 08:29-__ open | __-__ open
    late, its window not over                          / four  / 08:40                   / data 09:00  => 08:40-__ open | __-__ open
    late, its window over                              / four  / 08:40                   / data 10:30  => 08:40-__ late +10 | __-__ open
    one minute short                                   / four  / 08:40                   / data 10:29  => 08:40-__ open | __-__ open
    missing in waits for the out: it may be an absence / four  /                         / data 11:45  => __-__ open | __-__ open
    morning complete                                   / four  /                         / data 13:00  => __-__ absent | __-__ open
    morning there, afternoon to come                   / four  / 08:29 12:01             / data 13:00  => 08:29-12:01 present | __-__ open
    an early out may be followed by another            / four  / 08:29 12:01 13:58 17:10 / data 18:00  => 08:29-12:01 present | 13:58-17:10 open
    an early out, window over                          / four  / 08:29 12:01 13:58 17:10 / data 23:00  => 08:29-12:01 present | 13:58-17:10 early -20
    what is there needs no waiting                     / four  / 08:29 12:01 13:58 17:31 / data 17:31  => 08:29-12:01 present | 13:58-17:31 present
    two punches: in missing may be a whole day         / two   /                         / data 18:00  => __-__ open | __-__ open
    two punches: in missing, out seen                  / two   / 17:31                   / data 18:00  => __-__ missing_in | __-17:31 present
    two punches: whole day over                        / two   /                         / data 23:00  => __-__ absent | __-__ absent
    quiet noon waits with the day                      / quiet /                         / data 12:00  => __-__ open | __-__ open | __-__ open
  `,
);

table(
  'settlements',
  `
    confirmed late                                / four / 08:40 12:01 13:58 17:31 / confirm am                                => 08:40-12:01 late +10 ok | 13:58-17:31 present
    confirmed as what it was                      / four / 08:40 12:01 13:58 17:31 / confirm am late                           => 08:40-12:01 late +10 ok | 13:58-17:31 present
    confirmed as something else before            / four / 08:40 12:01 13:58 17:31 / confirm am absent                         => 08:40-12:01 late +10 | 13:58-17:31 present
    confirmed absence of half a day               / four / 08:29 12:01             / confirm pm                                => 08:29-12:01 present | __-__ absent ok
    excused                                       / four / 08:40 12:01 13:58 17:31 / excuse am                                 => 08:40-12:01 excused | 13:58-17:31 present
    settled as outing                             / four / 08:29 12:01             / outing-for pm                             => 08:29-12:01 present | __-__ outing
    corrected in                                  / four / 12:01 13:58 17:31       / correct am in 08:28                       => 08:28-12:01 present | 13:58-17:31 present
    corrected out                                 / four / 08:29 12:01 13:58       / correct pm out 17:30                      => 08:29-12:01 present | 13:58-17:30 present
    corrected, still late: nothing left to decide / four / 12:01 13:58 17:31       / correct am in 08:45                       => 08:45-12:01 late +15 ok | 13:58-17:31 present
    one of two corrected                          / four / 13:58 17:31             / correct am in 08:28                       => 08:28-__ missing_out | 13:58-17:31 present
    both corrected                                / four / 13:58 17:31             / correct am in 08:28; correct am out 12:00 => 08:28-12:00 present | 13:58-17:31 present
    a wrong time corrected                        / four / 08:50 12:01 13:58 17:31 / correct am in 08:25                       => 08:25-12:01 present | 13:58-17:31 present
    corrected, then excused                       / four / 12:01 13:58 17:31       / correct am in 08:45; excuse am            => 08:45-12:01 excused | 13:58-17:31 present
    nothing to excuse                             / four / 08:29 12:01 13:58 17:31 / excuse am                                 => 08:29-12:01 present | 13:58-17:31 present
    nothing to correct any more                   / four / 08:29 12:01 13:58 17:31 / correct am in 08:50                       => 08:29-12:01 present | 13:58-17:31 present
    no punch is asked there                       / two  / 08:29                   / correct pm in 14:00                       => 08:29-__ present | __-__ missing_out
    two punches: one corrected is no absence      / two  /                         / correct am in 08:30                       => 08:30-__ present | __-__ missing_out
    on leave anyway                               / four / 13:58 17:31             / leave 08:30-12:00; confirm am             => __-__ leave | 13:58-17:31 present
    leave filed later over the corrected session  / two  /                         / correct pm out 17:30; leave 13:30-17:30    => __-__ missing_in | __-__ leave
    a time stated where no punch is asked         / two  /                         / correct pm in 14:00                        => __-__ absent | __-__ absent
    correction while data is awaited              / four /                         / data 13:00; correct pm in 14:00           => __-__ absent | 14:00-__ open
    excuse before it can be judged                / four / 08:40                   / data 09:00; excuse am                     => 08:40-__ open | __-__ open
  `,
);
