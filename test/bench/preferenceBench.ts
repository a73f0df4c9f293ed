import { parseStringPromise } from 'xml2js';
import { createLintCache, recognizeLanguage } from '../../src/core';
import { inOnePiece, lint, parse, update } from './lintText';
import { measure, measureAsync, measureByTurns, printGroup } from './measure';
import { generateRegistryXml, generateUnrelatedXml, MEGABYTE } from './samples';

/** A `Registry.xml` of 5 MB, and XML that is no concern of the product's. */
export async function benchPreferences(): Promise<void> {
  const xml = generateRegistryXml(8000);
  const cache = createLintCache();
  let document = parse('gpp', xml);
  lint(document, cache);
  const place = xml.indexOf('name="Value', xml.length / 2) + 'name="'.length;
  let typed = xml;
  const makeText = (): void => {
    typed = inOnePiece(`${document.text.slice(0, place)}a${document.text.slice(place)}`);
  };
  const type = (): void => {
    const edit = { span: { start: place, end: place }, newText: 'a' };
    document = update(document, typed, edit);
    lint(document, cache);
  };
  printGroup(`Registry.xml, ${(xml.length / MEGABYTE).toFixed(1)} MB, 8000 items`, [
    await measureAsync('xml2js alone', () => parseStringPromise(xml)),
    measure('parse', () => parse('gpp', xml)),
    measure('parse, schema and all rules', () => lint(parse('gpp', xml)), { atMost: 1 }),
    ...measureByTurns([
      { name: 'one character typed in the middle', before: makeText, step: type, atMost: 0.25 },
    ]),
  ]);

  const unrelated = generateUnrelatedXml(5 * MEGABYTE);
  printGroup('5 MB of XML that is no preference file', [
    measure('the first look, 1000 times', () => {
      for (let time = 0; time < 1000; time++) recognizeLanguage(unrelated, 'pages.xml');
    }),
  ]);
}
