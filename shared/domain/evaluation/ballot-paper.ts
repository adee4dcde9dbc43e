import { formatDate } from '../documents/format';
import { type Issuer, officeName } from '../documents/model';
import { renderDocument, type TemplateFiles } from '../documents/render';
import type { IsoDate } from '../time/wall';
import type { BallotForm, Target } from './types';

/** Two sheets of so many aspects fit on one page. */
const SHORT = 7;

export interface BallotPaper extends Pick<BallotForm, 'aspects' | 'levels'> {
  readonly issuer: Issuer;
  readonly title: string;
  readonly target: Target;
  readonly fromDate: IsoDate;
  readonly toDate: IsoDate;
}

/** The sheet a rater fills in, without a name (seed row 98); short ones twice on a page, to be cut apart. */
export function renderBallot(files: TemplateFiles, paper: BallotPaper): string {
  const { issuer, title, target, aspects, levels, fromDate, toDate } = paper;
  const sheet = {
    about: target === 'window' ? '被评窗口' : '被评人员',
    period: `${formatDate(fromDate)}至${formatDate(toDate)}`,
    until: formatDate(toDate),
    office: officeName(issuer),
    levels: levels.map(({ name }) => ({ name })),
    aspects: aspects.map(({ name }) => ({ name })),
  };
  return renderDocument(files, 'evaluation-ballot.html', {
    ...{ title: `${title}评议票`, center: issuer.center },
    sheets: aspects.length <= SHORT ? [sheet, sheet] : [sheet],
  });
}
