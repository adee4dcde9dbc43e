import { addDays } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import { nameMaker, UNITS } from './names';
import type { Chance } from './random';

export interface DemoPerson {
  staffNo: string;
  name: string;
  gender: '男' | '女';
  unit: string;
  windowCode: string;
  windowName: string;
  area: string;
  duty: 'A岗' | 'B岗';
  post: '窗口负责人' | '工作人员';
  machineId: string;
  entryDate: IsoDate;
  /** Device the person punches at. */
  device: '1' | '2';
  /** How likely a session goes wrong: most people are punctual, a few are not. */
  carelessness: number;
}

/** The people of the sample center, spread over the 32 windows, each window with a manager. */
export function demoRoster(random: Chance, size: number, firstDay: IsoDate): DemoPerson[] {
  const name = nameMaker(random);
  const windows = UNITS.flatMap((unit) => unit.windows.map((window) => ({ unit, window })));
  return Array.from({ length: size }, (_, index) => {
    const at = index % windows.length;
    const round = Math.floor(index / windows.length);
    const { unit, window } = windows[at]!;
    return {
      staffNo: String(index + 1).padStart(4, '0'),
      name: name(),
      gender: random.happens(0.6) ? '女' : '男',
      unit: unit.name,
      windowCode: `W${String(at + 1).padStart(2, '0')}`,
      windowName: window,
      area: unit.area,
      duty: round > 0 && round % 3 === 2 ? 'B岗' : 'A岗',
      post: round === 0 ? '窗口负责人' : '工作人员',
      machineId: String(index + 1),
      entryDate: random.happens(0.05)
        ? addDays(firstDay, random.between(3, 20))
        : addDays(firstDay, -random.between(60, 900)),
      device: unit.area.startsWith('一楼') ? '1' : '2',
      carelessness: random.happens(0.12) ? 0.05 : 0.006,
    };
  });
}
