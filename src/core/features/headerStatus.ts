import { message, type Message } from '../message';
import { readHeader } from '../reg/header';
import type { RegHeaderKind } from '../reg/tree';

/** What an editor shows about the header of the active file. */
export interface HeaderStatus {
  readonly label: Message;
  readonly detail: Message;
  readonly severity: 'error' | 'warning' | 'information';
  /** What can be done about it, the title of a command; `undefined` when there is nothing. */
  readonly remedy: Message | undefined;
}

const STATUS: Readonly<Record<RegHeaderKind, HeaderStatus>> = {
  version5: {
    label: message('Version 5.00'),
    detail: message('The bytes of texts are UTF-16'),
    severity: 'information',
    remedy: undefined,
  },
  regedit4: {
    label: message('REGEDIT4'),
    detail: message('The bytes of texts are in the code page of the machine that imports'),
    severity: 'information',
    remedy: message('Convert to Version 5.00'),
  },
  win31: {
    label: message('REGEDIT'),
    detail: message(
      'A file of Windows 3.1, which can only set default values in HKEY_CLASSES_ROOT',
    ),
    severity: 'warning',
    remedy: undefined,
  },
  ignored: {
    label: message('Unknown header'),
    detail: message('Windows reports success and imports nothing'),
    severity: 'error',
    remedy: message('Replace Header'),
  },
  invalid: {
    label: message('No header'),
    detail: message('Windows refuses the file'),
    severity: 'error',
    remedy: message('Add Header'),
  },
};

/** The status of a file whose text begins with `head`; the first line decides. */
export function headerStatus(head: string): HeaderStatus {
  return STATUS[readHeader(head).kind];
}
