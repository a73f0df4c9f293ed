import { describeMistakes, fileWith, type Case } from './markedText';

const task = (content: string): string =>
  fileWith('Task', `<Properties action="U" name="a">${content}</Properties>`);

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'network options': [
    [
      'a strategy that the specification does not have',
      fileWith('VPN', '<Properties name="a" ipAddress="b" vpnStrategy="«VS_SstpOnly»"/>'),
      'hint value-not-allowed vpnStrategy → VS_PptpOnly',
    ],
    [
      'a dial-up connection without its number',
      fileWith('DUN', '<«Properties» name="a"/>'),
      'hint missing-attribute phoneNumber',
    ],
  ],
  'network shares': [
    [
      'the other spelling of no change',
      fileWith('NetShare', '<Properties name="a" path="b" limitUsers="«NOCHANGE»"/>'),
      'warning value-not-allowed limitUsers → NO_CHANGE',
    ],
    [
      'a limit that is no number',
      fileWith('NetShare', '<Properties name="a" path="b" userLimit="«ten»"/>'),
      'hint value-malformed userLimit',
    ],
  ],
  'power options': [
    [
      'a value of Windows XP in a plan',
      fileWith('GlobalPowerOptionsV2', '<Properties lidCloseAC="«STAND_BY»"/>'),
      'warning value-not-allowed lidCloseAC',
    ],
    [
      'a plan with the letter case of a scheme',
      fileWith('GlobalPowerOptionsV2', '<Properties «hibernateAc»="1"/>'),
      'hint unknown-attribute hibernateAc → hibernateAC',
    ],
    [
      'options of Windows XP, where the specification disagrees with itself',
      fileWith(
        'GlobalPowerOptions',
        '<Properties closeLid="«SLEEP»" pressPowerBtn="SHUTDOWN" pressSleepBtn="SHUT_DOWN"/>',
      ),
      'hint value-not-allowed closeLid',
    ],
    [
      'a scheme without a name',
      fileWith('PowerScheme', '<«Properties» action="U"/>'),
      'warning missing-attribute name',
    ],
  ],
  printers: [
    [
      'a protocol by its short name',
      fileWith('PortPrinter', '<Properties protocol="«LPR»" portNumber="515"/>'),
      'warning value-not-allowed protocol',
    ],
    [
      'a printer of one kind with an attribute of another',
      fileWith('LocalPrinter', '<Properties name="a" port="b" path="c" «skipLocal»="1"/>'),
      'hint unknown-attribute skipLocal',
    ],
  ],
  'regional options': [
    [
      'the name that the text of the specification has',
      fileWith('RegionalOptions', '<Properties localeId="1031" «localName»="German"/>'),
      'hint unknown-attribute localName → localeName',
    ],
    [
      'a locale that is no number',
      fileWith('RegionalOptions', '<Properties localeId="«de-DE»"/>'),
      'hint value-malformed localeId',
    ],
  ],
  'scheduled tasks': [
    [
      'a program of a task where the task itself belongs',
      fileWith('TaskV2', '<Properties name="a" «program»="b"><Task version="1.2"/></Properties>'),
      'hint unknown-attribute program',
    ],
    [
      'a logon type that was never seen',
      fileWith('ImmediateTaskV2', '<Properties name="a" logonType="«Nobody»"/>'),
      'hint value-not-allowed logonType',
    ],
    [
      'a trigger without a type, with a day that is a word',
      task('<Triggers><«Trigger» beginDay="«Monday»"/></Triggers>'),
      'warning missing-attribute type',
      'hint value-malformed beginDay',
    ],
    [
      'a trigger outside of the list',
      task('<«Trigger» type="ONCE"/>'),
      'warning misplaced-element Trigger',
    ],
    [
      'a task without a name',
      fileWith('Task', '<«Properties»/>'),
      'warning missing-attribute name',
    ],
    [
      'two tasks in one',
      fileWith('TaskV2', '<Properties name="a"><Task/><«Task»/></Properties>'),
      'warning repeated-element Task',
    ],
  ],
  services: [
    [
      'values of the service manager',
      fileWith(
        'NTService',
        '<Properties serviceName="a" startupType="«DEMAND_START»" serviceAction="«PAUSE»"/>',
      ),
      'warning value-not-allowed startupType',
      'warning value-not-allowed serviceAction',
    ],
    [
      'a service without a name',
      fileWith('NTService', '<«Properties» startupType="MANUAL"/>'),
      'warning missing-attribute serviceName',
    ],
    [
      'a delay with its unit',
      fileWith(
        'NTService',
        '<Properties serviceName="a" startupType="MANUAL" restartServiceDelay="«60 s»"/>',
      ),
      'hint value-malformed restartServiceDelay',
    ],
  ],
  shortcuts: [
    [
      'a type of target that does not exist',
      fileWith('Shortcut', '<Properties shortcutPath="a" targetType="«FILE»"/>'),
      'warning value-not-allowed targetType',
    ],
    [
      'a window that was never seen',
      fileWith('Shortcut', '<Properties shortcutPath="a" window="«NORMAL»" iconIndex="-3"/>'),
      'hint value-not-allowed window',
    ],
  ],
  'the Start menu': [
    [
      'a Boolean where words are needed',
      fileWith('StartMenu', '<Properties showControlPanel="«1»" showHelp="1"/>'),
      'warning value-not-allowed showControlPanel',
    ],
    [
      'the letter case that the text of the specification has',
      fileWith('StartMenuVista', '<Properties «ShowControlPanel»="LINK"/>'),
      'hint unknown-attribute ShowControlPanel → showControlPanel',
    ],
    [
      'words that another option has',
      fileWith('StartMenuVista', '<Properties searchFiles="«ALL»" systemAdmin="«INDEX»"/>'),
      'warning value-not-allowed searchFiles',
      'warning value-not-allowed systemAdmin',
    ],
  ],
  applications: [
    [
      'an application without the id of its editor and without properties',
      fileWith('Application', '').replace('<Application ', '<«Application» '),
      'hint missing-element Properties',
      'hint missing-attribute extId',
    ],
    [
      'mistakes in what an application embeds, each once',
      fileWith(
        'Application',
        '<Properties/><Drives clsid="«{8FDDCC1A-0C3C-43cd-A6B4-71A6DF20DA8D}»"><Drive clsid="{935D1B74-9CB8-4e3c-9914-7DD559B7A417}"><Properties letter="K" «lable»="x"/></Drive></Drives><«Else»/>',
        'extId="{1}"',
      ),
      'error class-id-mismatch clsid → {8FDDCC1A-0C3C-43cd-A6B4-71A6DF20DA8C}',
      'hint unknown-attribute lable → label',
      'warning unknown-element Else',
    ],
    [
      'an application in an application',
      fileWith(
        'Application',
        '<Properties/><«Applications» clsid="{16DB8EC4-EBFC-4958-98EE-712E9DD3A966}"/>',
        'extId="{1}"',
      ),
      'warning unknown-element Applications',
    ],
  ],
  'the control panel': [
    [
      'an item, where there are none',
      '<UserControlPanel clsid="{8502BEE0-089D-46d3-95FF-53D824ABA49F}"><«Item»/></UserControlPanel>',
      'warning unknown-element Item',
    ],
    [
      'a class id of the other side',
      '<ComputerControlPanel clsid="«{8502BEE0-089D-46d3-95FF-53D824ABA49F}»"/>',
      'error class-id-mismatch clsid → {C2DC0825-BA13-4f79-9C58-7BC6B5AE0DF2}',
    ],
  ],
};

describeMistakes(CASES);
