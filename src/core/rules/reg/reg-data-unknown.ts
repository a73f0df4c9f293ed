import type { EditFix } from '../../finding';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { span, textOf, type Span } from '../../text/span';
import { choiceFix, preferredFix } from '../editFix';
import type { Rule } from '../rule';
import { escapeLoose } from './looseLiteral';
import { shorten, shownName } from './shownName';
import { WINE_TESTS } from './sources';
import { writeDword } from './writtenData';
import { readWrittenNumber } from './writtenNumber';

const rule: Rule = {
  meta: {
    id: 'reg-data-unknown',
    languages: ['reg'],
    severity: 'error',
    title: 'Data that is neither a string nor of a known type',
    certainty: 'observed',
    source: WINE_TESTS,
  },
  problems: {
    'data-unknown': (problem, line, { document }) => {
      const { start, end } = problem.span;
      const words = document.text.slice(start, end).replace(/[ \t]+;.*$/, '');
      const place = span(start, start + words.length);
      return {
        span: place,
        message: message(
          "'{data}' is neither a string in double quotes nor data with a type, so Windows drops '{name}'",
          { data: shorten(words), name: shownName(line) },
        ),
        fixes: fixesOf(document.text, place),
      };
    },
  },
};

export default rule;

function fixesOf(text: string, place: Span): readonly EditFix[] {
  const words = textOf(text, place);
  const typed =
    /^(dword)[ \t]*[= ]?[ \t]*([0-9a-f]{8})$|^(hex)[ \t]*[= ]?[ \t]*((?:[0-9a-f]{2},)*[0-9a-f]{2})$/i.exec(
      words,
    );
  if (typed !== null) {
    const data = typed[1] === undefined ? `hex:${typed[4] ?? ''}` : `dword:${typed[2] ?? ''}`;
    return [
      preferredFix(message("Write '{data}'", { data: shorten(data) }), replaceWith(place, data)),
    ];
  }
  const sign = /^[=:]?>?[ \t]*(?=["-]|dword:|hex[:(])/.exec(words)?.[0] ?? '';
  if (sign !== '') {
    const end = place.start + sign.length;
    const title = message("Remove '{sign}'", { sign: sign.trim() });
    return [preferredFix(title, replaceWith({ start: place.start, end }, ''))];
  }
  const numbers = numberFixes(words, place);
  return [stringFix(words, place, numbers.length === 0 ? preferredFix : choiceFix), ...numbers];
}

function stringFix(words: string, place: Span, make: typeof choiceFix): EditFix {
  const content = /^'(.*)'$/.exec(words)?.[1] ?? words.replace(/"$/, '');
  return make(
    message('Put the data in double quotes'),
    replaceWith(place, `"${escapeLoose(content)}"`),
  );
}

function numberFixes(words: string, place: Span): readonly EditFix[] {
  if (!/^(?:0x[0-9a-f]+|[0-9]+)$/i.test(words)) return [];
  const number = readWrittenNumber(words);
  const values = [number?.decimal, number?.hex].flatMap((value) => {
    return value === undefined || value > 0xffffffffn ? [] : [writeDword(value)];
  });
  return values.map((data) =>
    choiceFix(message("Write '{data}'", { data }), replaceWith(place, data)),
  );
}
