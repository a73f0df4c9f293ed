/** What the adapters (editor, command line) may use of the core. */
export {
  DEFAULT_CONFIGURATION,
  mergeConfiguration,
  type Configuration,
  type PartialConfiguration,
  type RuleLevel,
} from './config/configuration';
export {
  CONFIGURATION_FILE_NAME,
  parseConfiguration,
  type ConfigurationProblem,
  type ParsedConfiguration,
} from './config/parseConfiguration';
export {
  parseDocument,
  POLICY_LANGUAGES,
  recognizeLanguage,
  type PolicyDocument,
  type PolicyLanguage,
} from './document';
export { eachEffect, effects, type EffectiveDocument } from './effects/effects';
export type { RegistryEffect } from './effects/registryEffect';
export type { HoverPart, RegHover } from './features/hover/hoverPart';
export { regHover } from './features/hover/regHover';
export { inlayHints, type InlayHint } from './features/inlayHints';
export {
  isAtLeast,
  SEVERITIES,
  type DocumentFix,
  type EditFix,
  type EncodingFix,
  type Finding,
  type Fix,
  type Severity,
} from './finding';
export { safeEdits } from './fixAll';
export { lintDocument, type LintOptions } from './lint';
export { formatMessage, message, type Message } from './message';
export { valueType, type ValueType } from './reg/valueTypes';
export { ruleById, RULES } from './rules';
export type { Rule, RuleMeta } from './rules/rule';
export { suppressionFixes } from './suppression/suppressionFixes';
export { preferenceSnippets, type PolicySnippet } from './snippets/preferenceSnippets';
export { parseReg } from './reg/parseReg';
export type { RegDocument } from './reg/tree';
export { UTF16LE_WITH_MARK, type StoredEncoding, type StoredText } from './storedText';
export type { Surroundings } from './surroundings';
export { applyEdits, type TextEdit } from './text/edit';
export { createLineIndex, lineAt, positionAt, type LineIndex } from './text/lineIndex';
export type { Span } from './text/span';
