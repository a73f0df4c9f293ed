/**
 * Preference files in the shapes that real ones have: as the console, the PowerShell cmdlet and the
 * registry wizard of the console write them. None of them has anything wrong.
 */
const ROOT = '<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">';
const REGISTRY = '<Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}"';
const COLLECTION = '<Collection clsid="{53B533F5-224C-47e3-B01B-CA3B3F3FF4BF}"';
const CONSOLE_HEAD = '<?xml version="1.0" encoding="utf-8"?>\r\n';

/** The console: CRLF, the first item behind the root, the others indented by a tab. */
export const CONSOLE = [
  `${CONSOLE_HEAD}${ROOT}${REGISTRY} name="Theme" status="Theme" image="7" changed="2024-03-01 08:15:00" uid="{0A2E5C1B-3B6D-4E1F-9C55-6D1B7A3E0F11}"><Properties action="U" displayDecimal="0" default="0" hive="HKEY_CURRENT_USER" key="Software\\Contoso\\App" name="Theme" type="REG_SZ" value="dark &amp; quiet"/></Registry>`,
  `\t${REGISTRY} name="Limit" status="Limit" image="10" changed="2024-03-01 08:16:00" uid="{0A2E5C1B-3B6D-4E1F-9C55-6D1B7A3E0F12}" desc="From the helpdesk" bypassErrors="1"><Properties action="C" displayDecimal="1" default="0" hive="HKEY_LOCAL_MACHINE" key="SOFTWARE\\Contoso" name="Limit" type="REG_DWORD" value="0000002A"/><Filters><FilterOs bool="AND" not="0" class="NT" version="WINTHRESHOLD" type="NE" edition="64PRO" sp="NE"/><FilterOs bool="OR" not="0" class="NT" version="WIN7" type="NE" edition="NE" sp="NE"/></Filters></Registry>`,
  `\t${REGISTRY} name="Contoso" status="(Default)" image="7" changed="2024-03-01 08:17:00" uid="{0A2E5C1B-3B6D-4E1F-9C55-6D1B7A3E0F13}" removePolicy="0" userContext="1" disabled="1"><Properties action="U" displayDecimal="0" default="1" hive="HKEY_CLASSES_ROOT" key="Contoso" name="" type="REG_SZ" value="Contoso document"/></Registry>`,
  `\t${REGISTRY} name="Old" status="Old" image="3" changed="2024-03-01 08:18:00" uid="{0A2E5C1B-3B6D-4E1F-9C55-6D1B7A3E0F14}"><Properties action="D" displayDecimal="0" default="0" hive="HKEY_LOCAL_MACHINE" key="SOFTWARE\\Contoso\\Old" name="" type="" value=""/></Registry>`,
  `\t${REGISTRY} name="Servers" status="Servers" image="6" changed="2024-03-01 08:19:00" uid="{0A2E5C1B-3B6D-4E1F-9C55-6D1B7A3E0F15}" removePolicy="1"><Properties action="R" displayDecimal="0" default="0" hive="HKEY_LOCAL_MACHINE" key="SOFTWARE\\Contoso" name="Servers" type="REG_MULTI_SZ" value="one two"><Values><Value>one</Value><Value>two</Value></Values></Properties></Registry>`,
  `\t${REGISTRY} name="Blob" status="Blob" image="17" changed="2024-03-01 08:20:00" uid="{0A2E5C1B-3B6D-4E1F-9C55-6D1B7A3E0F16}"><Properties action="U" displayDecimal="0" default="0" hive="HKEY_LOCAL_MACHINE" key="SOFTWARE\\Contoso" name="Blob" type="REG_BINARY" value="01FF0000"><Values/></Properties><Filters/></Registry>`,
  '</RegistrySettings>\r\n',
].join('\r\n');

/** The cmdlet: a byte order mark, two spaces, plain icon numbers, no line end at the end. */
export const CMDLET = [
  '\uFEFF<?xml version="1.0" encoding="utf-8"?>',
  ROOT,
  `  ${REGISTRY} name="Size" status="Size" image="2" changed="2025-01-02 03:04:05" uid="{4B1D0C7E-52A8-4C0D-8E5A-9F2B6C3D7A21}">`,
  '    <Properties action="U" displayDecimal="0" default="0" hive="HKEY_LOCAL_MACHINE" key="SOFTWARE\\Contoso" name="Size" type="REG_QWORD" value="0000000100000000" />',
  '  </Registry>',
  '</RegistrySettings>',
].join('\r\n');

/** The registry wizard: collections for each part of the key, items without uid and changed. */
export const WIZARD = `${CONSOLE_HEAD}${ROOT}
${COLLECTION} status="Registry Wizard Values" changed="2023-05-06 07:08:09" uid="{7C3F2E1D-6B5A-4948-8736-251403F2E1D0}">
 ${COLLECTION} name="HKEY_LOCAL_MACHINE">
  ${COLLECTION} name="SOFTWARE">
   ${COLLECTION} name="Contoso">
    ${REGISTRY} name="Level" descr="Wizard Generated Registry Item" image="12"><Properties action="U" hive="HKEY_LOCAL_MACHINE" key="SOFTWARE\\Contoso" name="Level" default="0" type="REG_DWORD" displayDecimal="0" value="00000001"/></Registry>
   </Collection>
  </Collection>
 </Collection>
</Collection></RegistrySettings>`;

/** Collections in collections, each with its own targeting, an item in the innermost. */
export function nestedCollections(depth: number): string {
  const filters =
    '<Filters><FilterRegistry bool="AND" not="0" type="GETVALUE" hive="HKEY_LOCAL_MACHINE" key="K" valueName="V" valueType="REG_SZ" variableName="OUTER"/></Filters>';
  const item = `${REGISTRY} name="V" image="7"><Properties hive="HKEY_LOCAL_MACHINE" key="K" name="V" type="REG_SZ" value="%OUTER%"/></Registry>`;
  const start = `${COLLECTION} name="Level">`;
  return `${ROOT}${start.repeat(depth)}${item}${`${filters}</Collection>`.repeat(depth)}</RegistrySettings>`;
}

/** Conditions of all 29 kinds with all attributes that they can have. */
export const ALL_FILTERS: readonly string[] = [
  '<FilterBattery bool="AND" not="0"/>',
  '<FilterComputer bool="AND" not="1" type="NETBIOS" name="PC-01"/>',
  '<FilterCpu bool="OR" not="0" speedMHz="2000"/>',
  '<FilterDate bool="AND" not="0" period="WEEKLY" dow="MON"/>',
  '<FilterDate bool="AND" not="0" period="YEARLY" day="24" month="12" year="2026"/>',
  '<FilterDisk bool="AND" not="0" freeSpace="80" drive="%SystemDrive%"/>',
  '<FilterDomain bool="AND" not="0" name="CONTOSO" userContext="1"/>',
  '<FilterDun bool="AND" not="0" type=""/>',
  '<FilterDun bool="AND" not="0" type="vpn"/>',
  '<FilterFile bool="AND" not="0" path="C:\\a.exe" type="VERSION" folder="0" min="1.0.0.0" max="2.0.0.0" gte="1" lte="0"/>',
  '<FilterGroup bool="AND" not="0" name="CONTOSO\\Staff" sid="" userContext="1" primaryGroup="0" localGroup="0"/>',
  '<FilterIpRange bool="AND" not="0" min="10.0.0.1" max="10.0.0.9"/>',
  '<FilterLanguage bool="AND" not="0" default="1" system="0" native="0" displayName="German" language="7" locale="1031"/>',
  '<FilterLdap bool="AND" not="0" searchFilter="(cn=a)" binding="LDAP:" variableName="MAIL" attribute="mail"/>',
  '<FilterMacRange bool="AND" not="0" min="AC:13:AB:DE:34:16" max="AC:13:AB:DE:34:FF"/>',
  '<FilterMsi bool="AND" not="0" type="PRODUCT" subtype="MATCH_PROPERTY" code="{1}" item="a" value="b" min="1.0" max="2.0" gte="0" lte="1"/>',
  '<FilterOrgUnit bool="AND" not="0" name="OU=Staff,DC=contoso,DC=com" userContext="0" directMember="1"/>',
  '<FilterOs bool="AND" not="0" class="NT" version="2K8R2" type="SV" edition="64STD" sp="Service Pack 1"/>',
  '<FilterPcmcia bool="AND" not="0"/>',
  '<FilterPortable bool="AND" not="0" unknown="0" docked="1" undocked="1"/>',
  '<FilterProcMode hidden="0" bool="AND" not="0" syncFore="1" asyncFore="1" backRefr="0" forceRefr="0" linkTrns="0" noChg="0" rsopTrns="0" safeBoot="0" slowLink="0" verbLog="0" rsopEnbl="0"/>',
  '<FilterProcMode bool="AND" not="0" synchFore="1" asynchFore="1"/>',
  '<FilterRam bool="AND" not="0" totalMB="8192"/>',
  '<FilterRegistry bool="AND" not="1" type="MATCHVALUE" subtype="SUBSTRING" hive="HKEY_LOCAL_MACHINE" key="SOFTWARE\\Contoso" valueName="Path" valueType="REG_EXPAND_SZ" valueData="C:\\New" min="0.0.0.0" max="0.0.0.0" gte="1" lte="0"/>',
  '<FilterRegistry bool="AND" not="0" type="GETVALUE" hive="HKEY_CURRENT_USER" key="SOFTWARE\\Contoso" valueName="" valueType="" variableName="OLD"/>',
  '<FilterRunOnce hidden="1" not="0" bool="AND" id="{5C1F9A70-7A0D-4E54-8E2C-0C5B6A7D8E9F}"/>',
  '<FilterSite bool="AND" not="0" name="Vienna"/>',
  '<FilterTerminal bool="AND" not="0" type="TS" option="IP" value="" min="10.0.0.1" max="10.0.0.9"/>',
  '<FilterTime bool="AND" not="0" begin="09:00:00" end="17:30"/>',
  '<FilterUser bool="AND" not="0" name="CONTOSO\\ada" sid="S-1-5-21-1-2-3-1001"/>',
  '<FilterVariable bool="AND" not="0" variableName="OLD" value="1"/>',
  '<FilterWmi bool="AND" not="0" query="SELECT * FROM Win32_Battery" nameSpace="root\\cimv2" property="" variableName=""/>',
  '<FilterCollection bool="AND" not="0" name="either"><FilterRam bool="AND" not="0" totalMB="1"/><FilterCollection bool="OR" not="1" hidden="1"><FilterBattery bool="AND" not="0"/></FilterCollection></FilterCollection>',
];

/** A file with one registry item and these conditions. */
export function withFilters(...filters: readonly string[]): string {
  return `${ROOT}${REGISTRY} name="V"><Properties action="U" hive="HKEY_LOCAL_MACHINE" key="K" name="V" type="REG_SZ" value="x"/><Filters>${filters.join('')}</Filters></Registry></RegistrySettings>`;
}

/** Targeting in front of the properties, and comments where one may have put them. */
const ODD_ORDER = `${ROOT}<!-- first --><Registry name="V" clsid="{9cd4b2f4-923d-47f5-a062-e897dd1dad50}"><Filters><!-- all --><FilterBattery not="0" bool="AND"/></Filters><Properties type="REG_SZ" value="x" key="K" hive="HKEY_USERS" name="V"/></Registry></RegistrySettings>`;

/** A bit field, as the specification describes it. */
const BIT_FIELD = `${ROOT}${REGISTRY} name="Flags" uid="{0A2E5C1B-3B6D-4E1F-9C55-6D1B7A3E0F17}"><Properties action="U" hive="HKEY_CURRENT_CONFIG" key="K" name="Flags" type="REG_DWORD" value="00000003" bitfield="1" defaultValue="0"><SubProp id="low" value="1" mask="3"/></Properties></Registry></RegistrySettings>`;

/** The type switched off, and the root's attributes that schema-aware editors add. */
const DISABLED_ROOT =
  '<RegistrySettings clsid="{a3ccfc41-dfdb-43a5-8d26-0fe8b954da51}" disabled="1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="r.xsd"/>';

/** All samples of registry files, by name. */
export const REGISTRY_SAMPLES: Readonly<Record<string, string>> = {
  'written by the console': CONSOLE,
  'written by the cmdlet': CMDLET,
  'written by the registry wizard': WIZARD,
  'with collections ten deep': nestedCollections(10),
  'with all kinds of targeting': withFilters(...ALL_FILTERS),
  'with targeting before properties': ODD_ORDER,
  'with a bit field': BIT_FIELD,
  'that is switched off': DISABLED_ROOT,
};

/** Files of other types. */
export const OTHER_SAMPLES: Readonly<Record<string, string>> = {
  Drives:
    '<Drives clsid="{8FDDCC1A-0C3C-43cd-A6B4-71A6DF20DA8C}"><Drive clsid="{935D1B74-9CB8-4e3c-9914-7DD559B7A417}" name="K:" status="K:" image="2" changed="2024-01-01 00:00:00" uid="{0A2E5C1B-3B6D-4E1F-9C55-6D1B7A3E0F18}"><Properties action="U" thisDrive="NOCHANGE" allDrives="NOCHANGE" userName="" path="\\\\srv\\k" label="" persistent="0" useLetter="1" letter="K"/><Filters><FilterGroup bool="AND" not="0" name="CONTOSO\\Staff" sid="S-1-5-21-1-2-3-513" userContext="1" primaryGroup="0" localGroup="0"/></Filters></Drive></Drives>',
  PowerOptions:
    '<PowerOptions clsid="{7B0F9381-C3B8-4525-8167-87349B671D94}"><GlobalPowerOptionsV2 clsid="{2B130A62-fc14-4572-91C3-5435C6A0C3FC}" name="Balanced" image="2"><Filters><FilterCollection hidden="1" bool="AND" not="0"><FilterOs hidden="1" not="1" bool="AND" class="NT" version="XP" type="NE" edition="NE" sp="NE"/></FilterCollection></Filters><Properties action="U"/></GlobalPowerOptionsV2></PowerOptions>',
  Groups:
    '<Groups clsid="{3125E937-EB16-4b4c-9934-544FC6D24D26}" disabled="1"><User clsid="{DF5F1855-51E5-4d24-8B1A-D9BDE98BA1D1}" name="a" uid="{1}"><Properties action="U"/></User><Group clsid="{6D4A79E4-529C-4481-ABD0-F5BD7EA93BA7}" name="b" uid="{2}"><Properties action="U"/></Group></Groups>',
  Applications: `<Applications clsid="{16DB8EC4-EBFC-4958-98EE-712E9DD3A966}" disabled="0"><Application clsid="{C8535E2E-148D-494d-8E9A-71FC46649B5E}" name="One" extId="{5F6A652F-1FA2-4A5C-B4DB-48D5D8095F47}"><Properties/>${ROOT}${REGISTRY} name="V"><Properties action="U" hive="HKEY_CURRENT_USER" key="K" name="V" type="REG_DWORD" value="00000001"/></Registry></RegistrySettings></Application></Applications>`,
  InternetSettings:
    '<InternetSettings clsid="{B611EB48-F531-42cd-A1F6-5E0D015377BA}"><IE10 clsid="{00000000-0000-0000-0000-000000000001}" name="x"><Properties/></IE10></InternetSettings>',
};
