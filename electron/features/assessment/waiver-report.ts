import type { AssessedKind } from '#shared/contracts/assessment';
import type { WaiverView } from '#shared/contracts/assessment-review';
import type { AssessContext } from '#shared/domain/assessment/context';
import { withWaivedFacts } from '#shared/domain/assessment/decisions';
import { assess } from '#shared/domain/assessment/engine';
import { FACT_TAG, type Fact } from '#shared/domain/assessment/facts';
import { scoreDifferences } from '#shared/domain/assessment/late-facts';
import type { Month, WallMs } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { assessMonth } from './compute';
import { contextOf } from './context';
import { factReader } from './fact-views';
import type { MonthAssessment } from './results';
import { engineSubject } from './subjects';
import { dismissals, listWaivers, type WaivedFacts, type Waiver, waivedIn } from './waiver-repo';

/** 不许送人情: waivers of the review, also those taken back, and incidents dismissed after a hearing. */
export async function waiverReport(db: ReadDb, month: Month, now: WallMs): Promise<WaiverView[]> {
  const assessment = await assessMonth(db, month, now);
  const waivers = await listWaivers(db, month);
  const held = waivedIn(waivers);
  const context = await contextOf(db, month, assessment.rulebooks);
  const read = await factReader(db, assessment.facts);
  const factView = (id: string | null) => (id === null ? null : (read([id])[0] ?? null));
  const worth = (factId: string) => worthOf(assessment, context, held, factId);
  const given = waivers.map((waiver): WaiverView => {
    const view = factView(waiver.factId);
    return {
      key: `waiver:${waiver.id}`,
      id: waiver.id,
      kind: waiver.kind,
      ...whom(assessment, waiver.subject, waiver.subjectId),
      windowName: view?.window ?? '',
      fact: view,
      ...(waiver.revokedReason !== null ? NOTHING : (partOf(waiver) ?? worth(waiver.factId ?? ''))),
      reason: waiver.reason,
      decidedByName: waiver.createdByName,
      decidedAt: waiver.createdAt,
      objectionId: waiver.objectionId,
      revokedReason: waiver.revokedReason,
    };
  });
  return [...given, ...(await dismissed(db, assessment, factView, worth))];
}

type Worth = Pick<WaiverView, 'personPoints' | 'windowPoints' | 'unitPoints'>;

const NOTHING: Worth = { personPoints: 0, windowPoints: 0, unitPoints: 0 };
const POINTS_OF = { person: 'personPoints', window: 'windowPoints', unit: 'unitPoints' } as const;

const partOf = ({ kind, subject, points }: Waiver): Worth | null =>
  kind === 'full' ? null : { ...NOTHING, [POINTS_OF[subject]]: points ?? 0 };

const whom = ({ results }: MonthAssessment, subject: AssessedKind, subjectId: number) => {
  const result = results[subject].find(({ id }) => id === subjectId);
  return { subject, subjectId, code: result?.info.code ?? '', name: result?.name ?? '' };
};

/** Incidents that were found groundless or let off: their facts came into the month marked as waived. */
async function dismissed(
  db: ReadDb,
  assessment: MonthAssessment,
  factView: (id: string) => WaiverView['fact'],
  worth: (factId: string) => Worth,
): Promise<WaiverView[]> {
  const facts = assessment.facts.filter(
    ({ tags, source }) => tags.includes(FACT_TAG.waived) && source.table === 'incident',
  );
  const decisions = await dismissals(
    db,
    facts.map(({ source }) => Number(source.id)),
  );
  return facts.map((fact): WaiverView => {
    const decision = decisions.get(Number(fact.source.id));
    const view = factView(fact.id);
    const subject = fact.staffId !== null ? 'person' : fact.windowId !== null ? 'window' : 'unit';
    const about = whom(assessment, subject, fact.staffId ?? fact.windowId ?? fact.unitId ?? 0);
    return {
      key: fact.id,
      id: null,
      kind: 'dismissed',
      ...about,
      name: about.name || view?.person || view?.window || '',
      windowName: view?.window ?? '',
      fact: view,
      ...worth(fact.id),
      reason: decision?.reason ?? '',
      decidedByName: decision?.byName ?? '',
      decidedAt: decision?.at ?? null,
      objectionId: null,
      revokedReason: null,
    };
  });
}

/** What a waived fact would have cost its person, its window and its unit beside everything else of theirs. */
function worthOf(
  { facts, rulebooks, results }: MonthAssessment,
  context: AssessContext,
  held: WaivedFacts,
  factId: string,
): Worth {
  const fact = facts.find(({ id }) => id === factId);
  if (!fact) return NOTHING;
  const ofUnit = rulebooks.unit === null ? null : fact.unitId;
  const near = facts.filter(
    (each) =>
      each.staffId === fact.staffId ||
      (fact.windowId !== null && each.windowId === fact.windowId) ||
      (ofUnit !== null && each.unitId === ofUnit),
  );
  const waived = withWaivedFacts(near, new Map([...held, [factId, { by: '', reason: '' }]]));
  const charged = waived.map((each) => (each.id === factId ? unwaived(each) : each));
  const of = (kind: AssessedKind, id: number | null): number => {
    const stored = rulebooks[kind];
    const subjects = results[kind].filter((result) => result.id === id);
    if (!stored || subjects.length === 0) return 0;
    const own = subjects.map(({ info }) => engineSubject(info));
    const nested = { ...context, children: results.person, windows: results.window };
    const compute = (given: readonly Fact[]) => assess(stored.rulebook, own, given, nested);
    return scoreDifferences(compute(charged), compute(waived))[0]?.points ?? 0;
  };
  return {
    personPoints: of('person', fact.staffId),
    windowPoints: of('window', fact.windowId),
    unitPoints: of('unit', fact.unitId),
  };
}

const unwaived = (fact: Fact): Fact => ({
  ...fact,
  tags: fact.tags.filter((tag) => tag !== FACT_TAG.waived),
});
