import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { decode, encode } from '../../src/cli/decode';

const HEADER = 'Windows Registry Editor Version 5.00\r\n\r\n';
const ANSI = 'windows-1252';

function textOf(bytes: Buffer, codePage = ANSI) {
  const decoded = decode(bytes, codePage);
  assert.equal(decoded.kind, 'text');
  return decoded;
}

function reasonOf(bytes: Buffer): string {
  const decoded = decode(bytes, ANSI);
  assert.equal(decoded.kind, 'binary');
  return decoded.reason;
}

for (const [name, mark] of [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const) {
  test(`${name} with a byte order mark is read without the mark`, () => {
    const content = iconv.encode('Grüße €\r\n', name);
    const decoded = textOf(Buffer.concat([Buffer.from(mark), content]));
    assert.equal(decoded.text, 'Grüße €\r\n');
    assert.deepEqual(decoded.encoding, { name, hasBom: true });
  });

  test(`${name} with a byte order mark gives any text back`, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bytes = encode(text, { name, hasBom: true });
        assert.ok(bytes);
        assert.deepEqual([...bytes.subarray(0, mark.length)], [...mark]);
        assert.equal(textOf(bytes).text, text);
      }),
    );
  });

  test(`a file that is only the ${name} mark is an empty text`, () => {
    assert.equal(textOf(Buffer.from(mark)).text, '');
  });
}

for (const name of ['utf-16le', 'utf-16be']) {
  test(`${name} without a mark is known by its NUL bytes`, () => {
    const decoded = textOf(iconv.encode(`${HEADER}; Größe 漢字`, name));
    assert.equal(decoded.text, `${HEADER}; Größe 漢字`);
    assert.deepEqual(decoded.encoding, { name, hasBom: false });
  });

  test(`a registry file in ${name} without a mark stays the same bytes, whatever follows`, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (rest) => {
        const bytes = iconv.encode(HEADER + rest, name);
        const { text, encoding } = textOf(bytes);
        assert.equal(text, HEADER + rest);
        assert.deepEqual(encode(text, encoding), bytes);
      }),
    );
  });
}

test('UTF-16 keeps half of a surrogate pair, as Windows does', () => {
  const bytes = Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x3d, 0xd8]);
  const { text, encoding } = textOf(bytes);
  assert.equal(text, 'A\ud83d');
  assert.deepEqual(encode(text, encoding), bytes);
});

test('valid UTF-8 without a mark is UTF-8', () => {
  const decoded = textOf(Buffer.from('REGEDIT4\n; Größe 漢字'));
  assert.equal(decoded.text, 'REGEDIT4\n; Größe 漢字');
  assert.deepEqual(decoded.encoding, { name: 'utf-8', hasBom: false });
});

test('an empty file is an empty text', () => {
  assert.equal(textOf(Buffer.alloc(0)).text, '');
});

test('one byte is text', () => {
  assert.equal(textOf(Buffer.from('x')).text, 'x');
});

test('what is not UTF-8 is in the code page', () => {
  const bytes = Buffer.from([0x47, 0x72, 0xf6, 0xdf, 0x65]);
  assert.equal(textOf(bytes).text, 'Größe');
  assert.equal(textOf(bytes, 'windows-1251').text, 'GrцЯe');
  assert.deepEqual(textOf(bytes, 'cp437').encoding, { name: 'cp437', hasBom: false });
});

for (const codePage of ['windows-1250', 'windows-1251', 'windows-1252', 'cp437', 'cp850']) {
  test(`every byte that ${codePage} knows is written back as it was`, () => {
    fc.assert(
      fc.property(fc.uint8Array({ min: 1, minLength: 1 }), (array) => {
        // The byte before makes the whole invalid as UTF-8; a header stands before any signature.
        const bytes = Buffer.concat([Buffer.from('REGEDIT4\n;\xff', 'latin1'), Buffer.from(array)]);
        const { text, encoding } = textOf(bytes, codePage);
        assert.equal(encoding.name, codePage);
        if (!text.includes('\ufffd')) assert.deepEqual(encode(text, encoding), bytes);
      }),
    );
  });
}

test('a text that the encoding cannot hold is not encoded', () => {
  assert.equal(encode('Łódź', { name: 'windows-1252', hasBom: false }), undefined);
  assert.deepEqual(
    encode('Łódź', { name: 'windows-1250', hasBom: false }),
    Buffer.from([0xa3, 0xf3, 0x64, 0x9f]),
  );
});

test('half of a surrogate pair cannot be held by UTF-8', () => {
  assert.equal(encode('\ud83d', { name: 'utf-8', hasBom: false }), undefined);
});

test('bytes that have no meaning in the code page are not written back as they were', () => {
  const bytes = Buffer.from([0x41, 0x81]);
  const { text, encoding } = textOf(bytes);
  assert.notDeepEqual(encode(text, encoding), bytes);
});

test('the encoding that an XML declaration names is believed', () => {
  const xml = `<?xml version="1.0" encoding='windows-1251'?><a name="Ж"/>`;
  const decoded = textOf(iconv.encode(xml, 'windows-1251'));
  assert.equal(decoded.text, xml);
  assert.deepEqual(decoded.encoding, { name: 'windows-1251', hasBom: false });
});

test('a declared code page is believed also where the bytes are valid UTF-8', () => {
  const xml = '<?xml version="1.0" encoding="iso-8859-1"?><a name="Ã¤"/>';
  assert.equal(textOf(Buffer.from(xml, 'latin1')).text, xml);
});

test('a declared UTF-16 in a file of single bytes is not believed', () => {
  const xml = '<?xml version="1.0" encoding="utf-16"?><a name="ä"/>';
  assert.equal(textOf(Buffer.from(xml)).text, xml);
});

test('a declared UTF-8 is not believed where the bytes are not valid', () => {
  const xml = '<?xml version="1.0" encoding="utf-8"?><a name="ä"/>';
  assert.equal(textOf(Buffer.from(xml, 'latin1')).text, xml);
});

test('an unknown declared encoding is not believed', () => {
  const xml = '<?xml version="1.0" encoding="klingon"?><a name="ä"/>';
  assert.equal(textOf(Buffer.from(xml)).text, xml);
});

test('a byte order mark wins over the declaration', () => {
  const xml = '\ufeff<?xml version="1.0" encoding="windows-1251"?><a name="ä"/>';
  assert.equal(textOf(Buffer.from(xml)).text, xml.slice(1));
});

test('a Registry.pol is named', () => {
  assert.match(reasonOf(Buffer.from('PReg\u0001\0\0\0[\0')), /is a Registry\.pol policy file/);
});

test('a registry hive is named', () => {
  assert.match(reasonOf(Buffer.from('regf\u0002\0\0\0')), /is a registry hive/);
});

test('a file with NUL bytes that is not UTF-16 is binary', () => {
  assert.equal(reasonOf(Buffer.from('MZ\u0090\0\u0003\0\0\0')), 'is a binary file, not text');
  assert.equal(reasonOf(Buffer.alloc(100)), 'is a binary file, not text');
});

test('a NUL in what begins as a registry file or as XML is a fault in a text', () => {
  assert.equal(textOf(Buffer.from('REGEDIT4\r\n\0')).text, 'REGEDIT4\r\n\0');
  assert.equal(textOf(Buffer.from(`${HEADER}\0`)).text, `${HEADER}\0`);
  assert.equal(textOf(Buffer.from('<a>\0</a>')).text, '<a>\0</a>');
});

test('no bytes make decoding throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (array) => {
      const decoded = decode(Buffer.from(array), ANSI);
      assert.ok(decoded.kind === 'text' ? decoded.text.length <= array.length : decoded.reason);
    }),
  );
});
