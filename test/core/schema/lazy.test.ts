import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_CONFIGURATION, lintDocument, parseDocument } from '../../../src/core';
import { annotationsAreEvaluated } from '../../../src/generated/annotations';
import {
  configurationValidatorsAreEvaluated,
  preferenceValidatorsAreEvaluated,
} from '../../../src/generated/validators';

const REG = `Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\Software\\A]\r\n"b"=dword:1\r\n\r\n`;
const PREFERENCES =
  '<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}"><Registri/></RegistrySettings>';

function lint(language: 'reg' | 'gpp', text: string): number {
  const document = parseDocument(language, text);
  assert.ok(document);
  const surroundings = { newGuid: () => '{}', timestamp: () => '' };
  return (
    lintDocument(document, { configuration: DEFAULT_CONFIGURATION, surroundings })?.length ?? 0
  );
}

function evaluated(): readonly boolean[] {
  return [
    configurationValidatorsAreEvaluated(),
    preferenceValidatorsAreEvaluated(),
    annotationsAreEvaluated(),
  ];
}

test('the schemas of preferences are evaluated with the first preference file and not before', () => {
  assert.deepEqual(evaluated(), [false, false, false]);
  assert.ok(lint('reg', REG) > 0);
  assert.deepEqual(evaluated(), [false, false, false]);
  assert.ok(lint('gpp', PREFERENCES) > 0);
  assert.deepEqual(evaluated(), [false, true, true]);
});
