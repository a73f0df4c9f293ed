import fc from 'fast-check';
import type { TextEdit } from '../../../src/core';

/** What authors type and paste in a preference file, pieces that break what is around them included. */
const PIECES = [
  '',
  'a',
  'D',
  '"',
  '<',
  '>',
  '/',
  '&',
  ' ',
  '\n',
  '\0',
  ' value="1"',
  'uid="{11111111-1111-4111-8111-111111111111}"',
  '<!-- gpolint-disable-next-line -->',
  '<!--',
  '-->',
  '</Registry>',
  '</Collection>',
  '<Collection clsid="{53B533F5-224C-47e3-B01B-CA3B3F3FF4BF}" name="c">',
  '<Filters><FilterOs bool="AND" not="0" class="NT"/></Filters>',
  '<Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="n"><Properties action="U" hive="HKEY_CURRENT_USER" key="\\k" name="n" type="REG_DWORD" value="1"/></Registry>',
] as const;

/** A place in a text of any length, and what happens there. */
interface Stroke {
  readonly at: number;
  readonly length: number;
  readonly newText: string;
}

const stroke: fc.Arbitrary<Stroke> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.constant(1), fc.nat(40)),
  newText: fc.oneof(fc.constantFrom('', 'a', '1', 'D', ' '), fc.constantFrom(...PIECES)),
});

/** Strokes for `editFor`, one after the other. */
export const strokes = fc.array(stroke, { minLength: 1, maxLength: 6 });

/** A stroke as an edit of a text. */
export function editFor(text: string, { at, length, newText }: Stroke): TextEdit {
  const start = Math.floor(at * text.length);
  return { span: { start, end: Math.min(text.length, start + length) }, newText };
}

/**
 * Strokes that leave what is well-formed as it is: a letter or digit in an attribute value.
 *
 * @returns `undefined` when the text has no value.
 */
export function valueEditFor(text: string, at: number): TextEdit | undefined {
  const values = [...text.matchAll(/="[^"<]/g)];
  const place = values[Math.floor(at * values.length)];
  if (place === undefined) return undefined;
  const start = place.index + '="'.length;
  return { span: { start, end: start }, newText: 'x' };
}
