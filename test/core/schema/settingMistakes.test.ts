import { describeMistakes, fileWith, type Case } from './markedText';

const group = (content: string): string =>
  fileWith('Group', `<Properties groupName="a">${content}</Properties>`);
const CASES: Readonly<Record<string, readonly Case[]>> = {
  'data sources': [
    [
      'a data source without name and driver',
      fileWith('DataSource', '<«Properties» action="U"/>'),
      'warning missing-attribute dsn',
      'warning missing-attribute driver',
    ],
    [
      'a driver attribute without a name, and one more element',
      fileWith(
        'DataSource',
        '<Properties dsn="a" driver="b"><Attributes><«Attribute» value="c"/><«Atribute»/></Attributes></Properties>',
      ),
      'warning missing-attribute name',
      'warning unknown-element Atribute → Attribute',
    ],
  ],
  devices: [
    [
      'a device action in lower case',
      fileWith(
        'Device',
        '<Properties deviceAction="«disable»" deviceClassGUID="{4D36E96F-E325-11CE-BFC1-08002BE10318}" deviceTypeID=""/>',
      ),
      'warning value-not-allowed deviceAction → DISABLE',
    ],
    [
      'a class without braces',
      fileWith(
        'Device',
        '<Properties deviceAction="ENABLE" deviceClassGUID="«4D36E96F-E325-11CE-BFC1-08002BE10318»" deviceTypeID=""/>',
      ),
      'hint value-malformed deviceClassGUID',
    ],
    [
      'a device without anything',
      fileWith('Device', '<«Properties»/>'),
      'warning missing-attribute deviceAction',
      'warning missing-attribute deviceClassGUID',
      'hint missing-attribute deviceTypeID',
    ],
  ],
  'drive maps': [
    [
      'visibilities that the specification does not have',
      fileWith('Drive', '<Properties letter="K" thisDrive="«USE»" allDrives="«0»"/>'),
      'warning value-not-allowed thisDrive',
      'warning value-not-allowed allDrives',
    ],
    [
      'a letter with a colon',
      fileWith('Drive', '<Properties letter="«K:»"/>'),
      'hint value-malformed letter',
    ],
    [
      'a Boolean that is a word',
      fileWith('Drive', '<Properties letter="K" useLetter="«true»"/>'),
      'warning value-not-allowed useLetter',
    ],
  ],
  'environment variables': [
    [
      'an attribute that belongs to the item',
      fileWith('EnvironmentVariable', '<Properties name="a" value="b" «userContext»="1"/>'),
      'hint unknown-attribute userContext',
    ],
  ],
  files: [
    [
      'the letter case that the text of the specification has',
      fileWith('File', '<Properties targetPath="a" «readonly»="1"/>'),
      'hint unknown-attribute readonly → readOnly',
    ],
    [
      'a file without its target',
      fileWith('File', '<«Properties» fromPath="a"/>'),
      'warning missing-attribute targetPath',
    ],
  ],
  'folder options': [
    [
      'a Boolean where words are needed',
      fileWith('GlobalFolderOptions', '<Properties hidden="«1»" fullPath="1"/>'),
      'warning value-not-allowed hidden',
    ],
    [
      'an option of the other version of Windows',
      fileWith('GlobalFolderOptions', '<Properties «useCheckBoxes»="1"/>'),
      'hint unknown-attribute useCheckBoxes',
    ],
    [
      'typing that does nothing',
      fileWith('GlobalFolderOptionsVista', '<Properties listViewTyping="«NONE»"/>'),
      'warning value-not-allowed listViewTyping',
    ],
  ],
  folders: [
    [
      'the options for deleting in another letter case',
      fileWith('Folder', '<Properties path="a" «deleteSubfolders»="1"/>'),
      'hint unknown-attribute deleteSubfolders → deleteSubFolders',
    ],
  ],
  'INI files': [
    [
      'a key instead of a property',
      fileWith('Ini', '<Properties path="a" section="b" «key»="c" value="d"/>'),
      'hint unknown-attribute key',
    ],
  ],
  'Internet settings': [
    [
      'a setting without a key, with a hive that is abbreviated',
      fileWith(
        'IE7',
        '<Properties><«Reg» id="a" type="REG_SZ" hive="«HKCU»" name="b"/></Properties>',
      ),
      'warning missing-attribute key',
      'warning value-not-allowed hive',
    ],
    [
      'bits without a mask',
      fileWith(
        'Internet',
        '<Properties><Reg id="a" type="REG_DWORD" hive="HKEY_CURRENT_USER" key="b" name="c" bitfield="1"><«SubProp» id="d" value="1"/></Reg></Properties>',
      ),
      'warning missing-attribute mask',
    ],
    [
      'a registry item in the collection with another class id',
      fileWith(
        'IE7',
        '<Properties/><Collection clsid="{53B533F5-224C-47e3-B01B-CA3B3F3FF4BF}"><Registry clsid="«{9CD4B2F4-923D-47f5-A062-E897DD1DAD51}»"><Properties hive="HKEY_CURRENT_USER" key="K" type="«REG_STRING»"/></Registry></Collection>',
      ),
      'error class-id-mismatch clsid → {9CD4B2F4-923D-47f5-A062-E897DD1DAD50}',
      'warning value-not-allowed type',
    ],
    [
      'an item whose class id is that of another',
      fileWith('IE7', '<Properties/>').replace('<IE7 ', '<«IE07» ').replace('/IE7>', '/IE07>'),
      'warning unknown-element IE07 → IE7',
    ],
    [
      'a misspelt condition of an item of a later version',
      fileWith('IE7', '<Properties/><Filters><«FilterOS» bool="AND" not="0"/></Filters>')
        .replace('<IE7 clsid="{683F7AD7', '<IE10 clsid="{00000000')
        .replace('/IE7>', '/IE10>'),
      'error unknown-element FilterOS → FilterOs',
    ],
  ],
  'local users and groups': [
    [
      'a member with an action of an item',
      group('<Members><Member name="a" action="«U»" sid=""/></Members>'),
      'error value-not-allowed action',
    ],
    [
      'a member without an action',
      group('<Members><«Member» name="a"/></Members>'),
      'warning missing-attribute action',
    ],
    [
      'a member outside of the list',
      group('<«Member» name="a" action="ADD"/>'),
      'warning misplaced-element Member',
    ],
    ['two lists of members', group('<Members/><«Members»/>'), 'warning repeated-element Members'],
    [
      'the letter case that the text of the specification has',
      fileWith('User', '<Properties userName="a" «nochange»="1" expires="«31.12.2027»"/>'),
      'hint unknown-attribute nochange → noChange',
      'hint value-malformed expires',
    ],
    [
      'a built-in account that was never seen',
      fileWith('User', '<Properties userName="a" subAuthority="«RID_OTHER»"/>'),
      'hint value-not-allowed subAuthority',
    ],
  ],
};

describeMistakes(CASES);
