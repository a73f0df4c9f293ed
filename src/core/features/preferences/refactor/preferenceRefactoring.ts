import type { Message } from '../../../message';
import type { TextEdit } from '../../../text/edit';

/** Another way to have a part of a preference file, which the author picks; nothing is wrong with it. */
export interface PreferenceRefactoring {
  /** Which of them it is, a stable name for key bindings. */
  readonly kind: 'uid' | 'changed' | 'action' | 'state' | 'sort' | 'collection' | 'duplicate';
  readonly title: Message;
  readonly edits: readonly TextEdit[];
}
