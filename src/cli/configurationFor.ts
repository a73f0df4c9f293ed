import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  CONFIGURATION_FILE_NAME,
  DEFAULT_CONFIGURATION,
  formatMessage,
  mergeConfiguration,
  parseConfiguration,
  type Configuration,
} from '../core';
import { decode, type Decoded } from './decode';
import { displayPath } from './displayPath';
import { codeOf, reasonOf } from './systemError';
import { DEFAULT_CODE_PAGE } from './textEncoding';

/** What a configuration file says; where it has problems, the parts that are right still hold. */
export interface ReadConfiguration {
  readonly configuration: Configuration;
  /** One sentence each, which names the file. */
  readonly problems: readonly string[];
  /** Whether there is such a file and its text could be read. */
  readonly isRead: boolean;
}

/** Gives the configuration that holds for the files of a folder (absolute path). */
export type ConfigurationFor = (folder: string) => ReadConfiguration;

/**
 * Looks for the nearest `.gpolint.json` from a folder upwards. Each folder is looked at once, and
 * each file's problems are told with the first folder only.
 */
export function nearestConfiguration(cwd: string): ConfigurationFor {
  const known = new Map<string, ReadConfiguration>();
  return function configurationFor(folder): ReadConfiguration {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const read = readConfiguration(path.join(folder, CONFIGURATION_FILE_NAME), cwd);
    const parent = path.dirname(folder);
    const result = read ?? (parent === folder ? NO_CONFIGURATION : configurationFor(parent));
    known.set(folder, { ...result, problems: [] });
    return result;
  };
}

const NO_CONFIGURATION: ReadConfiguration = {
  configuration: DEFAULT_CONFIGURATION,
  problems: [],
  isRead: false,
};

/**
 * Reads one configuration file.
 *
 * @param file - An absolute path.
 * @returns `undefined` when there is no such file.
 */
export function readConfiguration(file: string, cwd: string): ReadConfiguration | undefined {
  const name = displayPath(file, cwd);
  try {
    // Most folders have none, and to be told so takes less than to be given an error.
    if (statSync(file, { throwIfNoEntry: false }) === undefined) return undefined;
    return parsedAs(name, decode(readFileSync(file), DEFAULT_CODE_PAGE));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return undefined;
    return unreadable(`'${name}' cannot be read: ${reasonOf(error)}`);
  }
}

function parsedAs(name: string, decoded: Decoded): ReadConfiguration {
  if (decoded.kind === 'binary') return unreadable(`'${name}' ${decoded.reason}`);
  const parsed = parseConfiguration(decoded.text);
  return {
    configuration: mergeConfiguration(DEFAULT_CONFIGURATION, parsed.configuration),
    // The core knows the usual name of the file only; here it is the one that was read.
    problems: parsed.problems.map(({ message: { template, values } }) => {
      return formatMessage({ template, values: { ...values, file: name } });
    }),
    isRead: true,
  };
}

function unreadable(problem: string): ReadConfiguration {
  return { ...NO_CONFIGURATION, problems: [problem] };
}
