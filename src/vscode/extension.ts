import type * as vscode from 'vscode';
import { createAnalyses } from './analyses';
import { registerChangeOtherFile } from './changeOtherFile';
import { registerCheckWorkspace } from './checkWorkspace';
import { registerCodeActions } from './codeActions';
import { registerCompletion } from './completion';
import { createConfigurations } from './configuration';
import { registerDiagnostics } from './diagnostics';
import { registerInsertSnippet } from './insertSnippet';
import { createLog } from './log';
import { registerNewFile } from './newFile';
import { registerOpenDocument } from './openDocument';
import { createStoredPolicyObjects, isBelow } from './policyObjects';
import { registerPreferenceStructure } from './preferenceStructure';
import { registerRegFeatures } from './regFeatures';
import { registerRegStructure } from './regStructure';
import { registerRuleDocumentation } from './ruleDocumentation';
import { registerStoreAsUtf16 } from './storeAsUtf16';
import { registerTroubleshoot } from './troubleshoot/troubleshoot';

/**
 * Called by VS Code when the first XML or registry file is opened, in Node and in the browser alike.
 * It only registers; parsing begins with the first document that turns out to be ours.
 */
export function activate(context: vscode.ExtensionContext): void {
  const log = createLog();
  const configurations = createConfigurations(log);
  const policyObjects = createStoredPolicyObjects();
  const analyses = createAnalyses(configurations, policyObjects);
  const diagnostics = registerDiagnostics(analyses, log);
  context.subscriptions.push(
    log,
    analyses,
    configurations,
    diagnostics,
    configurations.onDidChange(() => {
      analyses.clear();
      diagnostics.refreshAll();
    }),
    policyObjects,
    policyObjects.onDidChange((folder) => {
      const isInside = (file: vscode.Uri) => isBelow(file, folder);
      analyses.clear(isInside);
      diagnostics.refreshAll(isInside);
    }),
    registerChangeOtherFile(),
    registerCheckWorkspace({ configurations, policyObjects }, analyses, log),
    registerCodeActions(analyses, log),
    registerCompletion(log),
    registerInsertSnippet(),
    registerNewFile(),
    registerOpenDocument(),
    registerPreferenceStructure(log),
    registerRegFeatures(log),
    registerRegStructure(log),
    registerRuleDocumentation(context.extensionUri),
    registerStoreAsUtf16(),
    registerTroubleshoot(),
  );
}
