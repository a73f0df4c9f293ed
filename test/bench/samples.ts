export const MEGABYTE = 1024 * 1024;

/** A `.reg` export of about the given number of characters, with the mix of types of real exports. */
export function generateReg(characters: number): string {
  const parts = ['Windows Registry Editor Version 5.00\r\n'];
  let length = 0;
  for (let key = 0; length < characters; key++) {
    const lines = [
      `\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso\\Product ${String(key)}\\Settings]\r\n`,
    ];
    for (let value = 0; value < 12; value++) lines.push(valueLine(key, value));
    const section = lines.join('');
    parts.push(section);
    length += section.length;
  }
  return parts.join('');
}

function valueLine(key: number, value: number): string {
  const name = `"Value ${String(value)}"=`;
  switch (value % 6) {
    case 0:
    case 1:
    case 2:
      return `${name}dword:${(key * 31 + value).toString(16).padStart(8, '0')}\r\n`;
    case 3:
      return `${name}"C:\\\\Program Files\\\\Contoso\\\\Product ${String(key)}\\\\file.dll"\r\n`;
    case 4:
      return `${name}hex(2):25,00,50,00,72,00,6f,00,67,00,72,00,61,00,6d,00,46,00,69,00,6c,\\\r\n  00,65,00,73,00,25,00,00,00\r\n`;
    default:
      return `${name}hex:01,02,03,04,05,06,07,08,09,0a,0b,0c,0d,0e,0f,10,11,12,13,14\r\n`;
  }
}

/** A `Registry.xml` with the given number of items in the console's layout. */
export function generateRegistryXml(items: number): string {
  const parts = [
    '<?xml version="1.0" encoding="utf-8"?>\r\n<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">',
  ];
  for (let item = 0; item < items; item++) parts.push(itemText(item));
  parts.push('\r\n</RegistrySettings>\r\n');
  return parts.join('');
}

function itemText(item: number): string {
  const name = `Value${String(item)}`;
  const uid = `{00000000-0000-4000-8000-${item.toString(16).toUpperCase().padStart(12, '0')}}`;
  return `\r\n\t<Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="${name}" status="${name}" image="12" changed="2026-01-02 03:04:05" uid="${uid}"><Properties action="U" displayDecimal="0" default="0" hive="HKEY_LOCAL_MACHINE" key="SOFTWARE\\Contoso\\Product" name="${name}" type="REG_DWORD" value="${item.toString(16).toUpperCase().padStart(8, '0')}"/><Filters><FilterOs bool="AND" not="0" class="NT" version="WINTHRESHOLD" type="NE" edition="NE" sp="NE"/><FilterGroup bool="AND" not="0" name="CONTOSO\\Sales" sid="S-1-5-21-1-2-3-1105" userContext="0" primaryGroup="0" localGroup="0"/></Filters></Registry>`;
}

/** XML of about the given size that has nothing to do with Group Policy. */
export function generateUnrelatedXml(characters: number): string {
  const line = '  <page id="1"><title>Some page</title><text>Words and words.</text></page>\n';
  return `<?xml version="1.0"?>\n<pages>\n${line.repeat(Math.ceil(characters / line.length))}</pages>\n`;
}
