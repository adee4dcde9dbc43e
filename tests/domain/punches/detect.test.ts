import { describe, expect, it } from 'vitest';
import { detectContainer, inspectBytes, inspectText } from '#shared/domain/punches/detect';
import { createPunchReader } from '#shared/domain/punches/reader';
import { attlogLine, makeDecoder } from './helpers';

const bytes = (text: string) => Uint8Array.from([...text].map((c) => c.charCodeAt(0)));
const L = attlogLine('17', '2017-06-19 11:37:09');
const GLG = 'No\tTMNo\tEnNo\tName\tINOUT\tMode\tDateTime\n1\t1\t1\t\t0\t0\t2017/11/22 14:17:21\n';

describe('containers, by their first bytes', () => {
  it.each<[string, string, string | undefined]>([
    ['xls', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'workbook'],
    ['xlsx', 'PK\x03\x04\x14\0', 'workbook'],
    ['Access 2000', '\0\x01\0\0Standard Jet DB\0', 'access'],
    ['Access 2007', '\0\x01\0\0Standard ACE DB\0', 'access'],
    ['HTML named xls', '\r\n <html xmlns:o="x"><table>', 'html'],
    ['HTML with mark', '\xef\xbb\xbf<!DOCTYPE html>', 'html'],
    ['HTML in UTF-16', '\xff\xfe<\0t\0a\0b\0l\0e\0', 'html'],
    ['text', L, undefined],
  ])('%s', (_name, head, format) => {
    expect(detectContainer(bytes(head))?.format).toBe(format);
  });
});

describe('texts, by their content', () => {
  it.each<[string, string, string, string]>([
    ['attlog', `${L}\r\n${L}\r\n`, 'attlog', 'attlog_lines'],
    ['attlog of one line without end', L, 'attlog', 'attlog_lines'],
    ['attlog with bars', L.replaceAll('\t', '|'), 'attlog', 'attlog_lines'],
    ['attlog with names', '17\tLi Ming\t2017-06-19 11:37:09\t1\t0\n', 'attlog_named', 'attlog_lines'],
    ['attlog with names and bars', '17|李明|2017-06-19 11:37:09|1|0\n', 'attlog_named', 'attlog_lines'],
    ['attlog half of nonsense', `${L}\nabc\n`, 'attlog', 'attlog_some_lines'],
    ['mostly nonsense', `${L}\nabc\ndef\n`, 'unknown', 'no_known_shape'],
    ['GLG', GLG, 'glg', 'glg_header'],
    ['GLG after its settings', `# DeviceModel = X1\n# Serial = 7\n${GLG}`, 'glg', 'glg_header'],
    ['GLG without its first byte', GLG.slice(1), 'glg', 'glg_header'],
    ['a letter', 'Dear colleague,\nthe dates are wrong.\n', 'unknown', 'no_known_shape'],
    ['a table of something else', 'Person ID,Name,Time\n1,2,3\n', 'unknown', 'no_known_shape'],
    ['nothing', '', 'unknown', 'empty'],
    ['blank lines', ' \r\n\r\n\t', 'unknown', 'empty'],
  ])('%s', (_name, text, format, why) => {
    expect(inspectText([text])).toMatchObject({ format, why });
    expect(inspectBytes(new TextEncoder().encode(text), makeDecoder)).toMatchObject({ format, why });
  });

  it('says binary of garbage', () => {
    expect(inspectText(['\x01\0\x02abc\0\0'])).toMatchObject({
      format: 'unknown',
      why: 'binary',
      sure: false,
    });
  });

  it('takes the commonest number of fields as the right one', () => {
    const short = '17\t2017-06-19 11:37:09\t1\t0';
    expect(inspectText([`${short}\n${L}\n${L}\n`]).fields).toBe(6);
    expect(inspectText([`${short}\n${short}\n${L}\n`]).fields).toBe(4);
    expect(inspectText([`${short}\n${L}\n`]).fields).toBe(6);
  });

  it('finds the day above 12 on the last line of a long file', () => {
    const line = '1\t1\t7\t\t0\t0\t03/04/2020 08:00:00\n';
    const header = GLG.slice(0, GLG.indexOf('\n') + 1);
    const last = '1\t1\t7\t\t0\t0\t25/04/2020 08:00:00\n';
    const long = header + line.repeat(5000);
    expect(inspectText([long])).toMatchObject({ dateOrder: 'mdy', dateOrderSure: false, sure: false });
    expect(inspectText([long, last])).toMatchObject({ dateOrder: 'dmy', dateOrderSure: true, sure: true });
  });

  it('stops reading early when the year is first', () => {
    let pieces = 0;
    function* endless(): Generator<string> {
      for (;;) {
        pieces++;
        yield `${L}\n`.repeat(1000);
      }
    }
    expect(inspectText(endless()).format).toBe('attlog');
    expect(pieces).toBeLessThan(5);
  });

  it('has no line reader for a workbook', () => {
    const inspection = inspectBytes(bytes('PK\x03\x04'), makeDecoder);
    expect(() => createPunchReader(inspection)).toThrow(RangeError);
  });
});
