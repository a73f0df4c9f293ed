import { parseStringPromise } from 'xml2js';
import { recognizeLanguage } from '../../src/core';
import { lint, parse } from './lintText';
import { measure, measureAsync, printGroup } from './measure';
import { generateRegistryXml, generateUnrelatedXml, MEGABYTE } from './samples';

/** A `Registry.xml` of 5 MB, and XML that is no concern of the product's. */
export async function benchPreferences(): Promise<void> {
  const xml = generateRegistryXml(8000);
  printGroup(`Registry.xml, ${(xml.length / MEGABYTE).toFixed(1)} MB, 8000 items`, [
    await measureAsync('xml2js alone', () => parseStringPromise(xml)),
    measure('parse', () => parse('gpp', xml)),
    measure('parse, schema and all rules', () => lint(parse('gpp', xml)), { atMost: 1 }),
  ]);

  const unrelated = generateUnrelatedXml(5 * MEGABYTE);
  printGroup('5 MB of XML that is no preference file', [
    measure('the first look, 1000 times', () => {
      for (let time = 0; time < 1000; time++) recognizeLanguage(unrelated, 'pages.xml');
    }),
  ]);
}
