import { shiftSpan, type Span } from '../text/span';
import { NO_PROBLEMS } from './problem';
import type { RegData, RegKeyLine, RegProblem, RegSection, RegValueLine } from './tree';

/** The section, its identity kept, as it lies after `delta` characters were put in before it. */
export function shiftSection(section: RegSection, delta: number): RegSection {
  if (delta === 0) return section;
  return {
    identity: section.identity,
    span: shiftSpan(section.span, delta),
    key: section.key && shiftKeyLine(section.key, delta),
  };
}

/** The key line as it lies after `delta` characters were put in before it. */
export function shiftKeyLine(key: RegKeyLine, delta: number): RegKeyLine {
  return {
    kind: 'key',
    span: shiftSpan(key.span, delta),
    problems: shiftProblems(key.problems, delta),
    isDelete: key.isDelete,
    pathSpan: shiftSpan(key.pathSpan, delta),
    path: key.path,
    trailingSpan: shiftSpan(key.trailingSpan, delta),
    accepted: key.accepted,
    followingValues: key.followingValues,
  };
}

/** The value line as it lies after `delta` characters were put in before it. */
export function shiftValueLine(line: RegValueLine, delta: number): RegValueLine {
  return {
    kind: 'value',
    span: shiftSpan(line.span, delta),
    problems: shiftProblems(line.problems, delta),
    name: line.name,
    nameSpan: shiftSpan(line.nameSpan, delta),
    data: shiftData(line.data, delta),
    dataSpan: shiftSpan(line.dataSpan, delta),
    commentSpan: line.commentSpan && shiftSpan(line.commentSpan, delta),
    accepted: line.accepted,
  };
}

function shiftData(data: RegData, delta: number): RegData {
  switch (data.kind) {
    case 'string':
      return { ...data, contentSpan: shiftSpan(data.contentSpan, delta) };
    case 'dword':
      return { ...data, digitsSpan: shiftSpan(data.digitsSpan, delta) };
    case 'hex': {
      const { typeSpan, bytesSpan } = data;
      return {
        ...data,
        typeSpan: shiftSpan(typeSpan, delta),
        bytesSpan: shiftSpan(bytesSpan, delta),
      };
    }
    case 'delete':
    case 'invalid':
      return data;
  }
}

function shiftProblems(problems: readonly RegProblem[], delta: number): readonly RegProblem[] {
  if (problems.length === 0) return NO_PROBLEMS;
  return problems.map((each) => shiftProblem(each, delta));
}

function shiftProblem({ code, span, related }: RegProblem, delta: number): RegProblem {
  const place: Span = shiftSpan(span, delta);
  if (related === undefined) return { code, span: place };
  return { code, span: place, related: shiftSpan(related, delta) };
}
