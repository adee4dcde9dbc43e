import type { marksContract } from '#shared/contracts/marks';
import { safeFileName } from '#shared/domain/documents/file-name';
import { columnHeading, columnsOf } from '#shared/domain/marks/columns';
import { cellKey, isDue } from '#shared/domain/marks/due';
import { markText } from '#shared/domain/marks/values';
import type { Handler } from '../../ipc/handlers';
import { textWorkbook } from '../../platform/text-sheet';
import { type DueSheet, dueSheet } from './due';
import { mayOpen } from './view';

type Contract = typeof marksContract;

/** Each subject with what is known of it; a secret sheet goes out empty, and names raters only to those entitled. */
export const saveTemplate: Handler<Contract['template']> = async (
  { db, actor, ports, signal },
  { month, ...ref },
) => {
  const sheet = await dueSheet(db, month, ref);
  const shown = mayOpen(actor, sheet.part);
  const bytes = await sheetBytes(shown ? sheet : { ...sheet, givers: [], marks: [] });
  signal.throwIfAborted();
  const name = `${safeFileName(`${sheet.part.name} 评分表 ${month}`)}.xlsx`;
  return { fileName: await ports.files.save(name, bytes) };
};

function sheetBytes({ part, givers, marks, subjects }: DueSheet): Promise<Uint8Array> {
  const known = new Map(part.secret ? [] : marks.map((given) => [cellKey(given), given.mark]));
  const columns = columnsOf(part, givers).filter(({ giver }) => giver.absent === '');
  const cellOf = (subjectId: number, { giver, item }: (typeof columns)[number]): string => {
    if (!isDue(giver, subjectId)) return '-';
    return markText(known.get(cellKey({ giverId: giver.id, item, subjectId })) ?? null);
  };
  const lines = subjects.map(({ id, code, name }) => ({
    ...Object.fromEntries(columns.map((column, index) => [`c${index}`, cellOf(id, column)])),
    ...{ code, name },
  }));
  const full = markText(part.full);
  return textWorkbook<string>({
    name: '评分表',
    columns: [
      { key: 'code', header: '编号', width: 12 },
      { key: 'name', header: '名称', width: 24 },
      ...columns.map((column, index) => ({
        key: `c${index}`,
        header: columnHeading(part, column),
        width: 16,
      })),
    ],
    lines,
    explanation: [
      ['栏目', '必填', '填写方法'],
      ['编号', '是', '编号与名称填一项即可；同名的须填编号'],
      ['评分', '否', `填 0 至 ${full} 的分数，可以有半分，最多两位小数；不评的填“-”，留空的不导入`],
      ['说明', '', '“-”也表示评分人不评自己；栏目名称不要改动'],
    ],
  });
}
