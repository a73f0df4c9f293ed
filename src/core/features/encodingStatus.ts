import { message, type Message } from '../message';
import type { StoredText } from '../storedText';

/** What an editor shows about the encoding of the active file. */
export interface EncodingStatus {
  readonly label: string;
  readonly detail: Message;
  readonly severity: 'error' | 'warning' | 'information';
  /** Whether storing the file as the registry editor does would be an improvement. */
  readonly isMendable: boolean;
}

/** What Windows makes of a registry file that is stored like this (facts 1.2). */
export function encodingStatus({ encoding, hasByteOrderMark }: StoredText): EncodingStatus {
  switch (encoding) {
    case 'utf-16le':
      if (hasByteOrderMark === false) return refused('UTF-16 LE without BOM');
      return {
        label: 'UTF-16 LE',
        detail: message('The encoding that the registry editor itself writes'),
        severity: 'information',
        isMendable: false,
      };
    case 'utf-16be':
      return refused('UTF-16 BE');
    case 'utf-8':
      if (hasByteOrderMark === true) {
        return {
          label: 'UTF-8 with BOM',
          detail: message('Not every version of Windows takes a file with this mark'),
          severity: 'warning',
          isMendable: true,
        };
      }
      return {
        label: 'UTF-8',
        detail: message('Windows takes letters beyond ASCII for those of its code page'),
        severity: 'information',
        isMendable: true,
      };
    case 'ansi':
      return {
        label: 'ANSI',
        detail: message('Letters beyond ASCII depend on the code page of the machine that imports'),
        severity: 'information',
        isMendable: true,
      };
  }
}

function refused(label: string): EncodingStatus {
  return {
    label,
    detail: message('Windows refuses the file'),
    severity: 'error',
    isMendable: true,
  };
}
