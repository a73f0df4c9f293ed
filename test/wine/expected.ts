import { eachEffect, parseDocument, type RegistryEffect } from '../../src/core';
import { linesOf } from '../../src/core/reg/parseReg';
import type { RegDocument, RegProblem } from '../../src/core/reg/tree';
import { contentAfter, type RegistryContent } from './registryContent';

/** What the core says about a text. */
export interface Expected {
  readonly document: RegDocument;
  readonly problems: readonly RegProblem[];
  readonly effects: readonly RegistryEffect[];
  readonly content: RegistryContent;
  /** What `reg import` returns: a file without a header that it knows is refused. */
  readonly exitCode: 0 | 1;
}

/** Reads a text with the core. */
export function expectedOf(text: string): Expected {
  const parsed = parseDocument('reg', text);
  if (parsed?.language !== 'reg') throw new Error('A registry file has no tree');
  const document = parsed.reg;
  const effects = [...eachEffect(parsed)];
  return {
    document,
    problems: allProblems(document),
    effects,
    content: contentAfter(effects),
    exitCode: document.header.kind === 'invalid' ? 1 : 0,
  };
}

function allProblems(document: RegDocument): readonly RegProblem[] {
  const problems = [...document.header.problems];
  for (const section of document.sections) {
    problems.push(...(section.key?.problems ?? []));
    for (const line of linesOf(document, section)) problems.push(...line.problems);
  }
  return problems;
}
