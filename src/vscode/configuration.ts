import * as vscode from 'vscode';
import {
  DEFAULT_CONFIGURATION,
  mergeConfiguration,
  parseConfiguration,
  type Configuration,
} from '../core';
import { createConfigurationFiles } from './configurationFiles';
import type { Log } from './log';

/** The section of all settings of the extension. */
const SECTION = 'groupPolicy';

/** The parts of a configuration file that are settings as well, by the same names. */
const SHARED_PARTS = ['rules', 'trustModelData'] as const;

/** What settings and configuration files are chosen by; an open document has both. */
export type ConfiguredFile = Pick<vscode.TextDocument, 'uri' | 'languageId'>;

/** What applies to each document: the user's settings and, over them, the nearest workspace file. */
export interface Configurations {
  /** The complete configuration for a document. */
  of(document: ConfiguredFile): Promise<Configuration>;
  /** Whether the user wants this document to be checked at all. */
  isEnabled(document: ConfiguredFile): boolean;
  /** Says that any answer may differ from now on. */
  readonly onDidChange: vscode.Event<void>;
  /** Ends the watching. */
  dispose(): void;
}

/** Reads settings and configuration files, and watches both. */
export function createConfigurations(log: Log): Configurations {
  const changes = new vscode.EventEmitter<void>();
  const files = createConfigurationFiles(log, () => changes.fire());
  const settings = vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SECTION)) changes.fire();
  });
  return {
    async of(document) {
      const file = await files.nearest(document.uri);
      return mergeConfiguration(fromSettings(document, log), file ?? {});
    },
    isEnabled: (document) => settingsFor(document).get('validate', true),
    onDidChange: changes.event,
    dispose() {
      vscode.Disposable.from(changes, files, settings).dispose();
    },
  };
}

function settingsFor(document: ConfiguredFile): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration(SECTION, document);
}

/**
 * Reads the settings as if they stood in a configuration file, so that one schema decides what is
 * right. Each part is read alone: a mistake in one does not switch the other off.
 */
function fromSettings(document: ConfiguredFile, log: Log): Configuration {
  const settings = settingsFor(document);
  return SHARED_PARTS.reduce((configuration, part) => {
    const parsed = parseConfiguration(JSON.stringify({ [part]: settings.get(part) }));
    for (const problem of parsed.problems) {
      log.warn(`Setting ${SECTION}.${part}: ${problem.message.template}`, problem.message.values);
    }
    return mergeConfiguration(configuration, parsed.configuration);
  }, DEFAULT_CONFIGURATION);
}
