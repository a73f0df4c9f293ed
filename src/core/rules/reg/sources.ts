/** Where most facts about the lines of a `.reg` file were read. */
export const WINE_TESTS =
  'conformance tests of Wine for the registry editor and reg.exe, written to pass on Windows';

/** Where a fact was read that no conformance test covers. */
export const WINE_READER = 'reg import of Wine; nobody tried it on Windows';
