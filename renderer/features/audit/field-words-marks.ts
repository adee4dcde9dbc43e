/** Fields of marks given by raters and other bodies. */
export const MARKS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  absent: ['缺评理由', 'Absent because'],
  docDate: ['文件日期', 'Document date'],
  docNo: ['文号', 'Document number'],
  giver: ['评分人', 'Rater'],
  giverId: ['评分人编号', 'Rater number'],
  givers: ['评分人数', 'Raters'],
  item: ['评分项目', 'Item'],
  marks: ['评分份数', 'Marks'],
};
