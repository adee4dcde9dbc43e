import { formatWall, wallAt } from '#shared/domain/time/wall';

const PEOPLE = 40;
const SECOND_MS = 1000;
const SLOTS = [502, 721, 833, 1053];
const DAYS = ['2026-06-01', '2026-06-02', '2026-06-03'];

/** A file of a third machine as it comes in practice: mostly good, with one line of each kind of trouble. */
export function punchFileWithProblems(): string {
  const good = DAYS.flatMap((date) =>
    SLOTS.flatMap((minute) =>
      Array.from({ length: PEOPLE }, (_, i) =>
        line(String(i + 1), formatWall(wallAt(date, minute) + i * SECOND_MS)),
      ),
    ),
  );
  const trouble = [
    line('9001', '2026-06-03 17:40:33'),
    good[0]!,
    line('7', '2000-01-01 00:03:12'),
    line('9', '2035-06-02 08:11:40'),
    line('11', '2026-06-31 08:20:05'),
    '       13\t2026-06-0',
    line('15', '2026-06-03 25:10:00'),
  ];
  return [...good, ...trouble].map((text) => `${text}\r\n`).join('');
}

const line = (machineId: string, at: string): string => `${machineId.padStart(9)}\t${at}\t3\t255\t1\t0`;
