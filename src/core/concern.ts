/**
 * First looks at texts of languages that others look after: only what can have something in it that a
 * rule is about is parsed. Each reads the text once.
 */

/** Whether LDIF changes attributes of Communications Server. */
export function holdsLdifConcern(text: string): boolean {
  return /ms-?RTC/i.test(text);
}

/** Whether a zone has records of Skype for Business in it. */
export function holdsZoneConcern(text: string): boolean {
  return /lyncdiscover|_sipfederationtls|_sip\._tls|sipdir\.|sipfed\.|webdir\./i.test(text);
}

/** Whether an INI file is one of the Forefront TMG client, which is known by a key that it alone has. */
export function holdsIniConcern(text: string): boolean {
  return /\bmsoidsvc\b|^[ \t]*DisableEx[ \t]*=/im.test(text);
}

/** Whether a script has a command in it that writes the registry or takes a thumbprint. */
export function holdsScriptConcern(text: string): boolean {
  return /ItemProperty|\bsp\s|Set-GP(?:Pref)?RegistryValue|\breg(?:\.exe)?["']?\s+add\b|-Thumbprint\b/i.test(
    text,
  );
}
