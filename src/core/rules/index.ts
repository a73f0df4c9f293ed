import type { Rule } from './rule';
import preferenceClassId from './preference/preference-class-id';
import preferenceMissingAttribute from './preference/preference-missing-attribute';
import preferenceMissingElement from './preference/preference-missing-element';
import preferenceUnknownAttribute from './preference/preference-unknown-attribute';
import preferenceUnknownElement from './preference/preference-unknown-element';
import preferenceValue from './preference/preference-value';
import regContinuationAtEnd from './reg/reg-continuation-at-end';
import regContinuationCommaMissing from './reg/reg-continuation-comma-missing';
import regContinuationMissing from './reg/reg-continuation-missing';
import regContinuationNotHex from './reg/reg-continuation-not-hex';
import regContinuationSlash from './reg/reg-continuation-slash';
import regContinuationSwallowsLine from './reg/reg-continuation-swallows-line';
import regContinuationTrailingText from './reg/reg-continuation-trailing-text';
import regHeaderMissing from './reg/reg-header-missing';
import regHexBlank from './reg/reg-hex-blank';
import regHexByte from './reg/reg-hex-byte';
import regHexByteDigits from './reg/reg-hex-byte-digits';
import regHexSeparator from './reg/reg-hex-separator';
import regHexType from './reg/reg-hex-type';
import regTypeCase from './reg/reg-type-case';
import regTypeUnknown from './reg/reg-type-unknown';
import trustModelDataAction from './trust-model-data/trust-model-data-action';
import trustModelDataGrows from './trust-model-data/trust-model-data-grows';
import trustModelDataLocation from './trust-model-data/trust-model-data-location';
import trustModelDataOverwrites from './trust-model-data/trust-model-data-overwrites';
import trustModelDataReplaced from './trust-model-data/trust-model-data-replaced';
import trustModelDataSyntax from './trust-model-data/trust-model-data-syntax';
import xmlDoctype from './xml/xml-doctype';
import xmlNotWellFormed from './xml/xml-not-well-formed';

/** Every rule, in the order in which findings at the same place are shown. */
export const RULES: readonly Rule[] = [
  regHeaderMissing,
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
  xmlNotWellFormed,
  xmlDoctype,
  preferenceClassId,
  preferenceUnknownElement,
  preferenceMissingElement,
  preferenceUnknownAttribute,
  preferenceMissingAttribute,
  preferenceValue,
  trustModelDataReplaced,
  trustModelDataSyntax,
  trustModelDataAction,
  trustModelDataGrows,
  trustModelDataOverwrites,
  trustModelDataLocation,
];

/** The rule with this id; `undefined` when there is none. */
export function ruleById(id: string): Rule | undefined {
  return RULES.find((rule) => rule.meta.id === id);
}
