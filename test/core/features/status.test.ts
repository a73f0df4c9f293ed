import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatMessage } from '../../../src/core';
import { encodingStatus } from '../../../src/core/features/encodingStatus';
import { headerStatus } from '../../../src/core/features/headerStatus';
import { UTF16LE_WITH_MARK, type StoredText } from '../../../src/core/storedText';

function shownFor(head: string): string {
  const { label, severity, remedy } = headerStatus(head);
  const parts = [severity, formatMessage(label)];
  return [...parts, ...(remedy === undefined ? [] : [formatMessage(remedy)])].join(' / ');
}

test('the status names the header and what can be done about it', () => {
  const key = '\r\n\r\n[HKEY_USERS\\A]\r\n';
  assert.equal(
    shownFor(`Windows Registry Editor Version 5.00${key}`),
    'information / Version 5.00',
  );
  assert.equal(shownFor(`REGEDIT4${key}`), 'information / REGEDIT4 / Convert to Version 5.00');
  assert.equal(shownFor(`REGEDIT${key}`), 'warning / REGEDIT');
  assert.equal(shownFor(`REGEDIT5${key}`), 'error / Unknown header / Replace Header');
  for (const head of ['', key, 'regedit4', `; about${key}`]) {
    assert.equal(shownFor(head), 'error / No header / Add Header', head);
  }
});

test('the encoding is right only as the registry editor writes it', () => {
  const shown = (stored: StoredText) => {
    const { label, severity, isMendable } = encodingStatus(stored);
    return `${severity} / ${label}${isMendable ? ' / mend' : ''}`;
  };
  assert.equal(shown(UTF16LE_WITH_MARK), 'information / UTF-16 LE');
  assert.equal(
    shown({ encoding: 'utf-16le', hasByteOrderMark: undefined }),
    'information / UTF-16 LE',
  );
  assert.equal(
    shown({ encoding: 'utf-16le', hasByteOrderMark: false }),
    'error / UTF-16 LE without BOM / mend',
  );
  assert.equal(shown({ encoding: 'utf-16be', hasByteOrderMark: true }), 'error / UTF-16 BE / mend');
  assert.equal(
    shown({ encoding: 'utf-8', hasByteOrderMark: true }),
    'warning / UTF-8 with BOM / mend',
  );
  assert.equal(shown({ encoding: 'utf-8', hasByteOrderMark: false }), 'information / UTF-8 / mend');
  assert.equal(shown({ encoding: 'ansi', hasByteOrderMark: false }), 'information / ANSI / mend');
});
