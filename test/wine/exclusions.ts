import { linesOf } from '../../src/core/reg/parseReg';
import type { RegDocument, RegHexData, RegProblem, RegValueLine } from '../../src/core/reg/tree';
import type { Expected } from './expected';
import type { ImportCase } from './importCase';
import type { StoredValue } from './registryContent';
import type { Tool } from './wine';

/** A kind of file that cannot be compared; README.md beside this file gives the reason of each. */
interface Exclusion {
  readonly name: string;
  /** The only program that the exclusion is for; `undefined` for both. */
  readonly tool?: Tool;
  readonly concerns: (file: ImportCase, expected: Expected) => boolean;
}

/** The files that are not compared. */
const EXCLUSIONS: readonly Exclusion[] = [
  {
    name: 'text after the version 5 header',
    concerns: (_, { problems }) => problems.some((each) => each.code === 'header-trailing-text'),
  },
  {
    name: 'abbreviated hive',
    tool: 'reg',
    concerns: (_, { problems }) => problems.some((each) => each.code === 'key-root-abbreviated'),
  },
  {
    name: 'deletion of what is no key',
    tool: 'regedit',
    concerns: (_, { document }) => {
      return document.sections.some(({ key }) => key?.isDelete === true && !key.accepted);
    },
  },
  {
    name: 'backslash before a zero or the end of the line',
    tool: 'regedit',
    concerns: ({ text }, { problems }) => {
      return text.includes('\\0') || problems.some((each) => isCutAtBackslash(text, each));
    },
  },
  {
    name: 'sign before a number',
    concerns: ({ text }, { problems }) => {
      return /hex\([ \t]*[-+]/.test(text) || problems.some((each) => isSignedByte(text, each));
    },
  },
  {
    name: 'type ffffffff beside a type that is too large',
    concerns: ({ text }) => /hex\(f{8}\)/i.test(text) && /hex\([0-9a-f]{9}/i.test(text),
  },
  {
    name: 'text as bytes without a whole character',
    concerns: (file, { document }) => {
      return valueLines(document).some((line) => hasTextWithoutCharacter(file, line));
    },
  },
  {
    name: 'default value of a hive in a Windows 3.1 file',
    concerns: (_, { document, effects }) => {
      return document.header.kind === 'win31' && effects.some(({ key }) => key === '');
    },
  },
];

/** Why the file cannot be compared; `undefined` when it can. */
export function exclusionOf(file: ImportCase, expected: Expected, tool: Tool): string | undefined {
  return EXCLUSIONS.find((each) => {
    return (each.tool ?? tool) === tool && each.concerns(file, expected);
  })?.name;
}

/** Whether the problem is a string or name that its line ends behind a backslash. */
function isCutAtBackslash(text: string, { code, span }: RegProblem): boolean {
  const isCut = ['string-unterminated', 'string-multiline', 'name-unterminated'].includes(code);
  return isCut && text.charAt(span.end - 1) === '\\';
}

function isSignedByte(text: string, { code, span }: RegProblem): boolean {
  return code === 'hex-byte-invalid' && /^[-+]/.test(text.slice(span.start, span.end));
}

function valueLines(document: RegDocument): readonly RegValueLine[] {
  return document.sections.flatMap((section) => {
    return linesOf(document, section).filter((line) => line.kind === 'value');
  });
}

function hasTextWithoutCharacter({ text, isUtf16 }: ImportCase, line: RegValueLine): boolean {
  if (line.data.kind !== 'hex' || !TEXT_TYPES.has(line.data.type)) return false;
  const { byteCount, bytesSpan }: RegHexData = line.data;
  // Nothing at all behind the colon is fine.
  if (text.slice(bytesSpan.start, line.span.end).trim() === '') return false;
  return byteCount < (isUtf16 ? 2 : 1);
}

const TEXT_TYPES: ReadonlySet<number> = new Set([1, 2, 7]);
const REG_DWORD = 4;

/**
 * Whether Wine gives other bytes than it stores, or stores other bytes than it is given: of a
 * `REG_DWORD` that is not four bytes long, and of UTF-16 text with an odd byte at its end.
 */
export function isUncertainValue({ type, data }: StoredValue): boolean {
  if (type === REG_DWORD) return data.length !== 4;
  return TEXT_TYPES.has(type) && data.length % 2 === 1;
}
