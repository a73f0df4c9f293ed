import { message } from '../message';
import { doubtful, foreignLetter, mended, wrong, type AnswerCheck } from './answerCheck';
import { checkDomain } from './checkDomain';

/** What an address is often copied with. */
const PREFIX = /^(?:sips?|mailto|im):/i;

/**
 * The characters of a user name that Microsoft allows in a user principal name, which is what a
 * sign-in address should be ("Prepare to provision users through directory synchronization"). KB 2541980
 * says that an address for SIP cannot have an apostrophe all the same.
 */
const USER = /^[\w'.!#^~-]+$/;

/**
 * Checks a sign-in address, which is `user@domain` and neither a name with `sip:` in front of it nor
 * the `DOMAIN\user` that people sign in to their network with.
 *
 * @param text - Without blanks at its ends.
 */
export function checkSignInAddress(text: string): AnswerCheck {
  const [, inside = text] = /^<(.*)>$/.exec(text) ?? [];
  const address = inside.replace(PREFIX, '').trim();
  const problem = foreignLetter(address.split('@')[0] ?? '', 'user') ?? shapeProblem(address);
  if (problem !== undefined) return problem;
  const at = address.indexOf('@');
  const user = address.slice(0, at);
  const check = userProblem(user) ?? checkDomain(address.slice(at + 1));
  if (check.kind === 'error') return check;
  const value = `${user}@${check.value}`;
  if (check.kind === 'warning') return { ...check, value };
  if (user.includes("'")) {
    return doubtful(
      value,
      message('Skype for Business does not support an apostrophe in an address'),
    );
  }
  return value === text
    ? { kind: 'valid', value }
    : mended(value, message("'{value}' is used", { value }));
}

function shapeProblem(address: string): AnswerCheck | undefined {
  if (/\s/.test(address)) {
    return wrong(message("There is a blank inside '{address}'", { address }));
  }
  const count = address.split('@').length - 1;
  if (count === 1) return undefined;
  if (count > 1) return wrong(message("There is more than one '@' in '{address}'", { address }));
  return address.includes('\\')
    ? wrong(
        message(
          "'{address}' signs in to the network; the sign-in address looks like 'bobk@contoso.com'",
          { address },
        ),
      )
    : wrong(
        message("There is no '@' in '{address}'; a sign-in address looks like 'bobk@contoso.com'", {
          address,
        }),
      );
}

function userProblem(user: string): AnswerCheck | undefined {
  if (user === '') return wrong(message("There is no user name in front of the '@'"));
  if (user.includes('..')) {
    return wrong(message("There are two dots in a row in '{user}'", { user }));
  }
  if (user.startsWith('.') || user.endsWith('.')) {
    return wrong(message("The user name '{user}' must not start or end with a dot", { user }));
  }
  if (USER.test(user)) return undefined;
  if (user.includes(',')) {
    const correction = user.replaceAll(',', '.');
    return wrong(
      message("There is a comma in '{user}'; is '{correction}' meant?", { user, correction }),
    );
  }
  const [character = ''] = /[^\w'.!#^~-]/.exec(user) ?? [];
  return wrong(message("'{character}' cannot stand in a sign-in address", { character }));
}
