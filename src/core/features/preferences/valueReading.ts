import { wellKnownSid, type WellKnownSid } from '../../gpp/wellKnownSids';
import type { AttributeModel } from '../../schema/elementModel';
import { isSecretName } from '../../secrets';
import { attributeValue } from '../../xml/attributes';
import type { XmlAttribute, XmlElement } from '../../xml/tree';

/** What a value says that its characters do not show at once. */
export type ValueReading =
  /** The number that hexadecimal digits stand for. */
  | { readonly kind: 'number'; readonly value: bigint }
  | { readonly kind: 'account'; readonly account: WellKnownSid }
  /** A length of time or a share, with its unit and, where that is shorter, in a larger one. */
  | { readonly kind: 'amount'; readonly unit: string; readonly inLarger: string | undefined };

/** The digits of a number in a registry item, whatever its size (observed). */
const DIGITS: ReadonlyMap<string, RegExp> = new Map([
  ['REG_DWORD', /^[0-9a-f]{8}$/i],
  ['REG_QWORD', /^[0-9a-f]{16}$/i],
]);

/**
 * Reads the value of an attribute.
 *
 * @param model - What the schemas say of the attribute.
 * @returns `undefined` when there is nothing to add to it, and always for a password.
 */
export function readValue(
  element: XmlElement,
  { name, value }: XmlAttribute,
  model: AttributeModel | undefined,
): ValueReading | undefined {
  if (isSecretName(name)) return undefined;
  if (name === 'value' && element.name === 'Properties') {
    const digits = DIGITS.get(attributeValue(element, 'type') ?? '');
    if (digits?.test(value) === true) return { kind: 'number', value: BigInt(`0x${value}`) };
  }
  const account = wellKnownSid(value);
  if (account !== undefined) return { kind: 'account', account };
  const unit = model?.unit === undefined ? undefined : UNITS.get(model.unit);
  if (unit === undefined || !/^[0-9]{1,10}$/.test(value)) return undefined;
  return { kind: 'amount', unit: unit.symbol, inLarger: inLarger(Number(value), unit) };
}

interface Unit {
  /** The international symbol, which needs no translation. */
  readonly symbol: string;
  /** How many make one of the next larger unit. */
  readonly perNext?: number;
  readonly next?: string;
}

/** The units by their names in the schemas. */
const UNITS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ['milliseconds', { symbol: 'ms', perNext: 1000, next: 'seconds' }],
  ['seconds', { symbol: 's', perNext: 60, next: 'minutes' }],
  ['minutes', { symbol: 'min', perNext: 60, next: 'hours' }],
  ['hours', { symbol: 'h', perNext: 24, next: 'days' }],
  ['days', { symbol: 'd' }],
  ['percent', { symbol: '%' }],
]);

/** The same amount in the largest unit that it is a whole number of. */
function inLarger(amount: number, unit: Unit): string | undefined {
  let [count, shown] = [amount, unit];
  while (count > 0 && shown.perNext !== undefined && count % shown.perNext === 0) {
    const next = UNITS.get(shown.next ?? '');
    if (next === undefined) break;
    [count, shown] = [count / shown.perNext, next];
  }
  return shown === unit ? undefined : `${count} ${shown.symbol}`;
}
