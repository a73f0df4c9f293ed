// Prints how fast the core is, as ratios to a floor measured in the same run, because the absolute
// times of a shared machine say little.
import { parseStringPromise } from 'xml2js';
import {
  DEFAULT_CONFIGURATION,
  lintDocument,
  parseDocument,
  recognizeLanguage,
  type PolicyLanguage,
} from '../../src/core';
import { measure, measureAsync, printGroup } from './measure';
import { generateReg, generateRegistryXml, generateUnrelatedXml } from './samples';

const MEGABYTE = 1024 * 1024;

function lint(language: PolicyLanguage, text: string): number {
  const document = parseDocument(language, text);
  if (document === undefined) throw new Error('The sample is not recognised');
  const findings = lintDocument(document, {
    configuration: DEFAULT_CONFIGURATION,
    surroundings: { newGuid: () => '{}', timestamp: () => '' },
  });
  return findings?.length ?? 0;
}

async function main(): Promise<void> {
  const reg = generateReg(10 * MEGABYTE);
  const bytes = Buffer.from(`\uFEFF${reg}`, 'utf16le');
  printGroup(`.reg, ${String(Math.round(bytes.length / MEGABYTE))} MB of UTF-16`, [
    measure('decode and split lines', () => bytes.toString('utf16le').split(/\r\n|\n|\r/)),
    measure('parse', () => parseDocument('reg', reg)),
    measure('parse and all rules', () => lint('reg', reg)),
  ]);

  const xml = generateRegistryXml(8000);
  printGroup(`Registry.xml, ${(xml.length / MEGABYTE).toFixed(1)} MB, 8000 items`, [
    await measureAsync('xml2js alone', () => parseStringPromise(xml)),
    measure('parse', () => parseDocument('gpp', xml)),
    measure('parse, schema and all rules', () => lint('gpp', xml)),
  ]);

  const unrelated = generateUnrelatedXml(5 * MEGABYTE);
  printGroup('5 MB of XML that is no preference file', [
    measure('the first look, 1000 times', () => {
      for (let time = 0; time < 1000; time++) recognizeLanguage(unrelated, 'pages.xml');
    }),
  ]);
}

void main();
