import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokenize, tokensOf } from './tokenize';

/** The tokens of a line that is not the first one of its document. */
function lineTokens(line: string): Promise<string[]> {
  return tokensOf(`\n${line}`);
}

async function scopesOf(text: string, part: string): Promise<string> {
  const tokens = (await tokenize(text)).flat();
  return tokens.find((token) => token.text === part)?.scopes ?? '(none)';
}

test('the header is a keyword in the first line only', async () => {
  const header = 'Windows Registry Editor Version 5.00';
  assert.deepEqual(await tokensOf(header), [`${header}: keyword.other.header`]);
  assert.deepEqual(await tokensOf('REGEDIT4'), ['REGEDIT4: keyword.other.header']);
  assert.deepEqual(await tokensOf('REGEDIT'), ['REGEDIT: keyword.other.header']);
  assert.deepEqual(await lineTokens('REGEDIT4'), []);
});

test('a header in other letters is no keyword', async () => {
  for (const line of [
    'regedit4',
    'REGEDIT5',
    'REGEDIT 4',
    'Windows Registry Editor Version 4.00',
  ]) {
    assert.deepEqual(await tokensOf(line), [], line);
  }
});

test('a key has a hive and a path', async () => {
  assert.deepEqual(await lineTokens('[HKEY_LOCAL_MACHINE\\Software\\My Key]'), [
    '[: punctuation.definition.section.begin',
    'HKEY_LOCAL_MACHINE: entity.name.type.hive',
    '\\: punctuation.separator.path',
    'Software: entity.name.section.key',
    '\\: punctuation.separator.path',
    'My Key: entity.name.section.key',
    ']: punctuation.definition.section.end',
  ]);
});

test('a hive may stand alone and in any letter case', async () => {
  assert.equal((await lineTokens('[hkey_users]'))[1], 'hkey_users: entity.name.type.hive');
});

test('an abbreviated hive is no hive', async () => {
  assert.equal((await lineTokens('[HKLM\\A]'))[1], 'HKLM: entity.name.section.key');
});

test('a hive name further down a path is part of the path', async () => {
  assert.equal(
    (await lineTokens('[HKEY_USERS\\HKEY_USERS]'))[3],
    'HKEY_USERS: entity.name.section.key',
  );
});

test('a deleted key has its sign and its own scope', async () => {
  const line = '\n[-HKEY_USERS\\A]';
  assert.equal((await tokensOf(line))[1], '-: keyword.operator.delete');
  assert.equal(await scopesOf(line, 'A'), 'markup.deleted.key.reg entity.name.section.key.reg');
  assert.equal(
    await scopesOf(line, 'HKEY_USERS'),
    'markup.deleted.key.reg entity.name.type.hive.reg',
  );
});

test('comment signs, quotes and brackets inside a key are part of the key', async () => {
  const tokens = await lineTokens('[HKEY_USERS\\a;b#c"d"]e]');
  assert.deepEqual(tokens.slice(3), [
    'a;b#c"d"]e: entity.name.section.key',
    ']: punctuation.definition.section.end',
  ]);
});

test('a comment may follow a key', async () => {
  const tokens = await lineTokens('[HKEY_USERS\\a] ; note');
  assert.deepEqual(tokens.slice(-2), [
    ';: punctuation.definition.comment',
    ' note: comment.line.semicolon',
  ]);
});

test('a line that is no key to Windows has no key scopes', async () => {
  assert.deepEqual(await lineTokens('[ HKEY_USERS\\a]'), []);
  assert.deepEqual(await lineTokens('[HKEY_USERS\\a'), []);
});

test('a semicolon starts a comment at the start of a line', async () => {
  assert.deepEqual(await lineTokens('  ; [HKEY_USERS] "a"="b"'), [
    ';: punctuation.definition.comment',
    ' [HKEY_USERS] "a"="b": comment.line.semicolon',
  ]);
});

test('a number sign starts a comment at the start of a line', async () => {
  assert.deepEqual(await lineTokens('# x'), [
    '#: punctuation.definition.comment',
    ' x: comment.line.number-sign',
  ]);
});

test('a string value has a name, an equal sign and a string', async () => {
  assert.deepEqual(await lineTokens('"My Name" = "text"'), [
    '": punctuation.definition.property-name.begin',
    'My Name: support.type.property-name',
    '": punctuation.definition.property-name.end',
    '=: keyword.operator.assignment',
    '": punctuation.definition.string.begin',
    'text: string.quoted.double',
    '": punctuation.definition.string.end',
  ]);
});

test('the default value is a language variable', async () => {
  assert.deepEqual((await lineTokens('@="x"')).slice(0, 2), [
    '@: variable.language.default-value',
    '=: keyword.operator.assignment',
  ]);
});

test('comment signs and brackets inside names and strings are no comments and keys', async () => {
  assert.deepEqual(await lineTokens('"a;b#[c]"="d ; e # f [g]"'), [
    '": punctuation.definition.property-name.begin',
    'a;b#[c]: support.type.property-name',
    '": punctuation.definition.property-name.end',
    '=: keyword.operator.assignment',
    '": punctuation.definition.string.begin',
    'd ; e # f [g]: string.quoted.double',
    '": punctuation.definition.string.end',
  ]);
});

test('an equal sign inside a name is part of the name', async () => {
  assert.equal((await lineTokens('"a=b"="c"'))[1], 'a=b: support.type.property-name');
});

test('escapes are told from invalid escapes in names and strings', async () => {
  const tokens = await lineTokens('"a\\\\b\\c"="C:\\\\d \\"e\\" \\f"');
  assert.deepEqual(
    tokens.filter((token) => token.includes('escape')),
    [
      '\\\\: constant.character.escape',
      '\\c: invalid.illegal.escape',
      '\\\\: constant.character.escape',
      '\\": constant.character.escape',
      '\\": constant.character.escape',
      '\\f: invalid.illegal.escape',
    ],
  );
});

test('an unclosed string ends with its line', async () => {
  const lines = await tokenize('\n"a"="b\n"c"="d"');
  assert.equal(lines[1]?.at(-1)?.scopes, 'string.quoted.double.reg');
  assert.equal(lines[2]?.[1]?.scopes, 'support.type.property-name.reg');
});

test('a comment may follow a string, a number, bytes and the delete sign', async () => {
  for (const data of ['"b"', 'dword:00000001', 'hex:01,02', '-']) {
    const tokens = await lineTokens(`"a"=${data} ; note`);
    assert.deepEqual(tokens.slice(-2), [
      ';: punctuation.definition.comment',
      ' note: comment.line.semicolon',
    ]);
  }
});

test('text after a string is invalid, a number sign too', async () => {
  assert.equal((await lineTokens('"a"="b" c d')).at(-1), 'c d: invalid.illegal.data');
  assert.equal((await lineTokens('"a"="b" # c')).at(-1), '# c: invalid.illegal.data');
});

test('a dword has a type and a number', async () => {
  assert.deepEqual((await lineTokens('"a"=dword:0000000F')).slice(-3), [
    'dword: storage.type',
    ':: punctuation.separator.type',
    '0000000F: constant.numeric.hex',
  ]);
});

test('digits that are no dword are invalid', async () => {
  for (const digits of ['0x10', '000000001', '-1', '0000 0001', '12g']) {
    const tokens = await lineTokens(`"a"=dword:${digits} ; c`);
    assert.ok(tokens.includes(`${digits}: invalid.illegal.number`), digits);
  }
});

test('bytes have a type, its number and one token for each run', async () => {
  assert.deepEqual((await lineTokens('"a"=hex(7):61,00,')).slice(4), [
    'hex: storage.type',
    '(: punctuation.section.parens.begin',
    '7: constant.numeric.type',
    '): punctuation.section.parens.end',
    ':: punctuation.separator.type',
    '61,00: constant.numeric.hex',
    ',: punctuation.separator.byte',
  ]);
  assert.deepEqual((await lineTokens('"a"=hex:01')).slice(4), [
    'hex: storage.type',
    ':: punctuation.separator.type',
    '01: constant.numeric.hex',
  ]);
});

test('what is no byte is invalid', async () => {
  assert.ok((await lineTokens('"a"=hex:01,100,02')).includes('100: invalid.illegal.byte'));
  assert.ok((await lineTokens('"a"=hex:01,zz')).includes('zz: invalid.illegal.byte'));
  assert.ok((await lineTokens('"a"=hex:01\\')).includes('\\: invalid.illegal.byte'));
  assert.ok((await lineTokens('"a"=hex:01,\\ x')).includes('\\: invalid.illegal.byte'));
});

test('bytes go on after a backslash, across blank lines and comments', async () => {
  const lines = await tokenize('\n"a"=hex:01,\\\n\n  ; note\n  02,\\ ; c\n03\n"b"="c"');
  const innermost = lines.map((line) => line.at(-1)?.scopes.split(' ').at(-1));
  assert.deepEqual(innermost.slice(1), [
    'constant.character.escape.line-continuation.reg',
    undefined,
    'comment.line.semicolon.reg',
    'comment.line.semicolon.reg',
    'constant.numeric.hex.reg',
    'punctuation.definition.string.end.reg',
  ]);
});

test('a backslash may follow the type', async () => {
  const lines = await tokenize('\n"a"=hex(2):\\\n  61,00');
  assert.equal(lines[2]?.[0]?.scopes, 'constant.numeric.hex.reg');
});

test('a line that a dangling backslash swallows is invalid and the one after it is not', async () => {
  for (const swallowed of ['"b"="c"', '[HKEY_USERS\\A]', '@="c"', '# c']) {
    const lines = await tokenize(`\n"a"=hex:01,\\\n\n${swallowed}\n"d"="e"`);
    assert.deepEqual(
      lines[3]?.map((token) => token.scopes),
      ['invalid.illegal.swallowed.reg'],
    );
    assert.equal(lines[4]?.[1]?.scopes, 'support.type.property-name.reg');
  }
});

test('a minus sign deletes only when it stands alone', async () => {
  assert.equal((await lineTokens('"a"= -')).at(-1), '-: keyword.operator.delete');
  assert.equal((await lineTokens('"a"=-"b"')).at(-1), '-"b": invalid.illegal.data');
});

test('types in capitals and unknown types are invalid', async () => {
  assert.equal((await lineTokens('"a"=DWORD:1')).at(-1), 'DWORD:1: invalid.illegal.data');
  assert.equal((await lineTokens('"a"=qword:1')).at(-1), 'qword:1: invalid.illegal.data');
  assert.equal((await lineTokens('"a"=hex(0x2):1')).at(-1), 'hex(0x2):1: invalid.illegal.data');
});

test('lines that Windows skips have no scopes', async () => {
  for (const line of ['name="x"', "'name'=1", '-[HKEY_USERS\\A]', '// x']) {
    assert.deepEqual(await lineTokens(line), [], line);
  }
});
