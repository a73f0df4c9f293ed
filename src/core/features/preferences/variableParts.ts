import type { ProcessVariable, ProcessVariableKind } from '../../gpp/processVariables';
import { message, type Message } from '../../message';
import type { HoverPart } from '../hover/hoverPart';

const KINDS: Readonly<Record<ProcessVariableKind, Message>> = {
  process: message('The preference client puts the value in its place.'),
  environment: message('It is an environment variable of Windows.'),
  command: message('Only the command interpreter knows it.'),
};

/** What is known of a variable: what it stands for, who knows it, whose it is and where that was read. */
export function variableParts(variable: ProcessVariable): readonly HoverPart[] {
  const { name, kind, description, of, source } = variable;
  return [
    { kind: 'term', term: `%${name}%`, meaning: message(description) },
    { kind: 'sentence', message: KINDS[kind] },
    ...(of === 'user'
      ? [{ kind: 'sentence' as const, message: message('It is one of the user who is logged on.') }]
      : []),
    { kind: 'sentence', message: message('Source: {source}.', { source }) },
  ];
}
