import assert from 'node:assert/strict';
import {
  catalogueFixes,
  question,
  writeArtefact,
  type Artefact,
  type ArtefactForm,
  type WrittenArtefact,
} from '../../../src/core';
import { fixedSurroundings } from '../testing/lintText';

/** Every artefact of the catalogue, each once. */
export const ARTEFACTS: readonly Artefact[] = catalogueFixes().flatMap((fix) => fix.artefacts);

/** The artefact with this id, which has to exist. */
export function artefactById(id: string): Artefact {
  const artefact = ARTEFACTS.find((each) => each.id === id);
  assert.ok(artefact, id);
  return artefact;
}

/** The sample answers to what an artefact asks. */
export function sampleAnswers(artefact: Artefact): Readonly<Record<string, string>> {
  return Object.fromEntries(artefact.questions.map((id) => [id, question(id)?.sample ?? '']));
}

/** An artefact with the sample answers, or with others in place of some of them. */
export function writtenSample(
  artefact: Artefact,
  answers: Readonly<Record<string, string>> = {},
  form: ArtefactForm = 'file',
): WrittenArtefact {
  const all = { ...sampleAnswers(artefact), ...answers };
  const written = writeArtefact(artefact, all, fixedSurroundings(), form);
  assert.ok(written, artefact.id);
  return written;
}
