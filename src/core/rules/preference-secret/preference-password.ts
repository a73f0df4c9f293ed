import type { PreferenceItem } from '../../gpp/preferenceDocument';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import type { Span } from '../../text/span';
import { childElements, ownText } from '../../xml/children';
import type { XmlElement } from '../../xml/tree';
import { removeAttribute } from '../../xml/writeAttribute';
import { preferredFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'preference-password',
    languages: ['gpp'],
    severity: 'warning',
    title: 'The file holds a password that everybody can read',
    certainty: 'documented',
    source: 'Microsoft security bulletin MS14-025 (KB 2962486); [MS-GPPREF] 2.2.1.1.4 has the key',
  },
  checkItem(item, context) {
    for (const { place, removal } of passwordsOf(item, context.document.text)) {
      context.report({
        span: place,
        message: message(
          "'cpassword' holds a password whose key is published, so everybody who can read the policy can read the password",
        ),
        fixes: [preferredFix(message('Remove the password'), replaceWith(removal, ''))],
      });
    }
  },
};

export default rule;

interface Password {
  /** The name alone: what follows it is not to be shown anywhere. */
  readonly place: Span;
  readonly removal: Span;
}

/** The passwords in the item itself and in its `Properties`, which every carrier has there. */
function* passwordsOf(
  { element, properties }: PreferenceItem,
  text: string,
): Generator<Password, void, undefined> {
  const pending: XmlElement[] = properties === undefined ? [] : [properties];
  yield* passwordAttributes(element, text);
  for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
    yield* passwordAttributes(current, text);
    for (const child of childElements(current)) {
      if (isPasswordName(child.name) && ownText(child).trim() !== '') {
        yield { place: child.nameSpan, removal: child.span };
      }
      pending.push(child);
    }
  }
}

function* passwordAttributes(
  element: XmlElement,
  text: string,
): Generator<Password, void, undefined> {
  for (const { name, value, nameSpan } of element.attributes) {
    if (!isPasswordName(name) || value === '') continue;
    const removal = removeAttribute(text, element, name);
    if (removal !== undefined) yield { place: nameSpan, removal: removal.span };
  }
}

function isPasswordName(name: string): boolean {
  return name.length === 'cpassword'.length && name.toLowerCase() === 'cpassword';
}
