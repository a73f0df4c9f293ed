import type { EditFix } from '../../finding';
import type { Message } from '../../message';
import type { TextEdit } from '../../text/edit';
import { preferredFix, safeFix } from '../editFix';
import type { RegProblemLine } from '../rule';

/**
 * A fix that makes Windows take a key line as it is meant. Where the line deletes a key the author
 * is asked: until now it did no harm, and then it removes a whole tree.
 */
export function keyFix(
  line: RegProblemLine,
  title: Message,
  ...edits: readonly TextEdit[]
): EditFix {
  const isDelete = 'kind' in line && line.kind === 'key' && line.isDelete;
  return isDelete ? preferredFix(title, ...edits) : safeFix(title, ...edits);
}
