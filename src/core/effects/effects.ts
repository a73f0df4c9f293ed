import type { PolicyDocument } from '../document';
import type { PreferenceEffect } from './preferenceEffect';
import { hasRegistryItems, preferenceEffects } from './preferenceEffects';
import { regEffects } from './regEffects';
import type { RegistryEffect } from './registryEffect';

/** A document whose effects on the registry can be told. */
export type EffectiveDocument = Extract<PolicyDocument, { readonly language: 'reg' | 'gpp' }>;

type RegPolicyDocument = Extract<PolicyDocument, { readonly language: 'reg' }>;
type Effects<Effect> = Generator<Effect, void, undefined>;

/** An effect of a document of either language. */
export type DocumentEffect = RegistryEffect | PreferenceEffect;

/**
 * What applying the document does to the registry, step by step in the order of the document. A line
 * that is dropped has no effect, and a value that leaks into another key has it there. Of a preference
 * file only the registry items count; one that does nothing is told as such.
 *
 * @returns The effects one by one, each made when it is asked for, so that of a large file only one
 * section or item is in memory beside the text.
 */
export function eachEffect(document: RegPolicyDocument): Effects<RegistryEffect>;
export function eachEffect(document: EffectiveDocument): Effects<DocumentEffect>;
export function eachEffect(document: EffectiveDocument): Effects<DocumentEffect> {
  return document.language === 'reg'
    ? regEffects(document.reg)
    : preferenceEffects(document.preferences);
}

/** All of `eachEffect` at once. */
export function effects(document: RegPolicyDocument): readonly RegistryEffect[];
export function effects(document: EffectiveDocument): readonly DocumentEffect[];
export function effects(document: EffectiveDocument): readonly DocumentEffect[] {
  return [...eachEffect(document)];
}

/** Whether the document is about the registry at all: a registry file, or one with registry items. */
export function isAboutRegistry(document: PolicyDocument): document is EffectiveDocument {
  if (document.language === 'reg') return true;
  return document.language === 'gpp' && hasRegistryItems(document.preferences);
}
