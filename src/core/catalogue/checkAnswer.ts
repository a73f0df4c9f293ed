import { message } from '../message';
import {
  doubtful,
  mended,
  mentionHidden,
  plainTextOf,
  valid,
  wrong,
  type AnswerCheck,
} from './answerCheck';
import type { Question, QuestionKind } from './catalogueTypes';
import { checkDistinguishedName } from './checkDistinguishedName';
import { checkDomain, checkHost, checkHostAndPort } from './checkDomain';
import { checkSignInAddress } from './checkSignInAddress';

type Check = (text: string) => AnswerCheck;

const CHECKS: Readonly<Record<Exclude<QuestionKind, 'choice'>, Check>> = {
  domain: checkDomain,
  host: checkHost,
  hostAndPort: checkHostAndPort,
  url: checkUrl,
  signInAddress: checkSignInAddress,
  accountName: checkAccountName,
  distinguishedName: checkDistinguishedName,
  thumbprint: checkThumbprint,
  programPath: checkProgramPath,
  hostPattern: checkHostPattern,
  text: checkText,
};

/** What stands between the answers to a question that takes several. */
const SEPARATORS = /[\s,;]+/;

/**
 * Checks an answer as it is typed.
 *
 * @returns With the answer as it is to be written, or what is wrong with it. Of a list, each answer is
 *   checked, the first that is wrong counts, and one that is given twice is kept once.
 */
export function checkAnswer(question: Question, answer: string): AnswerCheck {
  const plain = plainTextOf(answer);
  if (plain.text === '') return wrong(message('An answer is needed'));
  const { kind } = question;
  if (kind === 'choice') return checkChoice(question, plain.text);
  if (question.isList !== true) return mentionHidden(CHECKS[kind](plain.text), plain);
  const parts = plain.text.split(SEPARATORS).filter((part) => part !== '');
  if (parts.length === 0) return wrong(message('An answer is needed'));
  const checks = parts.map((part) => CHECKS[kind](part));
  const error = checks.find((check) => check.kind === 'error');
  if (error !== undefined) return error;
  const values = checks.flatMap((check) => (check.kind === 'error' ? [] : [check.value]));
  const value = [...new Map(values.map((each) => [each.toLowerCase(), each])).values()].join(', ');
  const [worst] = [
    ...checks.filter((check) => check.kind === 'warning'),
    ...checks.filter((check) => check.kind === 'mended'),
  ];
  return mentionHidden(worst === undefined ? valid(value) : { ...worst, value }, plain);
}

function checkChoice({ choices = [] }: Question, text: string): AnswerCheck {
  if (choices.some(({ value }) => value === text)) return valid(text);
  const values = choices.map(({ value }) => `'${value}'`).join(', ');
  return wrong(message("'{text}' is none of {values}", { text, values }));
}

/**
 * Checks the address of a proxy script. Programs that use WinHTTP read it by HTTP alone, not from a
 * file (KB 2769142).
 */
function checkUrl(text: string): AnswerCheck {
  if (/^file:/i.test(text) || /^(?:[a-z]:)?\\/i.test(text)) {
    return wrong(
      message(
        "The sign-in assistant cannot read it from a file; publish it and give its 'http:' address",
      ),
    );
  }
  if (/\s/.test(text)) return wrong(message("There is a blank inside '{text}'", { text }));
  const [, rest] = /^https?:\/\/(.*)$/is.exec(text) ?? [];
  if (rest === undefined) {
    return wrong(
      message("An address starts with 'http://' or 'https://', which '{text}' does not", { text }),
    );
  }
  const [authority = ''] = rest.split(/[/?#]/);
  if (authority.includes('@')) {
    return wrong(
      message('A name or a password in an address is written into the file in plain text'),
    );
  }
  // An IPv6 address in brackets is rare enough to be taken as it is.
  const host: AnswerCheck = authority.startsWith('[') ? valid(text) : checkHostAndPort(authority);
  if (authority === '') return wrong(message("There is no server in '{text}'", { text }));
  if (host.kind === 'error') return host;
  return host.kind === 'mended' ? valid(text) : { ...host, value: text };
}

/**
 * Checks the name of a user before Windows 2000 (sAMAccountName): the characters that it cannot have
 * and the 20 characters that Windows accepts for users are from "SAM-Account-Name attribute".
 */
function checkAccountName(text: string): AnswerCheck {
  const [, name = ''] = /^[^\\@]+\\([^\\]+)$/.exec(text) ?? [];
  if (name !== '') {
    return wrong(message("Give the account without its domain: '{name}'", { name }));
  }
  if (text.includes('@')) {
    return wrong(
      message("'{text}' is an address; the account name (sAMAccountName) is needed", { text }),
    );
  }
  const [character] = /["/\\[\]:;|=,+*?<>\p{Cc}]/u.exec(text) ?? [];
  if (character !== undefined) {
    return wrong(message("'{character}' cannot stand in an account name", { character }));
  }
  if (text.length <= 20) return valid(text);
  return doubtful(text, message('The account name of a user has 20 characters at most'));
}

/**
 * Checks the thumbprint of a certificate: the SHA-1 hash of 20 bytes, as hexadecimal digits. The dialog
 * for certificates shows blanks between the bytes, and copies an invisible mark with them.
 */
function checkThumbprint(text: string): AnswerCheck {
  const digits = text.replace(/[\s:-]/g, '').toUpperCase();
  const [character] = /[^0-9A-F]/u.exec(digits) ?? [];
  if (character !== undefined) {
    return wrong(message("'{character}' is no hexadecimal digit", { character }));
  }
  if (digits.length === 40) {
    return digits === text.toUpperCase()
      ? valid(digits)
      : mended(digits, message('What stands between the digits is left out'));
  }
  const { length } = digits;
  return length === 64
    ? wrong(message('This is a SHA-256 hash of 64 digits; a thumbprint is the SHA-1 hash of 40'))
    : wrong(message('A thumbprint has 40 hexadecimal digits, and here are {length}', { length }));
}

/** Checks the path of a program, which a firewall rule needs whole; variables may stand in it. */
function checkProgramPath(text: string): AnswerCheck {
  const path = text.replace(/^"(.*)"$/, '$1');
  const [character] = /[<>"|?*\p{Cc}]/u.exec(path) ?? [];
  if (character !== undefined) {
    return wrong(message("'{character}' cannot stand in a path", { character }));
  }
  if (!/^(?:[a-z]:|%[^%\\]+%)\\[^\\]/i.test(path)) {
    return wrong(
      message("A path starts with a drive such as 'C:\\' or a variable such as '%ProgramFiles%\\'"),
    );
  }
  if (!/\.exe$/i.test(path)) {
    return doubtful(path, message("A firewall rule is for a program, whose path ends with '.exe'"));
  }
  return path === text ? valid(path) : mended(path, message('The quotation marks are left out'));
}

/** Checks a host of a bypass list, in which `*` stands for any text and a scheme may stand in front. */
function checkHostPattern(text: string): AnswerCheck {
  const [character] = /[^\w.*:/[\]-]/u.exec(text) ?? [];
  if (character === undefined) return valid(text);
  return wrong(message("'{character}' cannot stand in the name of a server", { character }));
}

function checkText(text: string): AnswerCheck {
  if (!/\p{Cc}/u.test(text)) return valid(text);
  return wrong(message('There is a control character or a line end in the answer'));
}
