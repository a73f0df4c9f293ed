import type { Rule } from './rule';
import listValueNeverWrite from './list-value/list-value-never-write';
import listValueOverwrites from './list-value/list-value-overwrites';
import listValueReplaced from './list-value/list-value-replaced';
import listValueSeparator from './list-value/list-value-separator';
import listValueType from './list-value/list-value-type';
import preferenceClassId from './preference/preference-class-id';
import preferenceMissingAttribute from './preference/preference-missing-attribute';
import preferenceMissingElement from './preference/preference-missing-element';
import preferenceUnknownAttribute from './preference/preference-unknown-attribute';
import preferenceUnknownElement from './preference/preference-unknown-element';
import preferenceValue from './preference/preference-value';
import regBlankLines from './reg/reg-blank-lines';
import regBroadDelete from './reg/reg-broad-delete';
import regContinuationAtEnd from './reg/reg-continuation-at-end';
import regContinuationCommaMissing from './reg/reg-continuation-comma-missing';
import regContinuationMissing from './reg/reg-continuation-missing';
import regContinuationNotHex from './reg/reg-continuation-not-hex';
import regContinuationSlash from './reg/reg-continuation-slash';
import regContinuationSwallowsLine from './reg/reg-continuation-swallows-line';
import regContinuationTrailingText from './reg/reg-continuation-trailing-text';
import regControlSet from './reg/reg-control-set';
import regCurrentUser from './reg/reg-current-user';
import regDataMissing from './reg/reg-data-missing';
import regDataUnknown from './reg/reg-data-unknown';
import regDeleteTrailingText from './reg/reg-delete-trailing-text';
import regDuplicateValue from './reg/reg-duplicate-value';
import regDwordDecimal from './reg/reg-dword-decimal';
import regDwordEmpty from './reg/reg-dword-empty';
import regDwordNotHex from './reg/reg-dword-not-hex';
import regDwordPrefix from './reg/reg-dword-prefix';
import regDwordShort from './reg/reg-dword-short';
import regDwordSign from './reg/reg-dword-sign';
import regDwordTooLong from './reg/reg-dword-too-long';
import regEncodingByteOrder from './reg/reg-encoding-byte-order';
import regEncodingDamaged from './reg/reg-encoding-damaged';
import regEncodingUtf8 from './reg/reg-encoding-utf8';
import regEncodingUtf8Bom from './reg/reg-encoding-utf8-bom';
import regEnvironmentVariable from './reg/reg-environment-variable';
import regEqualsMissing from './reg/reg-equals-missing';
import regHashComment from './reg/reg-hash-comment';
import regHeaderIgnored from './reg/reg-header-ignored';
import regHeaderMissing from './reg/reg-header-missing';
import regHeaderRepeated from './reg/reg-header-repeated';
import regHeaderSpelling from './reg/reg-header-spelling';
import regHeaderTrailingText from './reg/reg-header-trailing-text';
import regHeaderWin31 from './reg/reg-header-win31';
import regHexBlank from './reg/reg-hex-blank';
import regHexByte from './reg/reg-hex-byte';
import regHexByteDigits from './reg/reg-hex-byte-digits';
import regHexSeparator from './reg/reg-hex-separator';
import regHexTextAnsi from './reg/reg-hex-text-ansi';
import regHexTextOdd from './reg/reg-hex-text-odd';
import regHexTextTerminator from './reg/reg-hex-text-terminator';
import regHexTextUtf16 from './reg/reg-hex-text-utf16';
import regHexType from './reg/reg-hex-type';
import regKeyAbbreviated from './reg/reg-key-abbreviated';
import regKeyBracketInComment from './reg/reg-key-bracket-in-comment';
import regKeyDeleteForm from './reg/reg-key-delete-form';
import regKeyDuplicate from './reg/reg-key-duplicate';
import regKeyExtraBackslash from './reg/reg-key-extra-backslash';
import regKeyLimits from './reg/reg-key-limits';
import regKeyMalformed from './reg/reg-key-malformed';
import regKeyRootDelete from './reg/reg-key-root-delete';
import regKeyTrailingBlank from './reg/reg-key-trailing-blank';
import regKeyTrailingText from './reg/reg-key-trailing-text';
import regKeyUnknownRoot from './reg/reg-key-unknown-root';
import regLineUnknown from './reg/reg-line-unknown';
import regLookalikeCharacter from './reg/reg-lookalike-character';
import regNameEscape from './reg/reg-name-escape';
import regNameQuotes from './reg/reg-name-quotes';
import regNameTooLong from './reg/reg-name-too-long';
import regNumberReversed from './reg/reg-number-reversed';
import regNumberSize from './reg/reg-number-size';
import regSetThenDelete from './reg/reg-set-then-delete';
import regStringEscape from './reg/reg-string-escape';
import regStringInnerQuote from './reg/reg-string-inner-quote';
import regStringMultiline from './reg/reg-string-multiline';
import regStringTrailingText from './reg/reg-string-trailing-text';
import regStringUnterminated from './reg/reg-string-unterminated';
import regTypeCase from './reg/reg-type-case';
import regTypeUnknown from './reg/reg-type-unknown';
import regUserSid from './reg/reg-user-sid';
import regValueOutsideKey from './reg/reg-value-outside-key';
import regWow6432node from './reg/reg-wow6432node';
import trustModelDataAction from './trust-model-data/trust-model-data-action';
import trustModelDataGrows from './trust-model-data/trust-model-data-grows';
import trustModelDataLocation from './trust-model-data/trust-model-data-location';
import trustModelDataOverwrites from './trust-model-data/trust-model-data-overwrites';
import trustModelDataReplaced from './trust-model-data/trust-model-data-replaced';
import trustModelDataSyntax from './trust-model-data/trust-model-data-syntax';
import xmlDoctype from './xml/xml-doctype';
import xmlEncodingDeclared from './xml/xml-encoding-declared';
import xmlNotWellFormed from './xml/xml-not-well-formed';
import clientPolicyName from './client/client-policy-name';
import clientPolicyData from './client/client-policy-data';
import clientServerAddress from './client/client-server-address';
import clientTracingOn from './client/client-tracing-on';
import proxyScriptFile from './client/proxy-script-file';
import ntpServerFlags from './client/ntp-server-flags';
import ldifModification from './ldif/ldif-modification';
import ldifBoolean from './ldif/ldif-boolean';
import ldifAttributeName from './ldif/ldif-attribute-name';
import zoneTarget from './zone/zone-target';
import zoneTrailingDot from './zone/zone-trailing-dot';
import zoneSrvOrder from './zone/zone-srv-order';
import zoneRecordsMissing from './zone/zone-records-missing';
import tmgClientSection from './tmg/tmg-client-section';
import scriptThumbprint from './script/script-thumbprint';
import preferenceChangedFormat from './preference-identity/preference-changed-format';
import preferenceDisplay from './preference-identity/preference-display';
import preferenceExtensionUnlisted from './policy-object/preference-extension-unlisted';
import preferenceUidAcrossFiles from './policy-object/preference-uid-across-files';
import targetingRunOnceAcrossFiles from './policy-object/targeting-run-once-across-files';
import preferenceUidDuplicate from './preference-identity/preference-uid-duplicate';
import preferenceUidFormat from './preference-identity/preference-uid-format';
import targetingRunOnceDuplicate from './preference-identity/targeting-run-once-duplicate';
import plainPassword from './preference-secret/plain-password';
import preferencePassword from './preference-secret/preference-password';
import registryItemKeyReplaced from './registry-item/registry-item-key-replaced';
import registryItemSide from './registry-item/registry-item-side';
import registryItemKey from './registry-item/registry-item-key';
import registryItemMultiString from './registry-item/registry-item-multi-string';
import registryItemBinary from './registry-item/registry-item-binary';
import registryItemNumber from './registry-item/registry-item-number';
import driveDeleteRange from './drive/drive-delete-range';
import drivePath from './drive/drive-path';
import connectionReplaced from './drive/connection-replaced';
import builtinAccountReplaced from './group/builtin-account-replaced';
import accountReplaced from './group/account-replaced';
import groupMembersDeleted from './group/group-members-deleted';
import userWithoutPassword from './group/user-without-password';
import newNameIgnored from './group/new-name-ignored';
import memberWithoutSid from './group/member-without-sid';
import domainSid from './group/domain-sid';
import environmentPartialIgnored from './list-value/environment-partial-ignored';
import targetingDate from './targeting/targeting-date';
import targetingFirstOr from './targeting/targeting-first-or';
import targetingOfUser from './targeting/targeting-of-user';
import targetingRange from './targeting/targeting-range';
import dataGrows from './list-value/data-grows';
import captureName from './capture/capture-name';
import captureUnset from './capture/capture-unset';
import captureUnused from './capture/capture-unused';
import variableOfUser from './variable/variable-of-user';
import variableUnknown from './variable/variable-unknown';
import taskSystemAccount from './task/task-system-account';
import taskDateTime from './task/task-date-time';
import taskCommandIgnored from './task/task-command-ignored';
import taskPassword from './task/task-password';
import preferenceItemObsolete from './preference-item/preference-item-obsolete';
import preferenceRemoveAction from './preference-item/preference-remove-action';
import preferenceRemoveIgnored from './preference-item/preference-remove-ignored';
import preferenceSide from './preference-item/preference-side';
import serviceRestartDelay from './service/service-restart-delay';
import fileReplaced from './file/file-replaced';
import fileUpdate from './file/file-update';
import fileTarget from './file/file-target';
import folderEmptied from './file/folder-emptied';
import iniDelete from './file/ini-delete';
import pathForm from './file/path-form';
import preferenceDeleteAll from './printer/preference-delete-all';
import printerPort from './printer/printer-port';
import addressByName from './printer/address-by-name';
import registryItemExpand from './registry-item/registry-item-expand';
import registryItemWow6432node from './registry-item/registry-item-wow6432node';
import registryItemDefaultName from './registry-item/registry-item-default-name';
import registryItemKeyData from './registry-item/registry-item-key-data';
import registryItemType from './registry-item/registry-item-type';
import registryItemBitField from './registry-item/registry-item-bit-field';
import registryItemUserSid from './registry-item/registry-item-user-sid';

/** Every rule, in the order in which findings at the same place are shown. */
export const RULES: readonly Rule[] = [
  regEncodingByteOrder,
  regEncodingUtf8Bom,
  regEncodingUtf8,
  regEncodingDamaged,
  regHeaderMissing,
  regHeaderIgnored,
  regHeaderSpelling,
  regHeaderTrailingText,
  regHeaderRepeated,
  regHeaderWin31,
  regLookalikeCharacter,
  regLineUnknown,
  regKeyMalformed,
  regKeyAbbreviated,
  regKeyUnknownRoot,
  regKeyDeleteForm,
  regKeyRootDelete,
  regBroadDelete,
  regKeyBracketInComment,
  regKeyTrailingText,
  regKeyTrailingBlank,
  regKeyExtraBackslash,
  regKeyLimits,
  regKeyDuplicate,
  regValueOutsideKey,
  regControlSet,
  regWow6432node,
  regUserSid,
  regCurrentUser,
  regBlankLines,
  regContinuationSwallowsLine,
  regContinuationNotHex,
  regContinuationCommaMissing,
  regContinuationSlash,
  regContinuationTrailingText,
  regContinuationMissing,
  regContinuationAtEnd,
  regHexByte,
  regHexSeparator,
  regHexByteDigits,
  regHexBlank,
  regHexType,
  regTypeCase,
  regTypeUnknown,
  regDwordTooLong,
  regDwordPrefix,
  regDwordSign,
  regDwordEmpty,
  regDwordNotHex,
  regDwordShort,
  regDwordDecimal,
  regNumberReversed,
  regNumberSize,
  regStringUnterminated,
  regStringTrailingText,
  regStringInnerQuote,
  regStringMultiline,
  regStringEscape,
  regNameEscape,
  regNameQuotes,
  regNameTooLong,
  regEqualsMissing,
  regDataMissing,
  regDataUnknown,
  regHashComment,
  regDeleteTrailingText,
  regHexTextOdd,
  regHexTextAnsi,
  regHexTextUtf16,
  regHexTextTerminator,
  regEnvironmentVariable,
  regDuplicateValue,
  regSetThenDelete,
  xmlNotWellFormed,
  xmlEncodingDeclared,
  xmlDoctype,
  preferenceClassId,
  preferenceUnknownElement,
  preferenceMissingElement,
  preferenceUnknownAttribute,
  preferenceMissingAttribute,
  preferenceValue,
  preferencePassword,
  plainPassword,
  preferenceUidDuplicate,
  targetingRunOnceDuplicate,
  preferenceUidAcrossFiles,
  targetingRunOnceAcrossFiles,
  preferenceExtensionUnlisted,
  preferenceUidFormat,
  preferenceChangedFormat,
  preferenceDisplay,
  driveDeleteRange,
  drivePath,
  connectionReplaced,
  builtinAccountReplaced,
  accountReplaced,
  groupMembersDeleted,
  userWithoutPassword,
  newNameIgnored,
  memberWithoutSid,
  domainSid,
  variableUnknown,
  variableOfUser,
  taskSystemAccount,
  taskDateTime,
  taskCommandIgnored,
  taskPassword,
  preferenceItemObsolete,
  preferenceRemoveAction,
  preferenceRemoveIgnored,
  preferenceSide,
  serviceRestartDelay,
  fileReplaced,
  fileUpdate,
  fileTarget,
  folderEmptied,
  iniDelete,
  pathForm,
  preferenceDeleteAll,
  printerPort,
  addressByName,
  registryItemExpand,
  registryItemWow6432node,
  registryItemDefaultName,
  registryItemKeyData,
  registryItemType,
  registryItemBitField,
  registryItemUserSid,
  captureName,
  captureUnset,
  captureUnused,
  dataGrows,
  environmentPartialIgnored,
  targetingFirstOr,
  targetingOfUser,
  targetingDate,
  targetingRange,
  registryItemNumber,
  registryItemBinary,
  registryItemMultiString,
  registryItemKey,
  registryItemSide,
  registryItemKeyReplaced,
  listValueNeverWrite,
  listValueReplaced,
  listValueType,
  listValueSeparator,
  listValueOverwrites,
  trustModelDataReplaced,
  trustModelDataSyntax,
  trustModelDataAction,
  trustModelDataGrows,
  trustModelDataOverwrites,
  trustModelDataLocation,
  clientPolicyName,
  clientPolicyData,
  clientServerAddress,
  clientTracingOn,
  proxyScriptFile,
  ntpServerFlags,
  ldifModification,
  ldifBoolean,
  ldifAttributeName,
  zoneTarget,
  zoneTrailingDot,
  zoneSrvOrder,
  zoneRecordsMissing,
  tmgClientSection,
  scriptThumbprint,
];

/** The rule with this id; `undefined` when there is none. */
export function ruleById(id: string): Rule | undefined {
  return RULES.find((rule) => rule.meta.id === id);
}
