import { addDays } from '#shared/domain/time/dates';
import { type IsoDate, type Month, wallAt } from '#shared/domain/time/wall';
import type { DemoDoor } from './door';

type Target = 'person' | 'window_manager' | 'unit';

interface Measure {
  kind: string;
  target: Target;
  reason: string;
  /** Days after the decision it has to be done by, and is done on; null stays open. */
  dueIn: number;
  doneIn: number | null;
  letter?: boolean;
}

const TALK: Measure = {
  ...{ kind: 'talk_reminder', target: 'person', reason: '当面指出问题，要求对照工作规范整改' },
  ...{ dueIn: 7, doneIn: 3 },
};
const LETTER: Measure = {
  ...{ kind: 'unit_letter', target: 'unit', reason: '请派驻单位加强教育管理' },
  ...{ dueIn: 10, doneIn: 5, letter: true },
};
const CRITICISM: Measure = {
  ...{ kind: 'public_criticism', target: 'person', reason: '在中心月度例会上通报' },
  ...{ dueIn: 15, doneIn: 8 },
};
const MANAGER: Measure = {
  ...{ kind: 'admonition', target: 'window_manager', reason: '窗口管理不严，对窗口负责人诫勉谈话' },
  ...{ dueIn: 10, doneIn: null },
};

/** What follows from the charged incidents of a month, in turn; most cost points alone. */
const IN_TURN: readonly (readonly Measure[])[] = [[TALK], [], [LETTER, TALK], [], [CRITICISM], [MANAGER]];
const MORNING = 9 * 60 + 30;
const DECIDED_AFTER_DAYS = 2;

/** Measures beside points: done with their papers, and in the last month some that are still open. */
export async function enterConsequences(door: DemoDoor, months: readonly Month[]): Promise<void> {
  let letters = 0;
  for (const month of months) {
    const incidents = (
      await door.call<{ id: number; date: IsoDate; outcome: string | null }[]>('incidents.list', { month })
    )
      .filter(({ outcome }) => outcome === 'upheld')
      .sort((a, b) => a.id - b.id);
    for (const [index, { id, date }] of incidents.entries()) {
      for (const measure of IN_TURN[index % IN_TURN.length]!) {
        if (measure.letter) letters++;
        // What is younger than the rest of its month is still to be done.
        const open = month === months.at(-1) && index >= incidents.length / 2;
        await enterMeasure(door, id, addDays(date, DECIDED_AFTER_DAYS), {
          ...measure,
          doneIn: open ? null : measure.doneIn,
          paperNo: measure.letter ? `东政服督函〔${month.slice(0, 4)}〕${letters}号` : '',
        });
      }
    }
  }
  door.setNow(null);
}

async function enterMeasure(
  door: DemoDoor,
  incidentId: number,
  decidedOn: IsoDate,
  { kind, target, reason, dueIn, doneIn, paperNo }: Measure & { paperNo: string },
): Promise<void> {
  const names = await door.call<{ target: string; name: string; staffId: number | null }[]>(
    'incidents.targetNames',
    { incidentId },
  );
  const found = names.find((each) => each.target === target);
  const person = names.find((each) => each.target === 'person');
  // A manager does not answer for what they did themselves.
  const same = target === 'window_manager' && found?.staffId === person?.staffId;
  if (!found || found.name === '' || same) return;
  door.setNow(wallAt(decidedOn, MORNING));
  const { id } = await door.call<{ id: number }>('incidents.addConsequence', {
    ...{ incidentId, kind, target, targetName: found.name, staffId: found.staffId, reason },
    dueOn: addDays(decidedOn, dueIn),
  });
  if (doneIn === null) return;
  const executedOn = addDays(decidedOn, doneIn);
  door.setNow(wallAt(executedOn, MORNING));
  const note = paperNo === '' ? '已谈话，有记录' : '已送达，收到回执';
  await door.call('incidents.executeConsequence', { id, executedOn, paperNo, note });
}
