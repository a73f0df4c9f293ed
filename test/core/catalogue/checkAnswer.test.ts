import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { catalogueEntries, question } from '../../../src/core/catalogue/catalogue';
import type { Question, QuestionKind } from '../../../src/core/catalogue/catalogueTypes';
import { checkAnswer } from '../../../src/core/catalogue/checkAnswer';
import { formatMessage } from '../../../src/core/message';

function asked(kind: QuestionKind, more: Partial<Question> = {}): Question {
  return { id: 'q', kind, prompt: 'What?', sample: '', ...more };
}

/** What the user is told: the level, the answer as it is used, and the sentence. */
function told(about: Question, answer: string): string {
  const check = checkAnswer(about, answer);
  switch (check.kind) {
    case 'error':
      return `error: ${formatMessage(check.message)}`;
    case 'valid':
      return `valid: ${check.value}`;
    default:
      return `${check.kind}: ${check.value}: ${formatMessage(check.message)}`;
  }
}

type Rows = readonly (readonly [answer: string, expected: string])[];

function testRows(about: Question, rows: Rows): void {
  for (const [answer, expected] of rows) {
    test(`${JSON.stringify(answer)} is ${expected}`, () => {
      assert.equal(told(about, answer), expected);
    });
  }
}

describe('a sign-in address', () => {
  testRows(asked('signInAddress'), [
    ['bobk@contoso.com', 'valid: bobk@contoso.com'],
    ['  Bob.K-1_2@mail.contoso.co.uk ', 'valid: Bob.K-1_2@mail.contoso.co.uk'],
    [
      "o'brien@contoso.com",
      "warning: o'brien@contoso.com: Skype for Business does not support an apostrophe in an address",
    ],
    ['', 'error: An answer is needed'],
    [' \u200e ', 'error: An answer is needed'],
    ['bobk', "error: There is no '@' in 'bobk'; a sign-in address looks like 'bobk@contoso.com'"],
    [
      'CONTOSO\\bobk',
      "error: 'CONTOSO\\bobk' signs in to the network; the sign-in address looks like 'bobk@contoso.com'",
    ],
    ['bob k@contoso.com', "error: There is a blank inside 'bob k@contoso.com'"],
    ['bobk @contoso.com', "error: There is a blank inside 'bobk @contoso.com'"],
    ['bobk@@contoso.com', "error: There is more than one '@' in 'bobk@@contoso.com'"],
    ['@contoso.com', "error: There is no user name in front of the '@'"],
    ['bob..k@contoso.com', "error: There are two dots in a row in 'bob..k'"],
    ['bobk@contoso..com', "error: There are two dots in a row in 'contoso..com'"],
    ['.bobk@contoso.com', "error: The user name '.bobk' must not start or end with a dot"],
    ['bobk.@contoso.com', "error: The user name 'bobk.' must not start or end with a dot"],
    ['bobk@contoso,com', "error: There is a comma in 'contoso,com'; is 'contoso.com' meant?"],
    ['bob,k@contoso.com', "error: There is a comma in 'bob,k'; is 'bob.k' meant?"],
    ['bob/k@contoso.com', "error: '/' cannot stand in a sign-in address"],
    ['sip:bobk@contoso.com', "mended: bobk@contoso.com: 'bobk@contoso.com' is used"],
    ['SIP:bobk@contoso.com', "mended: bobk@contoso.com: 'bobk@contoso.com' is used"],
    ['<sip:bobk@contoso.com>', "mended: bobk@contoso.com: 'bobk@contoso.com' is used"],
    ['bobk@contoso.com.', "mended: bobk@contoso.com: 'bobk@contoso.com' is used"],
    [
      '\u202abobk@contoso.com\u202c',
      'mended: bobk@contoso.com: Invisible or full-width characters are replaced',
    ],
    [
      'bobk\uff20contoso\uff0ecom',
      'mended: bobk@contoso.com: Invisible or full-width characters are replaced',
    ],
    [
      'bobk@contos\u043e.com',
      "error: '\u043e' (U+043E) only looks like a Latin letter, so type it anew",
    ],
    [
      'b\u03bfbk@contoso.com',
      "error: '\u03bf' (U+03BF) only looks like a Latin letter, so type it anew",
    ],
    [
      'j\u00f6rg@contoso.com',
      "error: '\u00f6' (U+00F6) cannot stand here, only ASCII characters can",
    ],
    ['bobk@contoso.con', "warning: bobk@contoso.con: Is 'contoso.com' meant?"],
    [
      'bobk@contoso',
      "warning: bobk@contoso: 'contoso' has no dot; a domain is a whole name such as 'contoso.com'",
    ],
    ['bobk@10.0.0.1', "error: '10.0.0.1' is an IP address, but a domain is a name"],
    [
      'bobk@-contoso.com',
      "error: '-contoso.com' is no name of DNS, which has letters, digits and hyphens between its dots, and 63 of them at most",
    ],
  ]);
});

describe('a domain', () => {
  testRows(asked('domain'), [
    ['contoso.com', 'valid: contoso.com'],
    ['lync.glbdns.microsoft.com', 'valid: lync.glbdns.microsoft.com'],
    ['xn--bcher-kva.example', 'valid: xn--bcher-kva.example'],
    ['contoso.com.', "mended: contoso.com: 'contoso.com' is used"],
    ['https://lync.contoso.com/meet', "mended: lync.contoso.com: 'lync.contoso.com' is used"],
    ['lync.contoso.com:443', "mended: lync.contoso.com: 'lync.contoso.com' is used"],
    ['*.contoso.com', "error: '*' cannot stand in a name; is 'contoso.com' meant?"],
    ['bob@contoso.com', "error: 'bob@contoso.com' is an address; its domain is 'contoso.com'"],
    ['contoso com', "error: There is a blank inside 'contoso com'"],
    ['contoso.cmo', "warning: contoso.cmo: Is 'contoso.com' meant?"],
    ['https://contoso.1/', "error: 'contoso.1' ends with a number, which no domain does"],
    ['contoso.1', "error: 'contoso.1' ends with a number, which no domain does"],
    [
      'b\u00fccher.example',
      "error: '\u00fc' (U+00FC) cannot stand in DNS; give the form of the domain in ASCII, which has a part that starts with 'xn--'",
    ],
  ]);
});

describe('several domains', () => {
  testRows(asked('domain', { isList: true }), [
    ['contoso.com', 'valid: contoso.com'],
    [
      'contoso.com, fabrikam.com;example.org\n example.net',
      'valid: contoso.com, fabrikam.com, example.org, example.net',
    ],
    ['contoso.com Contoso.COM', 'valid: Contoso.COM'],
    [', ;', 'error: An answer is needed'],
    ['contoso.com, a..b', "error: There are two dots in a row in 'a..b'"],
    ['contoso.com., a.com', "mended: contoso.com, a.com: 'contoso.com' is used"],
    [
      'contoso,com',
      "warning: contoso, com: 'contoso' has no dot; a domain is a whole name such as 'contoso.com'",
    ],
  ]);
});

describe('a host', () => {
  testRows(asked('host'), [
    ['time.windows.com', 'valid: time.windows.com'],
    ['dc1', 'valid: dc1'],
    ['192.0.2.10', 'valid: 192.0.2.10'],
    [
      '192.0.2.300',
      "error: The parts of an IP address go up to 255, which those of '192.0.2.300' do not",
    ],
    [
      'time,windows.com',
      "error: There is a comma in 'time,windows.com'; is 'time.windows.com' meant?",
    ],
  ]);
});

describe('a host with a port', () => {
  testRows(asked('hostAndPort'), [
    ['sip.contoso.com:5061', 'valid: sip.contoso.com:5061'],
    ['sip.contoso.com', 'valid: sip.contoso.com'],
    ['sip.contoso.com:70000', "error: A port lies between 1 and 65535, which '70000' does not"],
    ['sip..com:5061', "error: There are two dots in a row in 'sip..com'"],
    ['https://sip.contoso.com/', "mended: sip.contoso.com: 'sip.contoso.com' is used"],
  ]);
});

describe('the address of a proxy script', () => {
  const FILE =
    "error: The sign-in assistant cannot read it from a file; publish it and give its 'http:' address";
  testRows(asked('url'), [
    ['http://proxy.contoso.com/proxy.pac', 'valid: http://proxy.contoso.com/proxy.pac'],
    ['HTTPS://wpad:8080/wpad.dat?x=1', 'valid: HTTPS://wpad:8080/wpad.dat?x=1'],
    ['http://[2001:db8::1]/proxy.pac', 'valid: http://[2001:db8::1]/proxy.pac'],
    ['file:///C:/proxy.pac', FILE],
    ['FILE://C:/proxy.pac', FILE],
    ['C:\\proxy.pac', FILE],
    ['\\\\server\\share\\proxy.pac', FILE],
    [
      'proxy.contoso.com/proxy.pac',
      "error: An address starts with 'http://' or 'https://', which 'proxy.contoso.com/proxy.pac' does not",
    ],
    ['http:///proxy.pac', "error: There is no server in 'http:///proxy.pac'"],
    ['http://pro xy/proxy.pac', "error: There is a blank inside 'http://pro xy/proxy.pac'"],
    [
      'http://me:secret@proxy/p.pac',
      'error: A name or a password in an address is written into the file in plain text',
    ],
    ['http://proxy:99999/p.pac', "error: A port lies between 1 and 65535, which '99999' does not"],
    ['http://pro..xy/p.pac', "error: There are two dots in a row in 'pro..xy'"],
  ]);
});

describe('a thumbprint', () => {
  const DIGITS = '0123456789ABCDEF0123456789ABCDEF01234567';
  const spaced = DIGITS.replace(/(..)(?!$)/g, '$1 ').toLowerCase();
  testRows(asked('thumbprint'), [
    [DIGITS, `valid: ${DIGITS}`],
    [DIGITS.toLowerCase(), `valid: ${DIGITS}`],
    [spaced, `mended: ${DIGITS}: What stands between the digits is left out`],
    [`\u200e${DIGITS}`, `mended: ${DIGITS}: Invisible or full-width characters are replaced`],
    [spaced.replaceAll(' ', ':'), `mended: ${DIGITS}: What stands between the digits is left out`],
    [DIGITS.slice(1), 'error: A thumbprint has 40 hexadecimal digits, and here are 39'],
    [`${DIGITS.slice(1)}O`, "error: 'O' is no hexadecimal digit"],
    [
      '00'.repeat(32),
      'error: This is a SHA-256 hash of 64 digits; a thumbprint is the SHA-1 hash of 40',
    ],
  ]);
});

describe('a distinguished name', () => {
  const NAME = 'CN=Bob Kelly,OU=Sales,DC=contoso,DC=com';
  testRows(asked('distinguishedName'), [
    [NAME, `valid: ${NAME}`],
    ['CN=Kelly\\, Bob,DC=contoso,DC=com', 'valid: CN=Kelly\\, Bob,DC=contoso,DC=com'],
    ['CN=B\u00f6b\\2C\\ ,DC=a', 'valid: CN=B\u00f6b\\2C\\ ,DC=a'],
    ['CN=Bob+SN=Kelly,DC=a', 'valid: CN=Bob+SN=Kelly,DC=a'],
    ['2.5.4.3=Bob,DC=a', 'valid: 2.5.4.3=Bob,DC=a'],
    [`dn: ${NAME}`, `mended: ${NAME}: '${NAME}' is used`],
    [`"${NAME}"`, `mended: ${NAME}: '${NAME}' is used`],
    [NAME.replaceAll(',', ', '), `mended: ${NAME}: '${NAME}' is used`],
    [
      'CN=Kelly, Bob,DC=a',
      "error: There is no '=' in 'Bob'; a comma inside a name is written '\\,'",
    ],
    [
      'contoso.com/Sales/Bob Kelly',
      "error: 'contoso.com/Sales/Bob Kelly' is no distinguished name, which looks like 'CN=Bob Kelly,OU=Sales,DC=contoso,DC=com'",
    ],
    ['CN=,DC=a', "error: There is nothing behind 'CN='"],
    ['CN=Bob,,DC=a', 'error: There is nothing between two commas or at an end'],
    ['CN=Bob,DC=a,', 'error: There is nothing between two commas or at an end'],
    ['C N=Bob,DC=a', "error: 'C N' is no attribute of a name such as 'CN' or 'OU'"],
    ['CN=Bob;DC=a', "error: ';' in a name is written with a backslash before it"],
    ['CN="Bob",DC=a', "error: '\"' in a name is written with a backslash before it"],
    ['CN=#Bob,DC=a', "error: '#' in a name is written with a backslash before it"],
    [
      'CN=a\\b\\c,DC=a',
      "error: A backslash in a name is written '\\\\', which 'CN=a\\b\\c' does not do",
    ],
    [
      'CN=Bob,OU=Sales',
      "warning: CN=Bob,OU=Sales: There is no 'DC=' part, so the name is not that of an object in a domain",
    ],
  ]);
});

describe('the name of an account', () => {
  testRows(asked('accountName'), [
    ['bobk', 'valid: bobk'],
    ['Bob Kelly', 'valid: Bob Kelly'],
    ['CONTOSO\\bobk', "error: Give the account without its domain: 'bobk'"],
    [
      'bobk@contoso.com',
      "error: 'bobk@contoso.com' is an address; the account name (sAMAccountName) is needed",
    ],
    ['bob*', "error: '*' cannot stand in an account name"],
    [
      'a'.repeat(21),
      `warning: ${'a'.repeat(21)}: The account name of a user has 20 characters at most`,
    ],
  ]);
});

describe('the path of a program', () => {
  const PATH = 'C:\\Program Files\\Common Files\\msoidsvc.exe';
  testRows(asked('programPath'), [
    [PATH, `valid: ${PATH}`],
    ['%ProgramFiles%\\a.exe', 'valid: %ProgramFiles%\\a.exe'],
    [`"${PATH}"`, `mended: ${PATH}: The quotation marks are left out`],
    ['C:\\a?.exe', "error: '?' cannot stand in a path"],
    [
      'msoidsvc.exe',
      "error: A path starts with a drive such as 'C:\\' or a variable such as '%ProgramFiles%\\'",
    ],
    [
      'C:\\msoidsvc',
      "warning: C:\\msoidsvc: A firewall rule is for a program, whose path ends with '.exe'",
    ],
  ]);
});

describe('a text and a choice', () => {
  testRows(asked('text'), [
    [' Skype for Business client ', 'valid: Skype for Business client'],
    ['a\tb', 'error: There is a control character or a line end in the answer'],
  ]);
  testRows(
    asked('choice', {
      choices: [
        { value: 'a', label: 'A' },
        { value: 'b', label: 'B' },
      ],
    }),
    [
      ['b', 'valid: b'],
      ['c', "error: 'c' is none of 'a', 'b'"],
    ],
  );
});

describe('the questions of the catalogue', () => {
  const ids = new Set(
    catalogueEntries().flatMap(({ fixes }) =>
      fixes.flatMap(({ artefacts }) => artefacts.flatMap(({ questions }) => questions)),
    ),
  );
  for (const id of ids) {
    test(`'${id}' has a sample that is a valid answer`, () => {
      const found = question(id);
      assert.ok(found);
      assert.equal(checkAnswer(found, found.sample).kind, 'valid', told(found, found.sample));
    });
  }
});

describe('any answer to any question', () => {
  const KINDS: readonly QuestionKind[] = [
    'domain',
    'host',
    'hostAndPort',
    'url',
    'signInAddress',
    'accountName',
    'distinguishedName',
    'thumbprint',
    'programPath',
    'text',
    'choice',
  ];
  const part = fc.constantFrom(
    'a',
    'contoso',
    '.com',
    '.',
    '..',
    '@',
    ',',
    ';',
    ' ',
    '=',
    'CN=',
    'DC=',
    '\\',
    '"',
    ':',
    '//',
    'http://',
    'sip:',
    '*',
    '\u200e',
    '\uff0e',
    '0',
    '5061',
    '%',
    '/',
    '<',
    '>',
    '#',
    '\ud800',
    '\n',
  );
  const text = fc.oneof(
    fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  test('is checked without an error, and what is to be used is valid itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.boolean(), text, (kind, isList, answer) => {
        const about = asked(kind, { isList });
        const check = checkAnswer(about, answer);
        if (check.kind === 'error') {
          assert.ok(formatMessage(check.message).length > 0);
          return;
        }
        const again = checkAnswer(about, check.value);
        assert.ok(again.kind === 'valid' || again.kind === 'warning', JSON.stringify(check));
        assert.equal(again.value, check.value);
        assert.doesNotMatch(check.value, /\p{Cf}|[\r\n]/u);
      }),
      { numRuns: 3000 },
    );
  });
});
