import { DAY_MS, type WallMs } from '../time/wall';
import { extendRun, heaviestOrdered, type Run } from './runs';

/**
 * Whether a device's lines follow time. `by_person` and `unordered` files were sorted or joined by a program,
 * so a step back in them says nothing about the device's clock and the rule of clock jumps is not applied.
 */
export type LineOrder = 'time' | 'by_person' | 'unordered';

/** Lines of one device, both ends included, whose date the device's clock made up. */
export interface SuspectRange {
  device: string;
  fromLine: number;
  toLine: number;
}

export interface ClockVerdict {
  order: LineOrder;
  suspects: SuspectRange[];
  /** Accepted lines inside the suspect ranges. */
  suspectAccepted: number;
  /** First and last moment outside the suspect ranges; null when there is none. */
  firstAt: WallMs | null;
  lastAt: WallMs | null;
}

/** Runs that are kept; a file with more was not written in order of time. */
const MOST_RUNS = 50_000;
/** Steps back of any size: at least so many, and this share of all steps, means no order by time. */
const LEAST_BACKS = 3;
const UNORDERED_SHARE = 0.3;
/** So many suspects, and this share of all lines, are a file joined of several, not a clock gone wrong. */
const MANY_SUSPECTS = 50;
const JOINED_SHARE = 0.2;
/**
 * Lines a block of one person has on average before the file is taken for sorted by person. In order of time
 * people come and go in turn. A person may have two blocks: some lines were added at the end.
 */
const LINES_PER_BLOCK = 4;

/**
 * Watches the clock of one device through a file; only runs of lines are remembered, so it may be a long one.
 *
 * A step back of more than a day means that one side of it is wrong: the lines after it (a dead battery sets
 * the clock to 2015 until somebody mends it) or those before it (the clock had run ahead). Neither is to be
 * told from two neighbours, so the fewest lines are set aside that leave the rest in order, with a day of
 * tolerance; of equal halves the later; and a run that steps back and then forward again is believed only
 * against a third of its number. Real files show why the whole run must go and not only its first
 * line: after one reset come seven lines of 2015, after another 57 lines that are three weeks slow.
 */
export class ClockTrack {
  private runs: Run[] = [];
  private tooMany = false;
  private last: WallMs | null = null;
  private lastPerson = '';
  private persons = new Set<string>();
  private personChanges = 0;
  private lines = 0;
  private backs = 0;
  private backsOverDay = 0;
  private backsOverDayAtPerson = 0;
  private steps = 0;

  constructor(
    private readonly device: string,
    /** The file was written by a program that sorts, whatever its lines look like. */
    private readonly sorted = false,
  ) {}

  /** Takes the lines that nothing else speaks against, in file order. */
  add(line: number, at: WallMs, machineId: string, accepted: boolean): void {
    const step = this.last === null ? 0 : at - this.last;
    this.countStep(step, machineId);
    this.last = at;
    const run = this.runs[this.runs.length - 1];
    if (run && ((step >= -DAY_MS && step <= DAY_MS) || this.tooMany)) {
      extendRun(run, line, at, accepted);
      return;
    }
    if (run) run.pit = run.afterBack && step > 0;
    this.tooMany = this.runs.length >= MOST_RUNS;
    this.runs.push({
      fromLine: line,
      toLine: line,
      min: at,
      max: at,
      lines: 1,
      accepted: accepted ? 1 : 0,
      afterBack: step < 0,
      pit: false,
    });
  }

  private countStep(step: number, machineId: string): void {
    this.lines++;
    if (step !== 0) this.steps++;
    if (step < 0) this.backs++;
    if (step < -DAY_MS) this.backsOverDay++;
    if (machineId === this.lastPerson) return;
    this.lastPerson = machineId;
    this.personChanges++;
    this.persons.add(machineId);
    if (step < -DAY_MS) this.backsOverDayAtPerson++;
  }

  finish(): ClockVerdict {
    const order = this.order();
    if (order !== 'time') return this.verdict(order, new Set(this.runs));
    const kept = heaviestOrdered(this.runs);
    const suspects = this.runs.reduce((sum, run) => sum + (kept.has(run) ? 0 : run.lines), 0);
    return suspects >= MANY_SUSPECTS && suspects > this.lines * JOINED_SHARE
      ? this.verdict('unordered', new Set(this.runs))
      : this.verdict('time', kept);
  }

  private order(): LineOrder {
    if (this.sorted) return 'unordered';
    const inBlocks = this.persons.size > 1 && this.lines >= this.personChanges * LINES_PER_BLOCK;
    if (inBlocks && this.backsOverDay > 0 && this.backsOverDay === this.backsOverDayAtPerson)
      return 'by_person';
    const mostlyBack = this.backs >= LEAST_BACKS && this.backs > this.steps * UNORDERED_SHARE;
    return mostlyBack || this.tooMany ? 'unordered' : 'time';
  }

  private verdict(order: LineOrder, kept: Set<Run>): ClockVerdict {
    const result: ClockVerdict = { order, suspects: [], suspectAccepted: 0, firstAt: null, lastAt: null };
    let open: SuspectRange | null = null;
    for (const run of this.runs) {
      if (kept.has(run)) {
        open = null;
        result.firstAt = Math.min(result.firstAt ?? run.min, run.min);
        result.lastAt = Math.max(result.lastAt ?? run.max, run.max);
        continue;
      }
      result.suspectAccepted += run.accepted;
      if (open) open.toLine = run.toLine;
      else {
        open = { device: this.device, fromLine: run.fromLine, toLine: run.toLine };
        result.suspects.push(open);
      }
    }
    return result;
  }
}
