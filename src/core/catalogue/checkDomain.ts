import { message } from '../message';
import { entryProblem, isDomainName } from '../trustModelData/domainProblems';
import { doubtful, foreignLetter, mended, valid, wrong, type AnswerCheck } from './answerCheck';

/**
 * Slips of the finger for `com`, none of which is a top-level domain (list of the IANA, 2024); the
 * ones that are, such as `cm` and `co`, are not in it.
 */
const MISTYPED_COM = /\.(?:con|cmo|ocm|vom|xom|cpm|comm|coom|c0m)$/i;

const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/**
 * Checks a DNS domain. What is no part of it and clear to see, such as `https://`, is taken away.
 *
 * @param text - Without blanks at its ends.
 */
export function checkDomain(text: string): AnswerCheck {
  if (IPV4.test(text)) {
    return wrong(message("'{text}' is an IP address, but a domain is a name", { text }));
  }
  const check = checkName(text);
  if (check.kind !== 'valid' && check.kind !== 'mended') return check;
  if (check.value.includes('.')) return check;
  return doubtful(
    check.value,
    message("'{text}' has no dot; a domain is a whole name such as 'contoso.com'", {
      text: check.value,
    }),
  );
}

/** Checks the name or IPv4 address of a computer; a name without a dot is right inside a network. */
export function checkHost(text: string): AnswerCheck {
  if (!IPV4.test(text)) return checkName(text);
  const isInRange = text.split('.').every((part) => Number(part) <= 255);
  if (isInRange) return valid(text);
  return wrong(
    message("The parts of an IP address go up to 255, which those of '{text}' do not", { text }),
  );
}

/** Checks a host with or without a port behind a colon. */
export function checkHostAndPort(text: string): AnswerCheck {
  const [, host = '', port] = /^([^:]*)(?::(\d+))?$/.exec(text) ?? [];
  if (host === '') return checkHost(text);
  if (port === undefined) return checkHost(host);
  if (Number(port) < 1 || Number(port) > 65_535) {
    return wrong(message("A port lies between 1 and 65535, which '{port}' does not", { port }));
  }
  const check = checkHost(host);
  if (check.kind === 'error') return check;
  return { ...check, value: `${check.value}:${Number(port)}` };
}

function checkName(text: string): AnswerCheck {
  const foreign = foreignLetter(text, 'domain');
  if (foreign !== undefined) return foreign;
  if (/\s/.test(text)) return wrong(message("There is a blank inside '{text}'", { text }));
  if (text.includes(',')) {
    const correction = text.replaceAll(',', '.');
    return wrong(
      message("There is a comma in '{text}'; is '{correction}' meant?", { text, correction }),
    );
  }
  if (text.includes('..')) {
    return wrong(message("There are two dots in a row in '{text}'", { text }));
  }
  if (isDomainName(text)) return checkEnding(text);
  const problem = entryProblem(text);
  const { correction } = problem ?? {};
  if (problem === undefined || correction === undefined) {
    return wrong(
      message(
        "'{text}' is no name of DNS, which has letters, digits and hyphens between its dots, and 63 of them at most",
        { text },
      ),
    );
  }
  if (problem.isCertain) {
    const ending = checkEnding(correction);
    if (ending.kind !== 'valid') return ending;
    return mended(correction, message("'{correction}' is used", { correction }));
  }
  return problem.kind === 'address'
    ? wrong(message("'{text}' is an address; its domain is '{correction}'", { text, correction }))
    : wrong(message("'*' cannot stand in a name; is '{correction}' meant?", { correction }));
}

function checkEnding(text: string): AnswerCheck {
  // A top-level domain is never all digits (RFC 3696, section 2).
  if (/\.\d+$/.test(text)) {
    return wrong(message("'{text}' ends with a number, which no domain does", { text }));
  }
  if (!MISTYPED_COM.test(text)) return valid(text);
  const correction = text.replace(/\.[^.]*$/, '.com');
  return doubtful(text, message("Is '{correction}' meant?", { correction }));
}
