import { describe, expect, it } from 'vitest';
import { evidenceType, sizeLimit, viewOf } from '#shared/domain/evidence/file-type';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const typeOf = (head: string, tail = head) => evidenceType(bytes(head), bytes(tail));

describe('the true type of a file', () => {
  it.each([
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'jpg'],
    ['\x89PNG\r\n\x1a\n\0\0', 'png'],
    ['GIF89a', 'gif'],
    ['RIFF\x10\0\0\0WEBPVP8 ', 'webp'],
    ['RIFF\x10\0\0\0WAVEfmt ', 'wav'],
    ['RIFF\x10\0\0\0AVI LIST', 'avi'],
    ['%PDF-1.7', 'pdf'],
    ['\0\0\0\x18ftypisom', 'mp4'],
    ['\0\0\0\x18ftypqt  ', 'mov'],
    ['\0\0\0\x18ftypM4A ', 'm4a'],
    ['\0\0\0\x18ftypheic', 'heic'],
    ['\x1a\x45\xdf\xa3....webm', 'webm'],
    ['\x1a\x45\xdf\xa3....matroska', 'mkv'],
    ['ID3\x03\0', 'mp3'],
    ['\xff\xfb\x90\0', 'mp3'],
    ['#!AMR\n', 'amr'],
    ['II*\0', 'tif'],
  ])('%j is %s', (head, type) => {
    expect(typeOf(head)).toBe(type);
  });

  it.each([
    ['a program', 'MZ\x90\0\x03'],
    ['a program of Linux', '\x7fELF\x02'],
    ['a script', '#!/bin/sh'],
    ['a web page', '<!doctype html><script>'],
    ['a drawing that may hold scripts', '<svg xmlns="http://www.w3.org/2000/svg">'],
    ['an old Office file, which may hold macros', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
    ['plain text', '今天'],
    ['nothing', ''],
  ])('%s is none', (_what, head) => {
    expect(typeOf(head)).toBeNull();
  });

  it('takes a Word paper, and none with macros or any other zip', () => {
    expect(typeOf('PK\x03\x04', '..word/document.xml..')).toBe('docx');
    expect(typeOf('PK\x03\x04', '..xl/workbook.xml..')).toBe('xlsx');
    expect(typeOf('PK\x03\x04', 'word/document.xml word/vbaProject.bin')).toBeNull();
    expect(typeOf('PK\x03\x04', 'setup.exe')).toBeNull();
  });

  it('allows recordings more than papers', () => {
    expect(sizeLimit('mp4')).toBeGreaterThan(sizeLimit('pdf'));
    expect(viewOf('jpg')).toBe('image');
    expect(viewOf('docx')).toBe('other');
  });
});
