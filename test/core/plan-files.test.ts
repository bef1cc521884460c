import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfText } from '../support/pdf-text.js';
import { type TestSeat, type TestStation, startTestStation } from '../support/test-core.js';

describe('plans as files', () => {
  let station: TestStation;
  let duty: TestSeat;
  beforeAll(async () => {
    station = await startTestStation();
    duty = await station.signIn('duty');
  });
  afterAll(() => station.close());

  // One plan of each kind, the restricted one and the town with the longest list of stations.
  it.each(['MH-Z-00', 'MH-T-09', 'MH-S-16', 'MH-S-21', 'MH-S-31'])(
    '%s exported as docx or document and read again is the same plan',
    async (code) => {
      for (const format of ['docx', 'md'] as const) {
        const { fileName, base64 } = await duty.ok('plans.export', { code, format });
        const preview = await duty.ok('plans.preview', { fileName, base64 });
        expect([format, preview.code, preview.changes]).toEqual([format, code, []]);
        expect(preview.findings.filter((finding) => finding.severity === 'error')).toEqual([]);
        const { version } = await duty.ok('plans.save', {
          document: preview.document,
          baseVersion: preview.newestVersion ?? 0,
          source: 'import',
          note: '往返',
        });
        const { structure, text } = await duty.ok('plans.compare', { code, from: 1, to: version });
        expect([structure, format === 'md' ? text : []]).toEqual([[], []]);
      }
    },
  );

  it('print like an official plan', async () => {
    const { base64, fileName } = await duty.ok('plans.export', { code: 'MH-S-16', format: 'pdf' });
    const text = await pdfText(Buffer.from(base64, 'base64'));
    expect(fileName).toBe('MH-S-16 燃气事故专项应急预案 v1.pdf');
    for (const words of ['燃气事故专项应急预案', '处置要点', '第三方挖断中压管', 'MH-S-07']) {
      expect(text).toContain(words);
    }
  });

  it('that are refused leave the library as it was, with a reason that names the file', async () => {
    const before = await duty.ok('plans.list', {});
    const oleHeader = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const encrypted = Buffer.concat([oleHeader, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]);
    for (const [fileName, bytes, reason] of [
      ['预案.docx', encrypted, 'plans.file_encrypted'],
      ['预案.docx', Buffer.from('这不是文档'), 'plans.file_not_a_plan'],
      ['预案.exe', Buffer.from('MZ'), 'plans.file_not_a_plan'],
    ] as const) {
      const reply = await duty.call('plans.preview', { fileName, base64: bytes.toString('base64') });
      expect(reply.ok ? undefined : [reply.error.reason, reply.error.data?.['file']]).toEqual([reason, fileName]);
    }
    const document = '---\ncode: MH-S-16\ntitle: 3\n---\n';
    const reply = await duty.call('plans.save', { document, baseVersion: 1, source: 'edit', note: 'x' });
    expect(reply.ok ? [] : reply.error.fields?.map((field) => field.path)).toContain('3 title');
    expect(await duty.ok('plans.list', {})).toEqual(before);
  });
});
