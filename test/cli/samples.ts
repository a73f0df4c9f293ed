const KEY = '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Office\\16.0\\Lync]';

/** A registry file with one value below the policy key of Skype for Business 2016. */
export function registryFile(valueLine: string): string {
  return `Windows Registry Editor Version 5.00\r\n\r\n${KEY}\r\n${valueLine}\r\n`;
}

/** Has one finding, a warning of `trust-model-data-replaced`, in line 4. */
export const REPLACED = registryFile('"TrustModelData"="contoso.com"');

/** Has one finding, an information: the list keeps the defaults. */
export const COMPLETE = registryFile(
  '"TrustModelData"="lync.com, outlook.com, lync.glbdns.microsoft.com, microsoftonline.com, contoso.com"',
);

/** `COMPLETE` with a wrong separator in each place: errors with safe fixes. */
export const SEMICOLONS = COMPLETE.replaceAll(', ', ';');

/** Has no finding. */
export const CLEAN = registryFile('"SomeOtherValue"="contoso.com"');

/** The text as Windows exports it: UTF-16LE with a byte order mark. */
export function asUtf16(text: string): Buffer {
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}

/** An XML file that has nothing to do with Group Policy. */
export const UNRELATED_XML = '<?xml version="1.0"?>\n<project name="x"/>\n';

/** A preference file that replaces the list of trusted domains; one warning or more. */
export const PREFERENCES = `<?xml version="1.0" encoding="utf-8"?>
<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">
  <Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="TrustModelData" status="TrustModelData" image="7" changed="2026-01-01 00:00:00" uid="{5D1D6E3C-9F0B-4C7A-8B50-6E2C5B4B9A11}">
    <Properties action="U" displayDecimal="0" default="0" hive="HKEY_LOCAL_MACHINE" key="SOFTWARE\\Policies\\Microsoft\\Office\\16.0\\Lync" name="TrustModelData" type="REG_SZ" value="contoso.com"/>
  </Registry>
</RegistrySettings>
`;
