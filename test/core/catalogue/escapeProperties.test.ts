import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'node:test';
import xml2js from 'xml2js';
import { parseReg } from '../../../src/core';
import { linesOf } from '../../../src/core/reg/parseReg';
import { encodeLdifLine } from '../../../src/core/ldif/encodeLine';
import { readString } from '../../../src/core/script/powerShellString';
import { escapeFor } from '../../../src/core/catalogue/fillTemplate';
import { artefactById, writtenSample } from './sampleArtefacts';

/** A text that an answer can be: no control characters, nothing to trim, no half surrogate pairs. */
const answer = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 30 })
  .map((text) => text.replace(/\p{Cc}/gu, '').trim())
  .filter((text) => text !== '');

/** XML 1.0 has no U+FFFE and U+FFFF. */
const xmlAnswer = answer.map((text) => text.replace(/[\ufffe\uffff]/g, '')).filter(Boolean);

describe('whatever the answer', () => {
  test('a PowerShell string between single quotes has it again', () => {
    fc.assert(
      fc.property(answer, (text) => {
        const written = `'${escapeFor('powershell')(text) ?? ''}'`;
        const read = readString(`${written} rest`, 0);
        assert.deepEqual(read, { end: written.length, text });
      }),
    );
  });
  test('a registry file has it again', () => {
    fc.assert(
      fc.property(answer, (serverVersions) => {
        const { text } = writtenSample(artefactById('accepted-versions-reg'), { serverVersions });
        const document = parseReg(text);
        const values = document.sections
          .flatMap((section) => linesOf(document, section))
          .filter((line) => line.kind === 'value');
        assert.equal(values.length, 2);
        for (const { data, problems } of values) {
          assert.deepEqual(problems, []);
          assert.ok(data.kind === 'string');
          assert.equal(data.value, serverVersions);
        }
      }),
    );
  });
  test('preference items have it again', async () => {
    await fc.assert(
      fc.asyncProperty(xmlAnswer, async (serverVersions) => {
        const artefact = artefactById('accepted-versions-items');
        const { text } = writtenSample(artefact, { serverVersions });
        const root = (await xml2js.parseStringPromise(text)) as {
          RegistrySettings: { Registry: { Properties: { $: { value: string } }[] }[] };
        };
        const items = root.RegistrySettings.Registry;
        assert.equal(items.length, 2);
        for (const { Properties } of items) {
          assert.equal(Properties[0]?.$.value, serverVersions);
        }
      }),
    );
  });
  test('a line of LDIF has it again, in ASCII', () => {
    fc.assert(
      fc.property(answer, (text) => {
        const line = encodeLdifLine(`dn: ${text}`);
        assert.match(line, /^[\x20-\x7e]*$/);
        const encoded = /^dn:: (.*)$/.exec(line)?.[1];
        const read =
          encoded === undefined ? line.slice(4) : Buffer.from(encoded, 'base64').toString();
        assert.equal(read, text);
      }),
    );
  });
});
