import { describe, test } from 'node:test';
import { assertProblems, fileWith, type Case } from './markedText';

/** The kinds of item whose properties have an action, each with what else they need. */
const WITH_ACTION: Readonly<Record<string, string>> = {
  DataSource: 'dsn="a" driver="b"',
  Drive: 'letter="K"',
  EnvironmentVariable: 'name="a" value="b"',
  File: 'targetPath="a"',
  Folder: 'path="a"',
  OpenWith: 'fileExtension="a" applicationPath="b"',
  FileType: 'fileExt="a" application="b" appProgID="c"',
  Ini: 'path="a"',
  User: 'userName="a"',
  Group: 'groupName="a"',
  VPN: 'name="a" ipAddress="b"',
  DUN: 'name="a" phoneNumber="b"',
  NetShare: 'name="a" path="b"',
  GlobalPowerOptionsV2: 'default="0"',
  PowerScheme: 'name="a"',
  SharedPrinter: 'path="a"',
  PortPrinter: 'ipAddress="a"',
  LocalPrinter: 'name="a" port="b" path="c"',
  Task: 'name="a"',
  ImmediateTask: 'name="a"',
  TaskV2: 'name="a"',
  ImmediateTaskV2: 'name="a"',
  Shortcut: 'shortcutPath="a"',
};

describe('in items of every kind with an action', () => {
  for (const [kind, rest] of Object.entries(WITH_ACTION)) {
    const properties = `<Properties action="U" ${rest}/>`;
    const cases: readonly Case[] = [
      ['all that is needed has no problem', fileWith(kind, properties)],
      [
        'an action that does not exist is an error',
        fileWith(kind, `<Properties action="«X»" ${rest}/>`),
        'error value-not-allowed action',
      ],
      [
        'a misspelt attribute is a hint with the right name',
        fileWith(kind, `<Properties «acton»="U" ${rest}/>`),
        'hint unknown-attribute acton → action',
      ],
      [
        'a misspelt condition is an error',
        fileWith(kind, `${properties}<Filters><«FilterOrgUnits» bool="AND" not="0"/></Filters>`),
        'error unknown-element FilterOrgUnits → FilterOrgUnit',
      ],
      [
        'absent properties are an error',
        fileWith(kind, '').replace(`<${kind} `, `<«${kind}» `),
        'error missing-element Properties',
      ],
      [
        'a class id with another digit is an error',
        fileWith(kind, properties).replace(
          new RegExp(`(<${kind} clsid=")\\{.{8}(.*?)"`),
          '$1«{12345678$2»"',
        ),
        `error class-id-mismatch clsid → ${classIdOf(kind)}`,
      ],
      [
        'a misspelt item is a warning',
        fileWith(kind, properties)
          .replace(`<${kind} `, `<«${kind}x» `)
          .replace(`</${kind}>`, `</${kind}x>`),
        `warning unknown-element ${kind}x → ${kind}`,
      ],
    ];
    for (const [name, marked, ...problems] of cases) {
      test(`${kind}: ${name}`, () => {
        assertProblems(marked, problems);
      });
    }
  }
});

function classIdOf(kind: string): string {
  return new RegExp(`<${kind} clsid="([^"]*)"`).exec(fileWith(kind, ''))?.[1] ?? '';
}
