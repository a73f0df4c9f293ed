/** A tab stop of a snippet: its number and its text, or the choices that it offers. */
const TAB_STOP = /\$\{(\d+)(?::((?:\\.|[^\\}])*)|\|((?:\\.|[^\\|])*)\|)\}|\$\d+|\\([\\$}])/g;

/** What VS Code makes of a snippet body when every tab stop keeps its own text or first choice. */
export function expandSnippet(body: string): string {
  return body.replace(
    TAB_STOP,
    (_, number?: string, text?: string, choices?: string, escaped?: string) => {
      if (escaped !== undefined) return escaped;
      if (number === undefined) return '';
      const shown = text ?? choices?.match(/^(?:\\.|[^\\,])*/)?.[0] ?? '';
      return shown.replace(/\\([\\$},|])/g, '$1');
    },
  );
}

/** The tab stops of a snippet body as they are written, each once. */
export function tabStopsOf(body: string): readonly string[] {
  const stops = [...body.matchAll(TAB_STOP)].filter((match) => match[1] !== undefined);
  return [...new Set(stops.map((match) => match[0]))];
}
