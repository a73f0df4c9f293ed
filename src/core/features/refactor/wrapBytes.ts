import { message } from '../../message';
import { hexBytes } from '../../reg/hexData';
import { writeHexData } from '../../reg/hexWriter';
import type { RegDocument, RegValueLine } from '../../reg/tree';
import { replaceWith } from '../../text/edit';
import { textOf } from '../../text/span';
import type { Refactoring } from './refactoring';
import { dataSetting, isRewritable } from './writableData';

/** Breaks the bytes of values into lines of at most 79 columns, as the registry editor does. */
export function wrapBytes(
  document: RegDocument,
  lines: readonly RegValueLine[],
): readonly Refactoring[] {
  const edits = lines.flatMap((line) => {
    const { data, dataSpan } = line;
    if (data.kind !== 'hex' || !isRewritable(document, line)) return [];
    const { column, lineEnding } = dataSetting(document, line);
    const bytes = hexBytes(document.text, data);
    const newText = writeHexData(data.type, bytes, column, lineEnding);
    return newText === textOf(document.text, dataSpan) ? [] : [replaceWith(dataSpan, newText)];
  });
  if (edits.length === 0) return [];
  return [{ kind: 'wrap', title: message('Wrap bytes as the registry editor does'), edits }];
}
