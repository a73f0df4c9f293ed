/** The uid that both items have. */
export const UID = '{6B1C2A57-3F0D-4C2B-9C39-0A8A8A6E7D01}';

const ITEM = `changed="2026-01-02 03:04:05" uid="${UID}"`;

/** `User\Preferences\Drives\Drives.xml`. */
export const DRIVES = `<?xml version="1.0" encoding="utf-8"?>
<Drives clsid="{8FDDCC1A-0C3C-43cd-A6B4-71A6DF20DA8C}"><Drive clsid="{935D1B74-9CB8-4e3c-9914-7DD559B7A417}" name="S:" status="S:" image="2" ${ITEM}><Properties action="U" thisDrive="NOCHANGE" allDrives="NOCHANGE" userName="" path="\\\\files\\share" label="" persistent="0" useLetter="1" letter="S"/></Drive></Drives>
`;

/** `Machine\Preferences\Files\Files.xml`. */
export const FILES = `<?xml version="1.0" encoding="utf-8"?>
<Files clsid="{215B2E53-57CE-475c-80FE-9EEC14635851}"><File clsid="{50BE44C8-567A-4ed1-B1D0-9234FE1F38AF}" name="a.txt" status="a.txt" image="0" ${ITEM}><Properties action="C" fromPath="\\\\files\\share\\a.txt" targetPath="C:\\a.txt" readOnly="0" archive="1" hidden="0"/></File></Files>
`;

/** A `Backup.xml` with an empty list for each half. */
export const BACKUP = `<?xml version="1.0" encoding="utf-8"?>
<GroupPolicyBackupScheme><MachineExtensionGuids/><UserExtensionGuids/></GroupPolicyBackupScheme>
`;
