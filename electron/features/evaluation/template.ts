import type { evaluationContract } from '#shared/contracts/evaluation';
import { safeFileName } from '#shared/domain/documents/file-name';
import { INVALID_WORDS } from '#shared/domain/evaluation/read-table';
import { refuse } from '#shared/domain/refusal';
import type { Handler } from '../../ipc/handlers';
import { textWorkbook } from '../../platform/text-sheet';
import { findRound, type Round } from './rounds-repo';
import { subjectsOf } from './subjects';

type Contract = typeof evaluationContract;

const subjectHeads = ({ target }: Round) =>
  target === 'staff'
    ? [
        { key: 'code', header: '工号', width: 12 },
        { key: 'name', header: '被评议人姓名', width: 16 },
      ]
    : [
        { key: 'code', header: '窗口编号', width: 12 },
        { key: 'name', header: '被评议窗口名称', width: 24 },
      ];

const REASONS = Object.values(INVALID_WORDS)
  .map(([word]) => word)
  .join('、');

/** 评议票录入表 (one row a sheet) or 评议票汇总表 (one row a subject and aspect), to be filled in and imported. */
export const saveTemplate: Handler<Contract['template']> = async ({ db, ports, signal }, { id, kind }) => {
  const round = (await findRound(db, id)) ?? refuse('not_found');
  const { aspects, levels, title } = round;
  const heads = subjectHeads(round);
  const reason = { key: 'reason', header: '无效原因', width: 14 };
  const own = aspects.map(({ name }, index) => ({ key: `a${index}`, header: name, width: 12 }));
  const counts = [
    { key: 'aspect', header: '方面', width: 16 },
    ...levels.map(({ name }, index) => ({ key: `l${index}`, header: name, width: 12 })),
    { key: 'abstained', header: '弃权', width: 8 },
    { key: 'valid', header: '有效票数', width: 10 },
    { key: 'invalid', header: '无效票数', width: 10 },
  ];
  const columns = kind === 'sheets' ? [...heads, ...own, reason] : [...heads, ...counts, reason];
  const blank = Object.fromEntries(columns.map(({ key }) => [key, '']));
  const subjects = await subjectsOf(db, round);
  const lines = subjects.flatMap(({ code, name }) =>
    aspects.map((aspect) => ({ ...blank, code, name, aspect: aspect.name })),
  );
  const explanation =
    kind === 'sheets'
      ? [
          ['栏目', '必填', '填写方法'],
          [heads[0]!.header, '是', '每张评议票一行；填编号'],
          [
            '各方面',
            '是',
            `填“${levels.map(({ name }) => name).join('”“')}”，或填序号 1 至 ${levels.length}；未答的留空`,
          ],
          [reason.header, '否', `无效票填原因：${REASONS}`],
        ]
      : [
          ['栏目', '必填', '填写方法'],
          ['各等次', '是', '填票数；每行各等次与弃权之和等于有效票数'],
          [reason.header, '否', `有无效票时填原因：${REASONS}`],
        ];
  const bytes = await textWorkbook({
    name: kind === 'sheets' ? '评议票录入表' : '评议票汇总表',
    columns,
    lines: kind === 'sheets' ? [] : lines,
    explanation,
  });
  signal.throwIfAborted();
  const label = kind === 'sheets' ? '录入表' : '汇总表';
  return { fileName: await ports.files.save(`${safeFileName(`${title} ${label}`)}.xlsx`, bytes) };
};
