import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { artefactById, writtenSample } from '../sampleArtefacts';

/** The part of the package `ldif` that is used here. */
interface LdifParser {
  readonly parse: (text: string) => {
    readonly type: string;
    readonly entries: readonly {
      readonly type: string;
      readonly dn: string;
      readonly changes: readonly {
        readonly type: string;
        readonly attribute: { readonly attribute: string };
        readonly values: readonly { readonly value: string }[];
      }[];
    }[];
  };
}

function loadParser(): LdifParser | undefined {
  try {
    return createRequire(__filename)('ldif') as LdifParser;
  } catch {
    return undefined;
  }
}

const parser = loadParser();
const skip = parser === undefined && "the package 'ldif' is not installed";

describe('the LDIF record', { skip }, () => {
  const textFor = (distinguishedName: string): string =>
    writtenSample(artefactById('sip-enabled-ldif'), { distinguishedName }).text;

  for (const name of [
    'CN=Bob Kelly,OU=Sales,DC=contoso,DC=com',
    'CN=Kelly\\, Bob,OU=R&D "Labs",DC=contoso,DC=com',
    'CN=J\u00f6rg Gro\u00df,OU=\u65e5\u672c,DC=contoso,DC=com',
  ]) {
    test(`changes one attribute of '${name}'`, () => {
      const { type, entries } = parser?.parse(textFor(name)) ?? { entries: [] };
      assert.equal(type, 'changes');
      assert.equal(entries.length, 1);
      assert.equal(entries[0]?.type, 'modify');
      // The parser gives the bytes of base64 as they are; what they mean is UTF-8 (RFC 2849).
      const dn = entries[0].dn;
      const isBytes = !/[^\x20-\xff]/.test(dn) && /[\x80-\xff]/.test(dn);
      assert.equal(isBytes ? Buffer.from(dn, 'latin1').toString('utf8') : dn, name);
      assert.deepEqual(
        entries[0].changes.map((change) => [
          change.type,
          change.attribute.attribute,
          change.values.map(({ value }) => value),
        ]),
        [['replace', 'msRTCSIP-UserEnabled', ['TRUE']]],
      );
    });
  }
  test('is refused without the line that ends the change', () => {
    const text = textFor('CN=Bob Kelly,DC=contoso,DC=com');
    assert.throws(() => parser?.parse(text.replace('\r\n-\r\n', '\r\n')));
  });
});
