import type { WallMs } from '../time/wall';
import type { PunchState } from './classify';
import type { ClockVerdict, LineOrder } from './order';

export interface DeviceReport {
  device: string;
  accepted: number;
  duplicate: number;
  quarantined: number;
  /** First and last trusted moment (accepted or known already): how far the device's data reaches. */
  firstAt: WallMs | null;
  lastAt: WallMs | null;
  order: LineOrder;
}

/** Always read = accepted + duplicate + quarantined + rejected. Blank lines and headers are not read. */
export interface ImportReport {
  read: number;
  accepted: number;
  duplicate: number;
  quarantined: number;
  rejected: number;
  /** Accepted or quarantined lines within 60 s of another of the same person; they are counted above too. */
  flagged: number;
  firstAt: WallMs | null;
  lastAt: WallMs | null;
  /** In order of first appearance. */
  perDevice: DeviceReport[];
}

type Counts = Record<PunchState, number>;

/** Counts an import as it goes. */
export class ReportCounter {
  private rejected = 0;
  private flagged = 0;
  private devices = new Map<string, Counts>();

  reject(lines: number): void {
    this.rejected += lines;
  }

  count(device: string, state: PunchState, repeat: boolean): void {
    const counts = this.devices.get(device) ?? { accepted: 0, duplicate: 0, quarantined: 0 };
    if (counts[state]++ === 0) this.devices.set(device, counts);
    if (repeat) this.flagged++;
  }

  /** Closes the books; lines that a device's clock made up move from accepted to quarantined. */
  finish(clocks: ReadonlyMap<string, ClockVerdict>): ImportReport {
    const perDevice = [...this.devices].map(([device, counts]): DeviceReport => {
      const clock = clocks.get(device);
      const moved = clock?.suspectAccepted ?? 0;
      return {
        device,
        accepted: counts.accepted - moved,
        duplicate: counts.duplicate,
        quarantined: counts.quarantined + moved,
        firstAt: clock?.firstAt ?? null,
        lastAt: clock?.lastAt ?? null,
        order: clock?.order ?? 'time',
      };
    });
    const sum = (state: PunchState) => perDevice.reduce((total, device) => total + device[state], 0);
    const [accepted, duplicate, quarantined] = [sum('accepted'), sum('duplicate'), sum('quarantined')];
    return {
      read: accepted + duplicate + quarantined + this.rejected,
      accepted,
      duplicate,
      quarantined,
      rejected: this.rejected,
      flagged: this.flagged,
      firstAt: outermost(perDevice, 'firstAt', Math.min),
      lastAt: outermost(perDevice, 'lastAt', Math.max),
      perDevice,
    };
  }
}

function outermost(
  devices: DeviceReport[],
  end: 'firstAt' | 'lastAt',
  pick: (a: number, b: number) => number,
): WallMs | null {
  return devices.reduce<WallMs | null>((best, { [end]: at }) => {
    if (at === null) return best;
    return best === null ? at : pick(best, at);
  }, null);
}
