import type { PolicyDocument } from '../document';
import { regEffects } from './regEffects';
import type { RegistryEffect } from './registryEffect';

/** A document whose effects can be told. */
export type EffectiveDocument = Extract<PolicyDocument, { readonly language: 'reg' }>;

/**
 * What applying the document does to the registry, step by step in the order of the document. A line
 * that is dropped has no effect, and a value that leaks into another key has it there.
 *
 * @returns The effects one by one, each made when it is asked for, so that of a large file only one
 * section is in memory beside the text.
 */
export function eachEffect(
  document: EffectiveDocument,
): Generator<RegistryEffect, void, undefined> {
  return regEffects(document.reg);
}

/** All of `eachEffect` at once. */
export function effects(document: EffectiveDocument): readonly RegistryEffect[] {
  return [...eachEffect(document)];
}
