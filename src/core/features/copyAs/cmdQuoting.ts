/**
 * Where a command is going to be read: in a script (`.cmd`, `.bat`) a percent sign is written twice,
 * at the prompt it cannot be.
 */
export type CmdPlace = 'script' | 'prompt';

/** Signs that `cmd.exe` takes for its own outside quotation marks. */
const CMD_SIGNS = '()!^"<>&|';

/**
 * An argument that reaches a program exactly as `text`, through `cmd.exe` and through the reading of
 * a command line by the C run-time library ("Parsing C command-line arguments", Microsoft): a `\`
 * before a quotation mark is doubled and the mark gets one of its own.
 *
 * Between quotation marks nothing is special to `cmd.exe` but `%`, so that is the form of nearly every
 * argument. One that holds a quotation mark, or a `%` at the prompt, gets a `^` before each sign
 * instead, the marks around it included.
 *
 * @param text - Without line ends, which a command line cannot hold.
 */
export function cmdArgument(text: string, place: CmdPlace): string {
  const quoted = `"${text.replace(/(\\*)"/g, '$1$1\\"').replace(/\\+$/, '$&$&')}"`;
  const isPlain = !text.includes('"') && (place === 'script' || !text.includes('%'));
  if (!isPlain) return withCarets(quoted, place);
  return place === 'script' ? quoted.replaceAll('%', '%%') : quoted;
}

/**
 * At the prompt, `%` is looked at before `^`: the `^` becomes a part of the variable's name, and as no
 * variable has such a name the text stays as it is. One behind the sign keeps modifiers apart too.
 */
function withCarets(argument: string, place: CmdPlace): string {
  let written = '';
  let isBehindPercent = false;
  for (const letter of argument) {
    const isPercent = letter === '%';
    if (isPercent && place === 'script') written += '%%';
    else {
      const needsCaret = isPercent || isBehindPercent || CMD_SIGNS.includes(letter);
      written += needsCaret ? `^${letter}` : letter;
    }
    isBehindPercent = isPercent && place === 'prompt';
  }
  return written;
}
