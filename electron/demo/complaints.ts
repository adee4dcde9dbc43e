import { type IsoDate, type Month, wallAt } from '#shared/domain/time/wall';
import { COMPLAINT_CASES, type ComplaintCase, type Stage } from './complaint-cases';
import type { DemoDoor } from './door';
import type { Chance } from './random';
import type { DemoPerson } from './roster';

/** What complaints need to know of the sample center. */
export interface ComplaintScene {
  /** By staff number, and by code. */
  ids: Map<string, number>;
  windowIds: Map<string, number>;
  people: readonly DemoPerson[];
  months: readonly Month[];
  workdays: readonly IsoDate[];
}

const OFFICER = '督查员';
const MANAGER = '窗口负责人';
const EVENING = 17 * 60;
/** Complaints of one person are far between: everybody is complained about once at most. */
const LAST_START = 14;
/** Steps come a workday after one another. */
const STEPS: readonly Stage[] = ['registered', 'assigned', 'replied', 'judged', 'closed'];

/** Complaints of all channels: those of earlier months are closed, those of the last one stand wherever they stand. */
export async function enterComplaints(door: DemoDoor, random: Chance, scene: ComplaintScene): Promise<void> {
  const last = scene.months.at(-1);
  const asked = new Set<string>();
  for (const month of scene.months) {
    const days = scene.workdays.filter((day) => day.startsWith(month));
    for (const [index, each] of COMPLAINT_CASES.entries()) {
      // Earlier months had fewer, and not always the same.
      if (month !== last && random.happens(0.4)) continue;
      const start = Math.min(random.between(index, LAST_START), days.length - 1);
      const on = (later: number): IsoDate => days[Math.min(start + later, days.length - 1)]!;
      const drawn = aboutWhom(random, scene, on(0), asked);
      const person = each.firstWindow ? scene.people[0]! : drawn;
      const stage = month === last ? each.stage : each.stage === 'withdrawn' ? 'withdrawn' : 'closed';
      const id = await enterOne(door, { ...each, stage }, { scene, person, on });
      if (month === last && each.incident) {
        const charge = { id, itemCode: each.incident, noPersonReason: '', description: '' };
        await door.call('complaints.recordIncident', charge);
      }
    }
  }
  door.setNow(null);
}

function aboutWhom(
  random: Chance,
  { people }: ComplaintScene,
  date: IsoDate,
  asked: Set<string>,
): DemoPerson {
  const free = people.filter(({ entryDate, staffNo }) => entryDate <= date && !asked.has(staffNo));
  const person = random.pick(free.length > 0 ? free : people);
  asked.add(person.staffNo);
  return person;
}

interface Place {
  scene: ComplaintScene;
  person: DemoPerson;
  /** So many workdays after it came in, within its month. */
  on: (later: number) => IsoDate;
}

async function enterOne(door: DemoDoor, each: ComplaintCase, place: Place): Promise<number> {
  const id = await register(door, each, place);
  await advance(door, id, each, place.on);
  return id;
}

async function register(door: DemoDoor, each: ComplaintCase, { scene, person, on }: Place): Promise<number> {
  const receivedAt = wallAt(on(0), each.minute);
  door.setNow(wallAt(on(0), each.minute + 5));

  const { id } = await door.call<{ id: number }>('complaints.register', {
    ...{ channel: each.channel, kindCode: each.kind, categoryCode: each.category, subject: each.subject },
    ...{ description: each.description, sourceBody: each.sourceBody ?? '', sourceNo: each.sourceNo ?? '' },
    staffId: each.about === 'person' ? scene.ids.get(person.staffNo) : null,
    windowId: scene.windowIds.get(person.windowCode),
    ...{ receivedAt, occurredOn: on(0), allegations: each.allegations ?? [] },
    complainant: each.who ?? null,
  });
  return id;
}

/** Leads a complaint as far as its stage says. */
async function advance(door: DemoDoor, id: number, each: ComplaintCase, on: Place['on']): Promise<void> {
  const at = (later: number): IsoDate => {
    door.setNow(wallAt(on(later), EVENING + later));
    return on(later);
  };
  if (each.stage === 'withdrawn') {
    at(1);
    await door.call('complaints.withdraw', { id, reason: '投诉人来电撤回，已当面说明清楚' });
    return;
  }
  const reached = STEPS.indexOf(each.stage === 'returned' ? 'replied' : each.stage);
  if (reached < 1) return;
  at(0);
  await door.call('complaints.assign', { id, handler: MANAGER, demand: '请查清情况，在期限内书面答复。' });
  if (reached < 2) return;
  const answer = async (later: number, text: string) =>
    door.call('complaints.reply', { id, receivedOn: at(later), person: MANAGER, text });
  await answer(1, each.reply);
  if (each.redo || each.stage === 'returned') {
    at(1);
    await door.call('complaints.sendBack', { id, reason: '只说了态度，没有说明经过和整改措施' });
    if (each.stage === 'returned') return;
    await answer(2, `${each.reply}现补充办理经过和整改措施：已组织学习，窗口负责人每日抽查。`);
  }
  if (reached < 3) return;
  at(2);
  await door.call('complaints.accept', { id, note: '' });
  await judge(door, id, each, at(2));
  if (reached < 4) return;
  await followUp(door, id, each, at(3));
}

async function judge(door: DemoDoor, id: number, { verdict, points, reason }: ComplaintCase, on: IsoDate) {
  const { allegations } = await door.call<{ allegations: { id: number }[] }>('complaints.get', { id });
  await door.call('complaints.judge', {
    ...{ id, on, reason, verdict: allegations.length > 0 ? null : verdict },
    points: allegations.map((point, index) => ({
      id: point.id,
      verdict: points?.[index] ?? 'unproven',
      finding: '调取监控和叫号记录核实',
    })),
  });
}

async function followUp(door: DemoDoor, id: number, each: ComplaintCase, on: IsoDate): Promise<void> {
  if (each.apology) {
    const note = '向群众说明情况并致歉';
    await door.call('complaints.apologise', { id, how: each.apology, on, person: MANAGER, note });
  }
  if (each.who) {
    const heard = { result: each.call, note: each.call === 'unreached' ? '两次无人接听' : '对处理表示认可' };
    await door.call('complaints.call', { id, on, caller: OFFICER, ...heard });
  }
  await door.call('complaints.close', { id, note: '' });
}
