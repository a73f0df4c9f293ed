import { InvalidArgumentError, Option } from 'commander';
import { DEFAULT_CODE_PAGE, isEncodingName } from './textEncoding';

/** The option that names the code page of files which do not show their encoding. */
export function encodingOption(): Option {
  return new Option(
    '--encoding <name>',
    'code page of files that are neither Unicode nor say what they are',
  )
    .argParser(encodingName)
    .default(DEFAULT_CODE_PAGE);
}

function encodingName(name: string): string {
  if (!isEncodingName(name)) throw new InvalidArgumentError('There is no such encoding.');
  return name;
}
