import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { escapeData, escapeProperty, githubReporter } from '../../../src/cli/report/github';
import { message, SEVERITIES } from '../../../src/core';
import { checkedFile, findingAt } from '../checkedFiles';

const TEXT = 'REGEDIT4\n\n"a"="b"\n"c"="d"\n';

test('a finding is one command with its place counted from 1', () => {
  const report = githubReporter().file(checkedFile('a/b.reg', TEXT, [findingAt(TEXT, '"b"')]));
  assert.equal(
    report,
    '::warning file=a/b.reg,line=3,col=5,endLine=3,endColumn=8,title=trust-model-data-replaced::\'"b"\' is wrong\n',
  );
});

test('a finding over several lines has no columns, which GitHub would refuse', () => {
  const finding = findingAt(TEXT, '"b"\n"c"', { message: message('Two lines') });
  assert.equal(
    githubReporter().file(checkedFile('b.reg', TEXT, [finding])),
    '::warning file=b.reg,line=3,endLine=4,title=trust-model-data-replaced::Two lines\n',
  );
});

test('each severity has its command', () => {
  const findings = SEVERITIES.map((severity) => findingAt(TEXT, 'b', { severity }));
  const report = githubReporter().file(checkedFile('b.reg', TEXT, findings));
  const commands = report.split('\n').map((line) => line.split(' ')[0]);
  assert.deepEqual(commands, ['::error', '::warning', '::notice', '::notice', '']);
});

test('signs with a meaning for GitHub are escaped', () => {
  const finding = findingAt(TEXT, 'b', { message: message('100%: a,b\r\n::error::c') });
  const report = githubReporter().file(checkedFile('C:/x,%1.reg', TEXT, [finding]));
  assert.match(report, /file=C%3A\/x%2C%251\.reg,/);
  assert.match(report, /::100%25: a,b%0D%0A::error::c\n$/);
});

test('escaped text is one line and gives the text back', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('%', '\r', '\n', ':', ',', 'a', '2', '5') }),
      (text) => {
        const unescape = (escaped: string): string => {
          return escaped.replace(/%(0D|0A|3A|2C|25)/g, (_, code: string) => {
            return String.fromCharCode(Number.parseInt(code, 16));
          });
        };
        assert.equal(unescape(escapeData(text)), text);
        assert.equal(unescape(escapeProperty(text)), text);
        assert.doesNotMatch(escapeProperty(text), /[\r\n:,]/);
      },
    ),
  );
});

test('a run without findings writes nothing', () => {
  const reporter = githubReporter();
  assert.equal(reporter.file(checkedFile('b.reg', TEXT, [])) + reporter.end({ problems: [] }), '');
});
