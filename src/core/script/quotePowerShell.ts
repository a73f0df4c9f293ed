/**
 * Text as it stands between single quotes in PowerShell, where nothing is expanded. A quote is written
 * twice, and so are the four typographic ones, which PowerShell takes for the same.
 */
export function escapePowerShell(text: string): string {
  return text.replace(/['\u2018-\u201b]/g, '$&$&');
}

/** A PowerShell string in which nothing is expanded. */
export function quotePowerShell(text: string): string {
  return `'${escapePowerShell(text)}'`;
}
