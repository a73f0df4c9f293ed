/** The kinds of `Microsoft.Win32.RegistryValueKind`, which PowerShell writes in place of types. */
const CMDLET_TYPES: Readonly<Record<string, string>> = {
  String: 'REG_SZ',
  ExpandString: 'REG_EXPAND_SZ',
  Binary: 'REG_BINARY',
  DWord: 'REG_DWORD',
  MultiString: 'REG_MULTI_SZ',
  QWord: 'REG_QWORD',
};

/** The types that `reg add` takes. */
const REG_EXE_TYPES = new Set([
  'REG_SZ',
  'REG_EXPAND_SZ',
  'REG_MULTI_SZ',
  'REG_BINARY',
  'REG_DWORD',
  'REG_DWORD_LITTLE_ENDIAN',
  'REG_DWORD_BIG_ENDIAN',
  'REG_QWORD',
  'REG_NONE',
]);

/** The registry type of a kind in any letter case; `undefined` for an unknown one. */
export function valueTypeOfCmdlet(kind: string): string | undefined {
  const name = Object.keys(CMDLET_TYPES).find((each) => each.toLowerCase() === kind.toLowerCase());
  return name === undefined ? undefined : CMDLET_TYPES[name];
}

/** The kind that PowerShell calls a registry type; `undefined` where it has none. */
export function cmdletTypeOf(type: string): string | undefined {
  return Object.keys(CMDLET_TYPES).find((kind) => CMDLET_TYPES[kind] === type);
}

/** The type behind `/t` in any letter case; `undefined` for one that `reg add` refuses. */
export function valueTypeOfRegExe(written: string): string | undefined {
  const type = written.toUpperCase();
  if (!REG_EXE_TYPES.has(type)) return undefined;
  return type === 'REG_DWORD_LITTLE_ENDIAN' ? 'REG_DWORD' : type;
}
