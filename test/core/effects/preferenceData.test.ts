import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { utf16Hex } from './effectsIn';
import { storedOfItem } from './preferencesIn';

describe('the data of a registry item', () => {
  test('of type REG_SZ and REG_EXPAND_SZ is UTF-16 with a terminator', () => {
    assert.equal(storedOfItem('type="REG_SZ" value="aé&amp;"'), `1:${utf16Hex('aé&')}`);
    assert.equal(storedOfItem('type="REG_EXPAND_SZ" value="C:\\"'), `2:${utf16Hex('C:\\')}`);
    assert.equal(storedOfItem('type="REG_SZ" value="😀"'), '1:3dd800de0000');
    assert.equal(storedOfItem('type="REG_SZ" value=""'), '1:0000');
    assert.equal(storedOfItem('type="REG_SZ"'), '1:0000');
  });
  test('has a blank for a line break or tab in the file, and keeps those that are references', () => {
    assert.equal(storedOfItem('type="REG_SZ" value="a\r\nb\tc"'), `1:${utf16Hex('a b c')}`);
    assert.equal(storedOfItem(`type="REG_SZ" value='a\n"b'`), `1:${utf16Hex('a "b')}`);
    assert.equal(
      storedOfItem('type="REG_SZ" value="a&#13;&#10;b&#9;"'),
      `1:${utf16Hex('a\r\nb\t')}`,
    );
    assert.equal(storedOfItem('type="REG_SZ" value="&#10;\n"'), `1:${utf16Hex('\n ')}`);
  });
  test('keeps the variables in it and says that the client puts them in', () => {
    const note = 'The client puts the values of the variables in before it writes';
    assert.equal(
      storedOfItem('type="REG_EXPAND_SZ" value="%AppDataDir%\\x"'),
      `2:${utf16Hex('%AppDataDir%\\x')} ${note}`,
    );
    assert.equal(storedOfItem('type="REG_SZ" value="100% of 50%"'), `1:${utf16Hex('100% of 50%')}`);
  });
  test('of type REG_DWORD is four bytes in reverse order, whatever displayDecimal says', () => {
    assert.equal(storedOfItem('type="REG_DWORD" value="0000002A"'), '4:2a000000');
    assert.equal(
      storedOfItem('type="REG_DWORD" displayDecimal="1" value="00000042"'),
      '4:42000000',
    );
    assert.equal(storedOfItem('type="REG_DWORD" value="deadBEEF"'), '4:efbeadde');
  });
  test('of type REG_QWORD is eight bytes in reverse order', () => {
    assert.equal(storedOfItem('type="REG_QWORD" value="0000000100000002"'), '11:0200000001000000');
  });
  test('of a number without all its digits, or with others, is never guessed', () => {
    for (const value of ['42', '', '0x2A', '0000002g', '00000002A', ' 0000002', '-0000001']) {
      assert.equal(
        storedOfItem(`type="REG_DWORD" value="${value}"`),
        '4:? The value does not have the 8 hexadecimal digits of the number',
        value,
      );
    }
    assert.match(storedOfItem('type="REG_QWORD" value="0000002A"'), /^11:\? .* the 16 hex/);
  });
  test('of type REG_BINARY is its bytes, with or without blanks between them', () => {
    assert.equal(storedOfItem('type="REG_BINARY" value="01FF0000"'), '3:01ff0000');
    assert.equal(storedOfItem('type="REG_BINARY" value="00 0f ff"'), '3:000fff');
    assert.equal(storedOfItem('type="REG_BINARY" value=""'), '3:');
  });
  test('of type REG_BINARY with half a byte or another letter is never guessed', () => {
    for (const value of ['010', '0g', '01,02', '0x01']) {
      assert.match(storedOfItem(`type="REG_BINARY" value="${value}"`), /^3:\? .* pairs/, value);
    }
  });
  test('of type REG_MULTI_SZ comes from Values, each string and the list with a terminator', () => {
    const values = '<Values><Value>one</Value><Value>two &amp; a half</Value></Values>';
    assert.equal(
      storedOfItem('type="REG_MULTI_SZ" value="one two"', values),
      `7:${utf16Hex('one\0two & a half\0')}`,
    );
    assert.equal(storedOfItem('type="REG_MULTI_SZ" value=""', '<Values/>'), '7:0000');
    assert.equal(
      storedOfItem('type="REG_MULTI_SZ"', '<Values><Value>a\r\nb&#13;</Value></Values>'),
      `7:${utf16Hex('a\nb\r\0')}`,
    );
    assert.equal(
      storedOfItem('type="REG_MULTI_SZ"', '<Values><Value><![CDATA[<a>]]></Value></Values>'),
      `7:${utf16Hex('<a>\0')}`,
    );
  });
  test('of type REG_MULTI_SZ without Values, or with an empty string, is never guessed', () => {
    assert.match(storedOfItem('type="REG_MULTI_SZ" value="one two"'), /^7:\? .*'Values'/);
    assert.match(
      storedOfItem('type="REG_MULTI_SZ"', '<Values><Value>a</Value><Value/></Values>'),
      /^7:\? .*empty string/,
    );
  });
  test('of a bit mask, of no type and of a type without a known form is not told', () => {
    assert.match(storedOfItem('type="REG_DWORD" value="00000001" bitfield="1"'), /^4:\? .*bits/);
    assert.match(
      storedOfItem('type="REG_DWORD"', '<SubProp id="a" value="00000001" mask="00000001"/>'),
      /^4:\? .*bits/,
    );
    assert.match(storedOfItem('value="x"'), /^\?:\? .*no type/);
    assert.match(storedOfItem('type="REG_LINK" value="x"'), /^6:\? .*'REG_LINK'/);
    assert.match(storedOfItem('type="REG_STRING" value="x"'), /^\?:\? .*'REG_STRING'/);
  });
});
