import { createJudge, type JudgeOptions, type Verdict } from './classify';
import { ClockTrack, type ClockVerdict, type SuspectRange } from './order';
import { type ImportReport, ReportCounter } from './report';
import { createSeen, leadingZeroTwins, type Seen } from './seen';
import type { BadLine, RawPunch, ReadBatch } from './types';

/** Where the lines of an import go. */
export interface ImportSink {
  /**
   * Keeps a punch with its verdict, duplicates too (their raw line stays). Answers false when the same
   * machine id and instant was stored by an earlier import: it then counts as a duplicate.
   */
  punch(punch: RawPunch, verdict: Verdict): boolean;
  bad(line: BadLine): void;
}

export interface ImportOptions extends JudgeOptions {
  /** Shared between the files of one import; a new one by default. */
  seen?: Seen;
  /** The file was sorted by a program: its steps back say nothing about a clock. */
  sorted?: boolean;
}

export interface ImportEnd {
  report: ImportReport;
  /**
   * Accepted punches of these lines and devices are to be moved to quarantine as `clock_jump`; the report has
   * done so already. They come last because a clock error shows only when the lines after it are known.
   */
  suspects: SuspectRange[];
  /** Ids of this file that differ in leading zeros only: the warning `leading_zero_twin`. */
  twins: string[][];
}

/**
 * A file that names more devices than this has something else in that column. The rest is counted as one
 * device and its clock is not watched, so that such a file cannot eat the memory.
 */
export const MOST_DEVICES = 1000;
export const OTHER_DEVICES = '*';

export interface ImportRun {
  take(batch: ReadBatch): void;
  end(): ImportEnd;
}

/** Judges, counts and hands on what any reader gives, batch by batch, in bounded memory. */
export function createImportRun(options: ImportOptions, sink: ImportSink): ImportRun {
  const judge = createJudge(options, options.seen ?? createSeen());
  const counter = new ReportCounter();
  const tracks = new Map<string, ClockTrack>();
  const ids = new Set<string>();

  const trackOf = (device: string): ClockTrack | null => {
    const known = tracks.get(device);
    if (known || tracks.size >= MOST_DEVICES) return known ?? null;
    const track = new ClockTrack(device, options.sorted);
    tracks.set(device, track);
    return track;
  };

  const takePunch = (punch: RawPunch) => {
    const verdict = judge(punch);
    const fresh = sink.punch(punch, verdict);
    const state = fresh ? verdict.state : 'duplicate';
    const track = trackOf(punch.device);
    ids.add(punch.machineId);
    counter.count(track ? punch.device : OTHER_DEVICES, state, verdict.repeat && state !== 'duplicate');
    if (verdict.code === null) track?.add(punch.line, punch.at, punch.machineId, state === 'accepted');
  };

  return {
    take({ punches, bad }) {
      for (const punch of punches) takePunch(punch);
      for (const line of bad) sink.bad(line);
      counter.reject(bad.length);
    },
    end() {
      const clocks = new Map<string, ClockVerdict>();
      for (const [device, track] of tracks) clocks.set(device, track.finish());
      return {
        report: counter.finish(clocks),
        suspects: [...clocks.values()].flatMap((clock) => clock.suspects),
        twins: leadingZeroTwins(ids),
      };
    },
  };
}
