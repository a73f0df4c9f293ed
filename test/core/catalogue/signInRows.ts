import type { WordedEntry } from '../../../src/core/catalogue/matchWords';

/** A row of the article on sign-in errors, as far as its words go. */
export interface SignInRow extends WordedEntry {
  readonly id: string;
}

const row = (id: string, words: readonly string[], title: string, meaning = ''): SignInRow => {
  return { id, words, title, meaning };
};

/** The rows of the article, so that the measure is tested apart from what the catalogue adds. */
export const SIGN_IN_ROWS: readonly SignInRow[] = [
  row(
    'trust',
    ['cannot verify that the server is trusted for your sign-in address. Connect anyway?'],
    'A certificate trust dialog box appears when a user signs in for the first time',
  ),
  row('mistyped', ['Mistyped sign-in address, user name, or password'], 'A mistyped address'),
  row('password', ['Forgotten password'], 'The password is forgotten'),
  row('license', ['Not licensed to use Skype for Business Online'], 'The user has no license'),
  row(
    'version',
    ['the authentication service may be incompatible with this version of the program'],
    'Wrong version of Skype for Business Online installed',
  ),
  row(
    'certificate',
    ['Problem acquiring a personal certificate that is required to sign in'],
    'The personal certificate or the credentials are corrupt',
  ),
  row(
    'clock',
    ['System clock out of sync with server clock'],
    'The clock of the computer differs from that of the server',
  ),
  row(
    'not-found',
    ['Sign-in address not found'],
    'The firewall keeps msoidsvc.exe from the internet',
  ),
  row(
    'dns',
    ['Server is temporarily unavailable'],
    'The DNS records of the domain are missing',
    'The client finds its server by records below the domain',
  ),
  row(
    'adfs',
    ['Server is temporarily unavailable'],
    'The certificate of AD FS is self-signed',
    'Single sign-on with Active Directory Federation Services',
  ),
  row('sip', ['User is not SIP enabled'], 'msRTCSIP-UserEnabled is FALSE in Active Directory'),
];
