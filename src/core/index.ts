/** What the adapters (editor, command line) may use of the core. */
export { catalogueEntries, catalogueFixes, question } from './catalogue/catalogue';
export type {
  Artefact,
  ArtefactLanguage,
  CatalogueEntry,
  CatalogueSource,
  Fix as CatalogueFix,
  Question,
  QuestionChoice,
  QuestionKind,
} from './catalogue/catalogueTypes';
export type { AnswerCheck } from './catalogue/answerCheck';
export { checkAnswer } from './catalogue/checkAnswer';
export { insertArtefact } from './catalogue/insertArtefact';
export { matchWords, type WordMatch } from './catalogue/matchWords';
export { relatedEntries } from './catalogue/relatedEntries';
export { writeArtefact, type ArtefactForm, type WrittenArtefact } from './catalogue/writeArtefact';
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
export { parseDocument, recognizeLanguage, type PolicyDocument } from './document';
export type { PolicyLanguage } from './policyLanguage';
export {
  EDITOR_IDS,
  editorIdsLike,
  isConcernedBy,
  languageOfEditorId,
  languageOfName,
} from './languages';
export {
  eachEffect,
  effects,
  isAboutRegistry,
  type DocumentEffect,
  type EffectiveDocument,
} from './effects/effects';
export type { PreferenceEffect } from './effects/preferenceEffect';
export { targetingText, type TargetingCondition, type TargetingScope } from './gpp/targeting';
export type { RegistryEffect } from './effects/registryEffect';
export { completeReg } from './features/completion/completeReg';
export type {
  RegCompletion,
  RegCompletionKind,
  RegCompletions,
} from './features/completion/regCompletion';
export { regNames, type RegNames } from './features/completion/regNames';
export type { HoverContent, HoverPart, Term } from './features/hover/hoverPart';
export { regHover } from './features/hover/regHover';
export { inlayHints, type InlayHint } from './features/inlayHints';
export { foldsOf, type Fold } from './features/folding';
export { formatPreferences } from './features/format/formatPreferences';
export { formatReg } from './features/format/formatReg';
export { newFiles, type NewFile } from './features/newFiles';
export { occurrencesAt, type Occurrence } from './features/names/occurrences';
export {
  renameAt,
  renameTargetAt,
  type RenameEdits,
  type RenameRefusal,
  type RenameTarget,
} from './features/names/rename';
export { outlineOf, type OutlineKey, type OutlineValue } from './features/outline';
export {
  addTargeting,
  canAddTargeting,
  targetingChoices,
  type TargetingChoice,
} from './features/preferences/addTargeting';
export {
  completePreferences,
  isPlaceForItems,
} from './features/preferences/completion/completePreferences';
export { newPreferenceFiles } from './features/preferences/completion/newPreferenceFiles';
export type {
  PreferenceCompletion,
  PreferenceCompletionKind,
  PreferenceCompletions,
} from './features/preferences/completion/preferenceCompletion';
export type { PreferenceRefactoring } from './features/preferences/refactor/preferenceRefactoring';
export { preferenceRefactorings } from './features/preferences/refactor/preferenceRefactorings';
export { preferenceHover } from './features/preferences/preferenceHover';
export { preferenceInlayHints } from './features/preferences/inlayHints';
export { linkedTags } from './features/preferences/linkedTags';
export { preferenceFolds, type PreferenceFold } from './features/preferences/folding';
export { preferenceOutline, type PreferenceOutline } from './features/preferences/outline';
export { preferenceSelectionSpans } from './features/preferences/selectionRanges';
export { selectionSpans } from './features/selectionRanges';
export {
  REG_TOKEN_MODIFIERS,
  REG_TOKEN_TYPES,
  semanticTokens,
  type RegToken,
} from './features/semanticTokens';
export {
  isAtLeast,
  SEVERITIES,
  type DocumentFix,
  type EditFix,
  type EncodingFix,
  type Finding,
  type Fix,
  type OtherFileFix,
  type Severity,
} from './finding';
export { safeEdits } from './fixAll';
export { lintDocument, lintSteps, type LintOptions } from './lint';
export { createLintCache, type LintCache } from './lintCache';
export { formatMessage, message, type Message } from './message';
export { valueType, type ValueType } from './reg/valueTypes';
export type { PolicyObjectView } from './policyObject/policyObject';
export { isBackupFile, policyObjectPlace } from './policyObject/policyObjectPlace';
export {
  createPolicyObjects,
  type FolderReader,
  type PolicyObjects,
} from './policyObject/policyObjects';
export { ruleById, RULES } from './rules';
export type { Rule, RuleMeta } from './rules/rule';
export { suppressionFixes } from './suppression/suppressionFixes';
export type { PolicySnippet } from './snippets/policySnippet';
export { itemsToInsert } from './snippets/itemsToInsert';
export { preferenceSnippets } from './snippets/preferenceSnippets';
export type { PreferenceDocument } from './gpp/preferenceDocument';
export { withoutSecrets } from './secrets';
export { BYTE_ORDER_MARKS, unicodeForm } from './text/unicodeForm';
export { declaredEncoding } from './xml/declaredEncoding';
export { policySideOf, type PolicySide } from './gpp/policySide';
export { parseReg } from './reg/parseReg';
export type { RegDocument } from './reg/tree';
export { UTF16LE_WITH_MARK, type StoredEncoding, type StoredText } from './storedText';
export { asPowerShell } from './features/copyAs/asPowerShell';
export { asRegAdd } from './features/copyAs/asRegAdd';
export {
  selectedOperations,
  type CopiedText,
  type RegOperation,
} from './features/copyAs/regOperation';
export { continueBytes } from './features/continueBytes';
export { encodingStatus, type EncodingStatus } from './features/encodingStatus';
export { headerStatus, type HeaderStatus } from './features/headerStatus';
export {
  linesOfList,
  listAt,
  listEdit,
  listOfLines,
  listStrings,
  type EditableList,
  type ListEdit,
  type ListPlace,
} from './features/multiString';
export { pastedKey } from './features/pastedKey';
export { pastedText } from './features/pastedText';
export { mendHeader, upgradeHeader } from './features/refactor/header';
export type { Refactoring } from './features/refactor/refactoring';
export { regRefactorings } from './features/refactor/regRefactorings';
export type { Surroundings } from './surroundings';
export { composeEdits } from './text/composeEdits';
export { applyEdits, type TextEdit } from './text/edit';
export { createLineIndex, lineAt, positionAt, type LineIndex } from './text/lineIndex';
export type { Span } from './text/span';
export { updateDocument } from './updateDocument';
