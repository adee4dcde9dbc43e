import { table } from './table';

// Shifts of the roster stand in place of the timetable, and Fridays that end earlier.
// about / timetable / punches / facts => what is expected of each session (the words are explained in dsl.ts)

table(
  'a night shift from 20:00 to 08:00',
  `
    there and gone on the next morning          / four / 19:52 08:03+             / shift 20:00-08:00+ => 19:52-08:03 present
    on the minute                               / four / 20:00:59 08:00+          / shift 20:00-08:00+ => 20:00-08:00 present
    late at 20:01                               / four / 20:01 08:03+             / shift 20:00-08:00+ => 20:01-08:03 late +1
    early at 07:59                              / four / 19:52 07:59+             / shift 20:00-08:00+ => 19:52-07:59 early -1
    late and early                              / four / 20:10 07:50+             / shift 20:00-08:00+ => 20:10-07:50 late_early +10 -10
    way out of the next morning forgotten       / four / 19:52                    / shift 20:00-08:00+ => 19:52-__ missing_out
    way in forgotten                            / four / 08:03+                   / shift 20:00-08:00+ => __-08:03 missing_in
    nobody came: one absence, not two           / four /                          / shift 20:00-08:00+ => __-__ absent
    the hours of the timetable are not asked    / four / 19:52 08:03+             / shift 20:00-08:00+; on 2026-03-11 => 19:52-08:03 present
    punches of the day are no part of it        / four / 08:29 12:01 13:58 17:31 19:52 08:03+ / shift 20:00-08:00+ => 19:52-08:03 present
    pressed twice at both ends                  / four / 19:52 19:52:40 08:03+ 08:03:30+ / shift 20:00-08:00+ => 19:52-08:03 present
    waits for the data of the next morning      / four / 19:52                    / shift 20:00-08:00+; data 23:30 => 19:52-__ open
    still waits at the end of the night         / four / 19:52                    / shift 20:00-08:00+; data 08:00+ => 19:52-__ open
    the next morning's data is in               / four / 19:52                    / shift 20:00-08:00+; data 12:00+ => 19:52-__ missing_out
    the machine is eight minutes ahead          / four / 20:05 08:10+             / shift 20:00-08:00+; clock 8 => 19:57-08:02 present
    the machine is eight minutes behind         / four / 19:55 08:00+             / shift 20:00-08:00+; clock -8 => 20:03-08:08 late +3
    corrected with proof on the next morning    / four / 19:52                    / shift 20:00-08:00+; correct shift out 08:00+ => 19:52-08:00 present
    signed on paper                             / four / 08:03+                   / shift 20:00-08:00+; sign shift in 19:55 => 19:55-08:03 present
    excused                                     / four /                          / shift 20:00-08:00+; excuse shift => __-__ excused
    absence confirmed                           / four /                          / shift 20:00-08:00+; confirm shift absent => __-__ absent ok
    out for an hour around midnight             / four / 19:52 08:03+             / shift 20:00-08:00+; outing 23:30-00:30+ => 19:52-08:03 present
    another night follows                       / four / 19:52 08:03+ 19:55+      / shift 20:00-08:00+; shift-after 20:00-08:00+ => 19:52-08:03 present
    another night went before                   / four / 08:02 19:52 08:03+       / shift-before 20:00-08:00+; shift 20:00-08:00+ => 19:52-08:03 present
    a day of the timetable follows              / four / 19:52 08:03+ 08:29+ 12:01+ / shift 20:00-08:00+ => 19:52-08:03 present
    the day after belongs to its own punches    / four / 08:03 12:01 13:58 17:31  / shift-before 20:00-08:00+ => __-12:01 missing_in | 13:58-17:31 present
    all the day after, one press for both       / four / 08:03 08:29 12:01 13:58 17:31 / shift-before 20:00-08:00+ => 08:29-12:01 present | 13:58-17:31 present
  `,
);

table(
  'leave over a night shift',
  `
    the whole of it                             / four /              / shift 20:00-08:00+; leave 20:00-08:00+ => __-__ leave
    two whole days                              / four /              / shift 20:00-08:00+; leave 00:00-23:59+ => __-__ leave
    its first half                              / four / 01:58+ 08:03+ / shift 20:00-08:00+; leave 20:00-02:00+ => 01:58-08:03 present
    its first half, and late                    / four / 02:05+ 08:03+ / shift 20:00-08:00+; leave 20:00-02:00+ => 02:05-08:03 late +5
    its second half                             / four / 19:52 02:01+ / shift 20:00-08:00+; leave 02:00+-08:00+ => 19:52-02:01 present
    its second half, gone before                / four / 19:52 01:40+ / shift 20:00-08:00+; leave 02:00+-08:00+ => 19:52-01:40 early -20
    leave by day does not touch it              / four / 19:52 08:03+ / shift 20:00-08:00+; leave 08:30-17:30 => 19:52-08:03 present
    from the day after on: the night until midnight / four / 19:52 00:02+ / shift 20:00-08:00+; leave 00:00+-23:59+ => 19:52-00:02 present
    training until midnight                     / four / 23:58 08:03+ / shift 20:00-08:00+; training 20:00-00:00+ => 23:58-08:03 present
  `,
);

table(
  'days of rest, holidays and notices beside shifts',
  `
    a day off on a workday                      / four /              / shift off => __-__ rest | __-__ rest
    a day off with punches                      / four / 08:29 17:31  / shift off => __-__ rest | __-__ rest
    a day off after a night                     / four / 08:03        / shift-before 20:00-08:00+; shift off => __-__ rest | __-__ rest
    a day off on a make-up Saturday             / four /              / on 2026-02-14; shift off => __-__ rest | __-__ rest
    a shift on a Saturday                       / four / 07:55 20:04  / on 2026-03-14; shift 08:00-20:00 => 07:55-20:04 present
    nobody came on a Saturday                   / four /              / on 2026-03-14; shift 08:00-20:00 => __-__ absent
    a shift on a holiday                        / four / 07:55 20:04  / on 2026-02-17; shift 08:00-20:00 => 07:55-20:04 present
    late on a holiday                           / four / 08:05 20:04  / on 2026-02-17; shift 08:00-20:00 => 08:05-20:04 late +5
    a night into a holiday                      / four / 19:52 08:03+ / on 2026-04-30; shift 20:00-08:00+ => 19:52-08:03 present
    a notice for the whole day                  / four /              / shift 20:00-08:00+; suspend day => __-__ excused
    a notice for the morning leaves it alone    / four / 19:52        / shift 20:00-08:00+; suspend am => 19:52-__ missing_out
    other hours leave it alone                  / four / 07:55 20:04  / shift 08:00-20:00; hours summer => 07:55-20:04 present
  `,
);

table(
  'by day, split, round the clock, and at the ends of a posting',
  `
    a day shift                                 / four / 07:55 20:04          / shift 08:00-20:00 => 07:55-20:04 present
    two windows' hours on one day               / four / 06:55 11:02 15:55 20:01 / shift 07:00-11:00 16:00-20:00 => 06:55-11:02 present | 15:55-20:01 present
    the second half missed                      / four / 06:55 11:02          / shift 07:00-11:00 16:00-20:00 => 06:55-11:02 present | __-__ absent
    round the clock                             / four / 07:55 08:04+         / shift 08:00-08:00+ => 07:55-08:04 present
    on the last day of the posting              / four / 19:52 08:03+         / shift 20:00-08:00+; last-day => 19:52-08:03 present
    the last day, way out forgotten             / four / 19:52                / shift 20:00-08:00+; last-day => 19:52-__ missing_out
    joins the center during it                  / four / 08:03+               / shift 20:00-08:00+; joins 22:00 => __-08:03 present
    not posted                                  / four /                      / shift 20:00-08:00+; not posted => __-__ rest | __-__ rest
    swapped: the day shift                      / four / 07:55 20:04          / shift 08:00-20:00 => 07:55-20:04 present
    the same punches had it been the night      / four / 07:55 20:04          / shift 20:00-08:00+ => 20:04-__ missing_out +4
    at a window of three punches                / three / 19:52 08:03+        / shift 20:00-08:00+ => 19:52-08:03 present
    at a window that works by night anyway      / night / 19:52 08:03+        / shift 20:00-08:00+ => 19:52-08:03 present
    a noon duty beside it                       / four / 07:55 16:02 11:58 / shift 14:00-22:00; noon-duty 12:00-13:00 => 11:58-__ missing_out | 16:02-__ missing_out +122
  `,
);

table(
  'a Friday that ends at half past four',
  `
    to the end                                  / friday / 08:29 12:01 13:58 16:31 / on 2026-03-13 => 08:29-12:01 present | 13:58-16:31 present
    on the minute                               / friday / 08:29 12:01 13:58 16:30 / on 2026-03-13 => 08:29-12:01 present | 13:58-16:30 present
    a minute before                             / friday / 08:29 12:01 13:58 16:29 / on 2026-03-13 => 08:29-12:01 present | 13:58-16:29 early -1
    the same hour on a Thursday                 / friday / 08:29 12:01 13:58 16:31 / on 2026-03-12 => 08:29-12:01 present | 13:58-16:31 early -59
    to the usual end on a Thursday              / friday / 08:29 12:01 13:58 17:31 / on 2026-03-12 => 08:29-12:01 present | 13:58-17:31 present
    staying to the usual end does no harm       / friday / 08:29 12:01 13:58 17:31 / on 2026-03-13 => 08:29-12:01 present | 13:58-17:31 present
    way out forgotten                           / friday / 08:29 12:01 13:58       / on 2026-03-13 => 08:29-12:01 present | 13:58-__ missing_out
    nobody came in the afternoon                / friday / 08:29 12:01             / on 2026-03-13 => 08:29-12:01 present | __-__ absent
    waits for its data                          / friday / 08:29 12:01 13:58       / on 2026-03-13; data 16:00 => 08:29-12:01 present | 13:58-__ open
    leave in the afternoon                      / friday / 08:29 12:01             / on 2026-03-13; leave 14:00-16:30 => 08:29-12:01 present | __-__ leave
    leave written with the usual end            / friday / 08:29 12:01             / on 2026-03-13; leave 14:00-17:30 => 08:29-12:01 present | __-__ leave
    leave for the last hour                     / friday / 08:29 12:01 13:58 15:31 / on 2026-03-13; leave 15:30-16:30 => 08:29-12:01 present | 13:58-15:31 present
    leave for the last hour, gone before        / friday / 08:29 12:01 13:58 15:00 / on 2026-03-13; leave 15:30-16:30 => 08:29-12:01 present | 13:58-15:00 early -30
    leave for the hour after it changes nothing / friday / 08:29 12:01 13:58 16:00 / on 2026-03-13; leave 16:30-17:30 => 08:29-12:01 present | 13:58-16:00 early -30
    leave in the morning                        / friday / 13:58 16:31             / on 2026-03-13; leave 08:30-12:00 => __-__ leave | 13:58-16:31 present
    an outing from which nobody came back       / friday / 08:29 12:01 13:58 15:02 / on 2026-03-13; out 15:00 => 08:29-12:01 present | 13:58-15:02 present
    a make-up Saturday has its own hours        / friday / 08:29 12:01 13:58 16:31 / on 2026-02-14 => 08:29-12:01 present | 13:58-16:31 early -59
    a Friday of rest                            / friday /                         / on 2026-05-01 => __-__ rest | __-__ rest
    a notice gives it the usual hours back      / friday / 08:29 12:01 13:58 16:31 / on 2026-03-13; hours four => 08:29-12:01 present | 13:58-16:31 early -59
    to a window with a short Friday at noon     / four   / 08:29 12:01 13:58 16:31 / on 2026-03-13; moves 12:00 friday => 08:29-12:01 present | 13:58-16:31 present
    three punches on the short day              / friday3 / 08:55 12:58 17:01      / on 2026-03-13 => 08:55-__ present | 12:58-17:01 present
    four punches on the day before              / friday3 / 08:29 12:01 13:58 17:31 / on 2026-03-12 => 08:29-12:01 present | 13:58-17:31 present
  `,
);
