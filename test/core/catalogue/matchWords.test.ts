import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { catalogueEntries } from '../../../src/core/catalogue/catalogue';
import { matchWords, type WordedEntry } from '../../../src/core/catalogue/matchWords';
import { wordsOf } from '../../../src/core/catalogue/pastedWords';
import { SIGN_IN_ROWS } from './signInRows';

interface Row extends WordedEntry {
  readonly id: string;
}

function idsFor(text: string, rows: readonly Row[] = SIGN_IN_ROWS): readonly string[] {
  return matchWords(text, rows).map(({ entry }) => entry.id);
}

/** The ids that share the best score. */
function bestFor(text: string, rows: readonly Row[] = SIGN_IN_ROWS): readonly string[] {
  const matches = matchWords(text, rows);
  return matches.filter(({ score }) => score === matches[0]?.score).map(({ entry }) => entry.id);
}

/** Swaps the two letters in the middle of every long word. */
function withTypos(words: string): string {
  return words.replace(/[a-z]{6,}/gi, (word) => {
    const middle = Math.floor(word.length / 2);
    return `${word.slice(0, middle - 1)}${word.charAt(middle)}${word.charAt(middle - 1)}${word.slice(middle + 1)}`;
  });
}

/** One of the characters of a text. */
function oneOf(characters: string): fc.Arbitrary<string> {
  return fc.constantFrom(...Array.from(characters));
}

const LOG_BEFORE = [
  '11/26/2026|10:15:02.113 1F3C:2A90 INFO  :: Connecting to 10.1.2.3:443 (TLS), attempt 2 of 3',
  '11/26/2026|10:15:04.802 1F3C:2A90 TRACE :: CSIPTransport::OnReceived - 573 bytes from <server>',
  'SIP/2.0 401 Unauthorized; WWW-Authenticate: NTLM realm="SIP Communications Service", version=4',
].join('\r\n');
const LOG_AFTER = [
  '11/26/2026|10:15:05.007 1F3C:2A90 WARN  :: retry in 30 seconds; the queue has 4 requests',
  '   at Microsoft.Rtc.Internal.Sip.TlsTransport.CompleteSend(IAsyncResult result)',
].join('\r\n');

const CATALOGUE = catalogueEntries();

/** Every wording of the article and of the catalogue, among the rows that it has to be found in. */
const WORDINGS = [
  ...SIGN_IN_ROWS.map(({ id, words }) => ({ id, wording: words[0] ?? '', rows: SIGN_IN_ROWS })),
  ...CATALOGUE.flatMap(({ id, words }) =>
    words.map((wording) => ({ id, wording, rows: CATALOGUE })),
  ),
];

describe('the words of an error message', () => {
  const spellings: readonly (readonly [name: string, spell: (wording: string) => string])[] = [
    ['as they are', (wording) => wording],
    [
      'in capitals, without marks and with blanks of any kind',
      (wording) =>
        `  "${wording
          .toUpperCase()
          .replace(/[.,?()]/g, '')
          .replaceAll(' ', '\u00a0\t')}!" `,
    ],
    ['with typing mistakes', withTypos],
    [
      'inside log lines',
      (wording) => `${LOG_BEFORE}\r\n10:15:05 ERROR [${wording}] (0x80ef0194)\r\n${LOG_AFTER}`,
    ],
    ['when line ends are lost', (wording) => wording.replace(/ (\w+) (\w+)(\W*)$/, ' $1$2$3')],
    [
      'with other hyphens, quotation marks and invisible characters',
      (wording) => `\u201e\u200e${wording.replaceAll('-', '\u2011')}\u00ad\u201d`,
    ],
  ];
  for (const { id, wording, rows } of WORDINGS) {
    for (const [name, spell] of spellings) {
      test(`find '${id}' by '${wording}' ${name}`, () => {
        const text = spell(wording);
        assert.ok(bestFor(text, rows).includes(id), `${text}: ${idsFor(text, rows).join()}`);
      });
    }
  }

  test('find each row of the catalogue first when what it means stands behind them', () => {
    for (const { id, words, meaning } of CATALOGUE) {
      assert.equal(idsFor(`${words[0] ?? ''}\r\n${meaning}`, CATALOGUE)[0], id);
    }
  });

  test('may be a part of the sentence', () => {
    assert.equal(idsFor('is trusted for your sign-in address')[0], 'trust');
    assert.equal(idsFor('incompatible with this version')[0], 'version');
    assert.equal(idsFor('acquiring a personal certificate')[0], 'certificate');
    assert.equal(idsFor('clock out of sync')[0], 'clock');
  });

  test('may be written as other versions of the program write them', () => {
    const newer =
      "Lync can't verify that the server is trusted for your sign in address. Connect anyway?";
    assert.equal(idsFor(newer)[0], 'trust');
    assert.deepEqual(
      bestFor('There was a problem acquiring a personal certificate required to sign in.'),
      ['certificate'],
    );
    assert.equal(idsFor('The server is temporarily un-available')[0], 'dns');
  });

  test('find by single words what is being typed', () => {
    assert.equal(idsFor('clock')[0], 'clock');
    assert.equal(idsFor('forgot')[0], 'password');
    assert.equal(idsFor('msoidsvc')[0], 'not-found');
    assert.ok(idsFor('certif').includes('certificate'));
    assert.ok(idsFor('unavail').includes('dns') && idsFor('unavail').includes('adfs'));
  });

  test('leave it to the rest of the text which of two equal rows comes first', () => {
    const words = 'Server is temporarily unavailable.';
    assert.deepEqual(idsFor(words).slice(0, 2), ['dns', 'adfs']);
    assert.deepEqual(idsFor(`${words} We use Active Directory Federation Services`).slice(0, 2), [
      'adfs',
      'dns',
    ]);
  });

  test('name the wording that was found', () => {
    const [match] = matchWords('user not sip enabled', SIGN_IN_ROWS);
    assert.equal(match?.wording, 'User is not SIP enabled');
  });
});

describe('the words of real messages', () => {
  const MESSAGES: readonly (readonly [id: string, text: string])[] = [
    [
      'temporarily-unavailable-dns',
      "We're having trouble connecting to the server. If this continues, please contact your support team.",
    ],
    [
      'temporarily-unavailable-dns',
      'Communicator was unable to resolve the DNS hostname of the login server sipinternal.fabrikam.local.',
    ],
    [
      'custom-domain-dns',
      'Communicator was unable to locate the login server.  No DNS SRV records exist for domain fabrikam.local, so Communicator was unable to login.',
    ],
    [
      'custom-domain-dns',
      "Skype for Business couldn't find a Skype for Business Server for fabrikam.com. There might be an issue with the Domain Name System (DNS) configuration for your domain.",
    ],
    [
      'temporarily-unavailable-ad-fs',
      'Cannot sign into Lync. There was a problem verifying the certificate from the server.',
    ],
    [
      'temporarily-unavailable-ad-fs',
      "Can't sign in to Skype for Business. There was a problem verifying the certificate from the server. Please contact your support team.",
    ],
    [
      'clock',
      "Can't sign in to Skype for Business because your computer's clock isn't set correctly.",
    ],
    [
      'mistyped-address',
      "Can't sign in to Skype for Business. You didn't get signed in. It might be your sign-in address or logon credentials, so try those again.",
    ],
    [
      'mistyped-address',
      'Cannot sign in to Communicator. You may have entered your sign-in address, user name, or password incorrectly, or the authentication service may be incompatible with the version of the program.',
    ],
    [
      'personal-certificate-cached',
      "Can't sign in to Skype for Business. There was a problem acquiring a personal certificate required to sign in.",
    ],
    [
      'sign-in-address-not-found',
      "Can't sign in to Skype for Business because this sign-in address was not found",
    ],
    [
      'not-sip-enabled',
      'ms-diagnostics: 4005;reason="Destination URI either not enabled for SIP or does not exist";source="pool.fabrikam.com"',
    ],
    [
      'trust-dialog',
      "Skype for Business is trying to connect to:\r\nautodiscover.fabrikam.com\r\nSkype for Business can't verify that the server is trusted. Connect anyway?",
    ],
    [
      'trust-dialog',
      "We can't verify that the server is trusted. Do you want to continue signing in?",
    ],
    [
      'wrong-client-version',
      "You can't sign-in with this version of Lync. Please install Lync 2010",
    ],
    ['not-licensed', 'not licenced for Lync Online'],
    [
      'temporarily-unavailable-dns',
      'Die Anmeldung ist nicht m\u00f6glich (server is temporarily unavailable)',
    ],
  ];
  for (const [id, text] of MESSAGES) {
    test(`find '${id}' first by: ${text.slice(0, 70)}`, () => {
      assert.equal(idsFor(text, CATALOGUE)[0], id, idsFor(text, CATALOGUE).join());
    });
  }

  test('find what mends it where nobody has seen the message', () => {
    const SEARCHES: readonly (readonly [id: string, text: string])[] = [
      ['trust-dialog', 'TrustModelData'],
      ['trust-dialog', 'trustm'],
      ['not-sip-enabled', 'msRTCSIP-UserEnabled'],
      ['sign-in-address-not-found', 'proxy'],
      ['sign-in-address-not-found', 'TMG'],
      ['sign-in-address-not-found', 'msoidsvc.exe blocked'],
      ['temporarily-unavailable-ad-fs', 'self-signed certificate'],
      ['personal-certificate', 'RSA folder'],
      ['personal-certificate-cached', 'Delete my sign-in info'],
      ['not-sip-enabled', 'DirSync'],
      ['mistyped-address', 'wrong password'],
      ['forgotten-password', 'user forgot his password'],
      ['more-information', 'collect logs'],
    ];
    for (const [id, text] of SEARCHES) {
      assert.ok(
        bestFor(text, CATALOGUE).includes(id),
        `${text}: ${idsFor(text, CATALOGUE).join()}`,
      );
    }
  });

  test('find nothing where they belong to another program', () => {
    const OTHERS = [
      'Exchange needs your credentials. Until then, you might see outdated info in Skype for Business.',
      'The trust relationship between this workstation and the primary domain failed.',
      'The remote certificate is invalid according to the validation procedure.',
      'Communicator could not connect securely to server sip.fabrikam.com because the certificate presented by the server was not trusted due to validation error 0x80090325.',
      'Your account has been disabled. Please see your system administrator.',
      'account locked out',
    ];
    for (const text of OTHERS) assert.deepEqual(idsFor(text, CATALOGUE), [], text);
  });
});

describe('a text about something else', () => {
  const UNRELATED = [
    '',
    '   ',
    '?!',
    'the',
    'is it for you',
    'banana',
    'The printer is out of paper',
    'Could not resolve host: registry.example.org',
    'error TS2345: Argument of type string is not assignable to parameter of type number',
    'Windows cannot find the file. Check the spelling and try again.',
    'The system cannot find the path specified',
    'A connection was reset while the page was loading',
    LOG_BEFORE,
    LOG_AFTER,
    `${LOG_BEFORE}\r\n${LOG_AFTER}`.repeat(20),
  ];
  for (const text of UNRELATED) {
    test(`matches nothing: ${JSON.stringify(text.slice(0, 60))}`, () => {
      assert.deepEqual(idsFor(text), []);
      assert.deepEqual(idsFor(text, CATALOGUE), []);
    });
  }

  test('matches nothing when it is a document about programming', () => {
    assert.deepEqual(idsFor(readFileSync('ARCHITECTURE.md', 'utf8')), []);
    assert.deepEqual(idsFor(readFileSync('LICENSE', 'utf8')), []);
  });

  test('matches nothing when its words have no letters in common with ours', () => {
    const word = fc.string({ unit: oneOf('qzxj0123456789'), minLength: 1 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 80 }), (words) => {
        assert.deepEqual(idsFor(words.join(' ')), []);
      }),
    );
  });
});

describe('any text at all', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ unit: oneOf("sign-in'’.\n\u200e\ud800 e\u0301"), maxLength: 200 }),
    fc
      .array(fc.constantFrom(...SIGN_IN_ROWS.flatMap(({ words }) => words.join(' ').split(' '))))
      .map((words) => words.join(' ')),
  );
  test('is measured without an error, with falling scores between 0 and 1', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const scores = matchWords(text, SIGN_IN_ROWS).map(({ score }) => score);
        assert.ok(
          scores.every((score) => score > 0 && score <= 1 + 1e-9),
          scores.join(),
        );
        assert.deepEqual(
          scores,
          [...scores].sort((a, b) => b - a),
        );
      }),
    );
  });

  test('finds a message wherever it stands among other lines', () => {
    const line = fc.string({ unit: oneOf('qzxj 0123456789:[]'), maxLength: 60 });
    fc.assert(
      fc.property(
        fc.array(line),
        fc.array(line),
        fc.constantFrom(...SIGN_IN_ROWS),
        (before, after, { id, words }) => {
          const text = [...before, words[0] ?? '', ...after].join('\n');
          assert.ok(bestFor(text).includes(id), text);
        },
      ),
    );
  });

  test('is measured in linear time: a log of 5 million characters takes no minute', () => {
    const words = SIGN_IN_ROWS.flatMap(({ words: [first = ''] }) => first.split(' ').slice(0, 2));
    const lines = Array.from({ length: 100_000 }, (_, index) => {
      return `${index} ${words[index % words.length] ?? ''} processed request id ${index * 7}`;
    });
    const started = performance.now();
    matchWords(lines.join('\n'), SIGN_IN_ROWS);
    assert.ok(performance.now() - started < 20_000);
  });

  test('has no entry when there are none', () => {
    assert.deepEqual(matchWords('clock', []), []);
  });
});

describe('the words of a text', () => {
  test('are written alike', () => {
    assert.deepEqual(wordsOf('Sign\u2011in “CAN’T” wouldn’t Ｓｉｐ caf\u00e9 user’s'), [
      'signin',
      'cannot',
      'would',
      'not',
      'sip',
      'cafe',
      'users',
    ]);
  });
});
