import { describe, expect, it } from 'vitest';
import { attendanceSheetView, renderAttendanceSheet } from '#shared/domain/documents/attendance-sheet';
import { sheet, templates } from './samples';

describe('attendance sheet', () => {
  it('has a column a day with its weekday, shaded when nobody is due', () => {
    expect(attendanceSheetView(sheet)).toMatchObject({
      workdays: 2,
      allColumns: 16,
      days: [
        { number: 5, weekday: '四', rest: false },
        { number: 6, weekday: '五', rest: false },
        { number: 7, weekday: '六', rest: true },
        { number: 8, weekday: '日', rest: true },
      ],
    });
  });

  it('has a row a person with marks and totals, zeros left empty', () => {
    const [row] = attendanceSheetView(sheet).rows as unknown[];
    expect(row).toMatchObject({
      no: 1,
      name: '钱立',
      cells: [
        { marks: ['○', '√'], split: true, rest: false },
        { marks: ['病'], split: false },
        { marks: [], rest: true },
        { marks: [], rest: true },
      ],
      due: '2',
      worked: '0.5',
      late: '1',
      early: '',
      absent: '',
      leave: '1.5',
    });
  });

  it('has as many cells in each row as columns in the head', () => {
    const html = renderAttendanceSheet(templates, sheet);
    const body = /<tbody>(.*)<\/tbody>/s.exec(html)?.[1] ?? '';
    expect(body.match(/<td/g)).toHaveLength(16);
    expect(html.match(/<col[ >]/g)).toHaveLength(16);
  });

  it('repeats head and foot on each page, landscape, with page numbers', () => {
    expect(renderAttendanceSheet(templates, sheet)).toContain('<thead>');
    expect(templates['sheet.css']).toContain('size: A4 landscape');
    expect(templates['sheet.css']).toContain('counter(pages)');
    expect(templates['base.css']).toContain('display: table-header-group');
    expect(templates['sheet.css']).toContain('display: table-footer-group');
  });

  it('has a line to sign for who is not named, and no seal before the month is sealed', () => {
    const html = renderAttendanceSheet(templates, sheet);
    expect(html).toContain('<u>李国强&nbsp;</u>');
    expect(html).toContain('<u>&nbsp;</u>');
    expect(html).not.toContain('防伪码');
    expect(renderAttendanceSheet(templates, { ...sheet, sealCode: 'ABCD' })).toContain('防伪码 ABCD');
  });

  it('has the sign of a planned shift above the marks, with its name in the legend', () => {
    const [own] = sheet.rows;
    const planned = {
      ...sheet,
      rows: [{ ...own!, shifts: ['白', '', '休', ''] }],
      shifts: [{ sign: '白', name: '白班' }],
    };
    const [row] = attendanceSheetView(planned).rows as unknown[];
    expect(row).toMatchObject({
      cells: [
        { shift: '白', marks: ['○', '√'], split: true },
        { shift: '', marks: ['病'], split: false },
        { shift: '休', marks: [], split: false },
        { shift: '' },
      ],
    });
    const html = renderAttendanceSheet(templates, planned);
    expect(html).toContain('<b>白</b><i>○</i><i>√</i>');
    expect(html).toContain('［白］白班');
    expect(renderAttendanceSheet(templates, sheet)).not.toContain('<b>');
  });

  it('says so when nobody was posted', () => {
    expect(renderAttendanceSheet(templates, { ...sheet, rows: [] })).toContain('本月没有在岗人员');
  });
});
