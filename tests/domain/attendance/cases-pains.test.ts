import { table } from './table';

// What people complain about most in other systems, each by its number and name.
// about / timetable / punches / facts => what is expected of each session (the words are explained in dsl.ts)

table(
  '1 marked absent while punches are incomplete or windows overlap',
  `
    no data of the day yet                           / four  /                         / data 17:31<           => __-__ open | __-__ open
    morning in, its out still to come                / four  / 08:29                   / data 10:00            => 08:29-__ open | __-__ open
    morning done, afternoon not begun                / four  / 08:29 12:01             / data 13:00            => 08:29-12:01 present | __-__ open
    one punch of a day that is not over              / two   / 08:29                   / data 12:00            => 08:29-__ present | __-__ open
    overlapping windows: each punch in its own       / tight / 08:29 12:03 12:28 17:01 /                       => 08:29-12:03 present | 12:28-17:01 present
    overlapping windows: nobody is absent for one    / tight / 08:29 12:28 17:01       /                       => 08:29-__ missing_out | 12:28-17:01 present
    everything in, then the absence is one           / four  /                         / data 23:59            => __-__ absent | __-__ absent
  `,
);

table(
  '2 the midday break: four punches and no invented shifts',
  `
    out and in at noon are no shift of their own     / four  / 08:29 12:01 13:58 17:31             /                        => 08:29-12:01 present | 13:58-17:31 present
    four punches where two are asked                 / two   / 08:29 12:01 13:58 17:31             /                        => 08:29-__ present | __-17:31 present
    four punches where three are asked               / three / 08:55 12:02 12:58 17:02             /                        => 08:55-__ present | 12:58-17:02 present
    a walk at noon, pressed six times                / four  / 08:29 12:01 12:20 12:40 13:58 17:31 /                        => 08:29-12:01 present | 13:58-17:31 present
    on noon duty nobody punches at noon              / four  / 08:29 17:31                         / noon-duty 12:00-14:00  => 08:29-__ present | __-__ present | __-17:31 present
    on noon duty and punched all the same            / four  / 08:29 12:01 13:58 17:31             / noon-duty 12:00-14:00  => 08:29-__ present | __-__ present | __-17:31 present
  `,
);

table(
  '3 half present and half leave do not collide',
  `
    morning worked, afternoon on leave               / four  / 08:29 12:01       / leave 14:00-17:30 => 08:29-12:01 present | __-__ leave
    morning on leave, afternoon worked               / four  / 13:58 17:31       / leave 08:30-12:00 => __-__ leave | 13:58-17:31 present
    two punches, morning on leave                    / two   / 17:31             / leave 08:30-12:00 => __-__ leave | __-17:31 present
    two punches, afternoon on leave                  / two   / 08:29             / leave 14:00-17:30 => 08:29-__ present | __-__ leave
    leave and absence stay apart                     / four  /                   / leave 08:30-12:00 => __-__ leave | __-__ absent
    leave and lateness stay apart                    / four  / 14:05 17:31       / leave 08:30-12:00 => __-__ leave | 14:05-17:31 late +5
  `,
);

table(
  '4 arrives at 13:00 after half a day of leave',
  `
    is not four hours late                           / four  / 13:00 17:31       / leave 08:30-12:00 => __-__ leave | 13:00-17:31 present
    nor before 13:00                                 / four  / 12:30 17:31       / leave 08:30-12:00 => __-__ leave | 12:30-17:31 present
    nor where only two punches are asked             / two   / 13:00 17:31       / leave 08:30-13:00 => __-__ leave | __-17:31 present
    leave by the hour moves the arrival              / four  / 10:30 12:01 13:58 17:31 / leave 08:30-10:30 => 10:30-12:01 present | 13:58-17:31 present
    and counts late from there                       / four  / 10:31 12:01 13:58 17:31 / leave 08:30-10:30 => 10:31-12:01 late +1 | 13:58-17:31 present
  `,
);

table(
  '5 the sheet shows that leave was filed',
  `
    whole day                                        / four  /                         / leave 00:00-00:00+ => __-__ leave | __-__ leave
    leave on a day the person came anyway            / four  / 08:29 12:01 13:58 17:31 / leave 00:00-00:00+ => __-__ leave | __-__ leave
    an outing is no leave                            / four  /                         / outing 08:00-18:00 => __-__ outing | __-__ outing
    a training is neither                            / four  /                         / training 08:00-18:00 => __-__ training | __-__ training
  `,
);

table(
  '6 a punch time can be corrected, not only a status',
  `
    missing way in                                   / four  / 12:01 13:58 17:31       / correct am in 08:25  => 08:25-12:01 present | 13:58-17:31 present
    missing way out                                  / four  / 08:29 12:01 13:58       / correct pm out 17:35 => 08:29-12:01 present | 13:58-17:35 present
    a corrected time can be late itself              / four  / 12:01 13:58 17:31       / correct am in 08:37  => 08:37-12:01 late +7 ok | 13:58-17:31 present
    a corrected time can be early itself             / four  / 08:29 12:01 13:58       / correct pm out 17:20 => 08:29-12:01 present | 13:58-17:20 early -10 ok
    over midnight                                    / night / 21:55                   / correct night out 06:05+ => 21:55-06:05 present
  `,
);

table(
  '7 a forgotten way out does not flip the next day',
  `
    the evening before has no way out                / four  / 08:29< 12:01< 13:58< 08:29 12:01 13:58 17:31 / => 08:29-12:01 present | 13:58-17:31 present
    nor does the next morning close this day         / four  / 08:29 12:01 13:58 08:29+                     / => 08:29-12:01 present | 13:58-__ missing_out
    two punches, way out forgotten                   / two   / 08:29 08:29+                                 / => 08:29-__ present | __-__ missing_out
    a night without its end, then the next night     / night / 21:55 21:55+ 06:05+                          / => 21:55-06:05 present
    a night whose end was forgotten                  / night / 21:55 21:55+                                 / => 21:55-__ missing_out
  `,
);

table(
  '8 punches need no direction',
  `
    the way in of the afternoon is found by its time / four  / 08:29 12:01 13:58 17:31 / => 08:29-12:01 present | 13:58-17:31 present
    whatever order they were written in              / four  / 17:31 12:01 08:29 13:58 / => 08:29-12:01 present | 13:58-17:31 present
    a single one at noon is a way out                / four  / 12:01                   / => __-12:01 missing_in | __-__ absent
    a single one at 13:30 is a way in                / four  / 13:30                   / => __-__ absent | 13:30-__ missing_out
  `,
);

table(
  '9 garbage of a machine clock',
  `
    the year 2000 is no punch of today               / four  / 2000-01-01T08:29 12:01 13:58 17:31 /          => __-12:01 missing_in | 13:58-17:31 present
    the future is none either                        / four  / 08:29 12:01 13:58 2099-12-31T17:31 /          => 08:29-12:01 present | 13:58-__ missing_out
    a clock 8 minutes ahead made nobody late         / four  / 08:38 12:09 14:06 17:39            / clock 8  => 08:30-12:01 present | 13:58-17:31 present
    as written it would have                         / four  / 08:38 12:09 14:06 17:39            /          => 08:38-12:09 late +8 | 14:06-17:39 late +6
    a clock 8 minutes ahead hides nobody going early / four  / 08:30 12:08 14:00 17:37            / clock 8  => 08:22-12:00 present | 13:52-17:29 early -1
    a clock 5 minutes behind                         / four  / 08:26 11:56 13:53 17:26            / clock -5 => 08:31-12:01 late +1 | 13:58-17:31 present
  `,
);

table(
  '10 a later change of hours or facts is judged anew',
  `
    the same punches in winter                       / four   / 08:29 12:01 14:10 17:35 /                   => 08:29-12:01 present | 14:10-17:35 late +10
    and in summer                                    / summer / 08:29 12:01 14:10 17:35 /                   => 08:29-12:01 present | 14:10-17:35 early -25
    a leave filed afterwards takes the charge back   / four   / 13:58 17:31             / leave 08:30-12:00 => __-__ leave | 13:58-17:31 present
    a decision about what is no longer so is idle    / four   / 08:29 12:01 13:58 17:31 / confirm am late   => 08:29-12:01 present | 13:58-17:31 present
    a notice made afterwards                         / four   / 09:40 12:01 13:58 17:31 / suspend am        => 09:40-12:01 excused | 13:58-17:31 present
    a holiday changed into a workday                 / four   / 08:29 12:01 13:58 17:31 / on 2026-02-14     => 08:29-12:01 present | 13:58-17:31 present
  `,
);

table(
  '11 what was settled stays settled while the facts are the same',
  `
    confirmed                                        / four  / 08:41 12:01 13:58 17:31 / confirm am late             => 08:41-12:01 late +11 ok | 13:58-17:31 present
    confirmed, then a leave over it                  / four  / 08:41 12:01 13:58 17:31 / confirm am late; leave 08:30-09:00 => 08:41-12:01 present | 13:58-17:31 present
    excused                                          / four  /                         / excuse am; excuse pm        => __-__ excused | __-__ excused
    another exception of the same session is new     / four  / 13:58 17:31             / confirm am late             => __-__ absent | 13:58-17:31 present
  `,
);

table(
  '12 early or late back from leave',
  `
    back before the leave ends                       / four  / 09:30 12:01 13:58 17:31 / leave 08:30-10:00 => 09:30-12:01 present | 13:58-17:31 present
    back on the minute                               / four  / 10:00 12:01 13:58 17:31 / leave 08:30-10:00 => 10:00-12:01 present | 13:58-17:31 present
    back a minute late                               / four  / 10:01 12:01 13:58 17:31 / leave 08:30-10:00 => 10:01-12:01 late +1 | 13:58-17:31 present
    gone a minute before the leave begins            / four  / 08:29 12:01 13:58 15:59 / leave 16:00-17:30 => 08:29-12:01 present | 13:58-15:59 early -1
    not back at all                                  / four  / 13:58 17:31             / leave 08:30-10:00 => __-__ absent | 13:58-17:31 present
    back the next morning only                       / four  /                         / leave 00:00<-00:00 => __-__ absent | __-__ absent
  `,
);
