import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { regHover } from '../../../../src/core/features/hover/regHover';
import { parseReg } from '../../../../src/core/reg/parseReg';
import { HEADER, KEY } from '../../reg/inspect';
import { regText } from '../../reg/regText';
import { hoverAt } from './render';

const LYNC = '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Office\\16.0\\Lync]\n';

test('a key is shown with the full and the short name of its hive', () => {
  assert.deepEqual(hoverAt(`${HEADER}[hkey_local_machine\\Soft|ware\\\\A\\]\n`), [
    '<hkey_local_machine\\Software\\\\A\\>',
    'Key: HKEY_LOCAL_MACHINE\\Software\\A',
    'In short, for reg.exe: HKLM\\Software\\A',
    'The settings of the computer.',
  ]);
});

test('a short name of a hive is explained', () => {
  const parts = hoverAt(`${HEADER}[HK|LM\\Software]\n`);
  assert.equal(parts?.[1], 'Key: HKEY_LOCAL_MACHINE\\Software');
  assert.equal(parts.at(-1), 'The registry editor does not know the short name of a hive.');
});

test('a hive without a short name has none', () => {
  const parts = hoverAt(`${HEADER}[HKEY_DYN_DATA|]\n`);
  assert.deepEqual(parts?.slice(0, 2), ['<HKEY_DYN_DATA>', 'Key: HKEY_DYN_DATA']);
  assert.doesNotMatch(parts.join('\n'), /In short/);
});

test('a deletion of a key says how much it deletes', () => {
  assert.equal(
    hoverAt(`${HEADER}[-HKEY_CURRENT_USER\\A|]\n`)?.at(-1),
    'Deletes the key with everything below it.',
  );
});

test('nothing is said about an unknown hive, a comment behind a key and a blank line', () => {
  for (const text of [
    '[HKEY_|X\\A]\n',
    '[HKEY_USERS] ; no|te\n',
    `${KEY}|\n`,
    '; [HKEY_|USERS]\n',
  ]) {
    assert.equal(hoverAt(HEADER + text), undefined, text);
  }
});

test('the name of a policy says what it is for', () => {
  assert.deepEqual(hoverAt(`${HEADER}${LYNC}"sip|compression"=dword:2\n`), [
    '<"sipcompression">',
    'When the client compresses its SIP traffic.',
    'Type: REG_DWORD',
    '0: never',
    '1: always',
    '2: depending on the speed of the network adapter (default)',
    '3: depending on the round-trip time of a ping',
    'A policy of Lync 2013 and Skype for Business (lync15.admx and lync16.admx).',
  ]);
});

test('the data of a policy says what the number means', () => {
  const parts = hoverAt(`${HEADER}${LYNC}"SipCompression"=dword:|3\n`);
  assert.equal(parts?.[1], 'SipCompression 3: depending on the round-trip time of a ping');
  assert.equal(parts[2], 'REG_DWORD: A number of 32 bits');
});

test('a number that the policy does not know has no meaning', () => {
  const parts = hoverAt(`${HEADER}${LYNC}"SipCompression"=dword:|9\n`);
  assert.equal(parts?.[1], 'REG_DWORD: A number of 32 bits');
});

test('the same name below another key is no policy', () => {
  assert.equal(hoverAt(`${HEADER}${KEY}"Sip|Compression"=dword:2\n`), undefined);
});

const CONTROL = '[HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\Control';

test('the name of a list says what it holds and what writing it means', () => {
  assert.deepEqual(hoverAt(`${HEADER}${CONTROL}\\Lsa]\n"notification| packages"=-\n`), [
    '<"notification packages">',
    'A list of password filters.',
    'Type: REG_MULTI_SZ',
    'Each machine has its own, to which Windows, installers and people have added.',
    'Must contain: scecli',
  ]);
  assert.ok(
    hoverAt(`${HEADER}${CONTROL}\\SecurityProviders]\n"Security|Providers"=""\n`)?.includes(
      "',' separates its members.",
    ),
  );
});

test('a list in one text is shown member by member', () => {
  const key = `${HEADER}${CONTROL}\\SecurityProviders]\n`;
  assert.deepEqual(hoverAt(`${key}"SecurityProviders"="credssp.dll, a.dll|"\n`)?.slice(1), [
    'REG_SZ: A text',
    'credssp.dll, a.dll',
    '- credssp.dll\n- a.dll',
  ]);
  assert.equal(hoverAt(`${key}"SecurityProviders"="credssp.dll|"\n`)?.length, 3);
});

test('a value that leaks into a policy key is a policy', () => {
  const text = `${HEADER}${LYNC}\n[broken\n"Prevent|Run"=dword:1\n`;
  assert.equal(hoverAt(text)?.[1], 'Whether users are kept from starting the client.');
});

test('a hover lies around its place, in any text', () => {
  fc.assert(
    fc.property(regText, fc.nat(), (text, number) => {
      const offset = number % (text.length + 1);
      const hover = regHover(parseReg(text), offset);
      if (hover === undefined) return;
      assert.ok(hover.parts.length > 0);
      assert.ok(hover.span.start <= offset && offset <= hover.span.end);
    }),
  );
});
