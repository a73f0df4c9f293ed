import type { Message } from '../../message';
import type { TextEdit } from '../../text/edit';

/** Another way to write a part of a file, which the author picks; nothing is wrong with the present one. */
export interface Refactoring {
  /** Which of them it is, a stable name for key bindings. */
  readonly kind: 'convert' | 'wrap' | 'sort' | 'header' | 'hives';
  readonly title: Message;
  readonly edits: readonly TextEdit[];
}
