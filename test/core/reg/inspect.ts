import { hexBytes } from '../../../src/core/reg/hexData';
import { linesOf, parseReg } from '../../../src/core/reg/parseReg';
import type {
  RegBodyLine,
  RegData,
  RegDocument,
  RegKeyLine,
  RegLine,
  RegProblem,
  RegValueLine,
} from '../../../src/core/reg/tree';
import { textOf } from '../../../src/core/text/span';

export const HEADER = 'Windows Registry Editor Version 5.00\n\n';
export const KEY = '[HKEY_CURRENT_USER\\Software\\T]\n';

/** A document with a right header and the given lines. */
export function parseBody(body: string): RegDocument {
  return parseReg(HEADER + body);
}

/** A document whose lines stand below one open key. */
export function parseValues(body: string): RegDocument {
  return parseBody(KEY + body);
}

/** Every line of all sections, in order. */
export function allLines(document: RegDocument): RegLine[] {
  return document.sections.flatMap((section): RegLine[] => [
    ...(section.key === undefined ? [] : [section.key]),
    ...linesOf(document, section),
  ]);
}

export function keyLines(document: RegDocument): RegKeyLine[] {
  return document.sections.flatMap((section) => section.key ?? []);
}

export function valueLines(document: RegDocument): RegValueLine[] {
  return allLines(document).filter((line) => line.kind === 'value');
}

/** The kind of each line below the header; junk with its reason. */
export function kindsOf(document: RegDocument): string[] {
  return allLines(document).map((line) =>
    line.kind === 'junk' ? `junk ${line.reason}` : line.kind,
  );
}

/** Every problem as its code and the text it stands at, with the second place if it has one. */
export function problemsOf(document: RegDocument): string[] {
  const problems = [
    ...document.header.problems,
    ...allLines(document).flatMap((line) => line.problems),
  ];
  return problems.map((each) => showProblem(document.text, each));
}

function showProblem(text: string, { code, span, related }: RegProblem): string {
  const shown = `${code} <${textOf(text, span)}>`;
  return related === undefined ? shown : `${shown} see <${textOf(text, related)}>`;
}

/** What each value line under one key does: `name=data`, or `(dropped)` behind its name. */
export function effectsOf(body: string): string[] {
  const document = parseValues(body);
  return valueLines(document).map((line) => showValue(document, line));
}

export function showValue(document: RegDocument, line: RegValueLine): string {
  return `${line.name}=${line.accepted ? showData(document.text, line.data) : '(dropped)'}`;
}

function showData(text: string, data: RegData): string {
  switch (data.kind) {
    case 'string':
      return `"${data.value}"`;
    case 'dword':
      return String(data.value);
    case 'hex':
      return `${data.type}:${Buffer.from(hexBytes(text, data)).toString('hex')}`;
    case 'delete':
      return '(delete)';
    case 'invalid':
      return '(invalid)';
  }
}

/** The only value line of the lines under one key. */
export function onlyValue(body: string): { document: RegDocument; line: RegValueLine } {
  const document = parseValues(body);
  const [line] = valueLines(document);
  if (line === undefined) throw new Error('There is no value line');
  return { document, line };
}

/** For each value that Windows sets or deletes: the path of the key it goes to, and its name. */
export function placesOf(body: string): string[] {
  const document = parseBody(body);
  const places: string[] = [];
  let openKey = '(none)';
  for (const section of document.sections) {
    const { key } = section;
    if (key?.followingValues === 'applied') openKey = key.path;
    if (key?.followingValues === 'dropped') openKey = '(none)';
    for (const line of linesOf(document, section)) {
      if (line.kind === 'value' && line.accepted) places.push(`${openKey}: ${line.name}`);
    }
  }
  return places;
}

export function lineTexts(document: RegDocument, kind: RegBodyLine['kind']): string[] {
  return allLines(document)
    .filter((line) => line.kind === kind)
    .map((line) => textOf(document.text, line.span));
}
