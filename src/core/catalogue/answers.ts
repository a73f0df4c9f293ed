import facts from '../facts/trustModelData.json';
import type { Question } from './catalogueTypes';

/** Gives what a placeholder stands for: one text, or several for a list; `undefined` when unknown. */
export type AnswerSource = (id: string) => readonly string[] | undefined;

/** The placeholder for the domains that the client trusts by itself, which nobody is asked for. */
const BUILT_IN_DOMAINS = 'builtInDomains';

/** What stands for a placeholder that is no question; `undefined` for any other id. */
export function constantAnswer(id: string): readonly string[] | undefined {
  return id === BUILT_IN_DOMAINS ? facts.defaultDomains : undefined;
}

/**
 * The answer to a question as it is written into artefacts: without blanks around it, and without
 * what cannot belong to it. A thumbprint copied from the dialog for certificates has blanks between
 * its bytes and an invisible U+200E in front of it; the dot at the end of a domain is put there by
 * the formats that need it.
 */
export function tidyAnswer(question: Question, answer: string): readonly string[] {
  if (question.isList !== true) return [tidyText(question, answer)];
  return answer
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map((part) => tidyText(question, part));
}

function tidyText({ kind }: Question, answer: string): string {
  const text = answer.trim();
  switch (kind) {
    case 'thumbprint':
      return text.replace(/[\s\p{Cf}]/gu, '').toUpperCase();
    case 'domain':
    case 'host':
      return text.replace(/\.$/, '');
    default:
      return text;
  }
}
