/**
 * The arguments that a program gets from a line, by the rules that Microsoft documents: `cmd.exe`
 * first expands variables (none of the tests is defined but those given), then takes `^` away and
 * ends the command at a free `&`, `|`, `<` or `>`; the C run-time library splits what is left.
 */
export function argumentsOf(
  line: string,
  place: 'script' | 'prompt',
  variables: Readonly<Record<string, string>>,
): string[] {
  const expanded =
    place === 'script' ? expandScript(line, variables) : expandPrompt(line, variables);
  return splitArguments(withoutCarets(expanded));
}

type Variables = Readonly<Record<string, string>>;

function expandScript(line: string, variables: Variables): string {
  // In a script an unknown variable becomes nothing, and two signs become one.
  return line.replace(/%%|%([^%:]*)(?::[^%]*)?%|%/g, (whole, name?: string) => {
    if (whole === '%%') return '%';
    return name === undefined ? '' : (variables[name.toUpperCase()] ?? '');
  });
}

function expandPrompt(line: string, variables: Variables): string {
  let result = '';
  let position = 0;
  for (;;) {
    const start = line.indexOf('%', position);
    const end = start < 0 ? -1 : line.indexOf('%', start + 1);
    if (end < 0) return result + line.slice(position);
    const name = line.slice(start + 1, end).split(':', 1)[0] ?? '';
    const value = variables[name.toUpperCase()];
    result += line.slice(position, start) + (value ?? '%');
    position = value === undefined ? start + 1 : end + 1;
  }
}

function withoutCarets(line: string): string {
  let result = '';
  let isQuoted = false;
  for (let index = 0; index < line.length; index++) {
    const sign = line.charAt(index);
    if (sign === '^' && !isQuoted) {
      index++;
      result += line.charAt(index);
      continue;
    }
    if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && '&|<>'.includes(sign)) return result;
    result += sign;
  }
  return result;
}

function splitArguments(line: string): string[] {
  const found: string[] = [];
  let index = 0;
  while (index < line.length) {
    if (line.charAt(index) === ' ') {
      index++;
      continue;
    }
    let argument = '';
    let isQuoted = false;
    for (; index < line.length && (isQuoted || line.charAt(index) !== ' '); index++) {
      let backslashes = 0;
      while (line.charAt(index) === '\\') {
        backslashes++;
        index++;
      }
      if (line.charAt(index) !== '"') {
        argument += '\\'.repeat(backslashes);
        if (index >= line.length || (line.charAt(index) === ' ' && !isQuoted)) break;
        argument += line.charAt(index);
        continue;
      }
      argument += '\\'.repeat(Math.floor(backslashes / 2));
      if (backslashes % 2 === 1) argument += '"';
      else isQuoted = !isQuoted;
    }
    found.push(argument);
  }
  return found;
}
