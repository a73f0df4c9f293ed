/**
 * The languages that the product understands: registry files and Group Policy Preferences XML as a
 * whole, and of the others what the fixes of this product write in them.
 */
export type PolicyLanguage = 'reg' | 'gpp' | 'ldif' | 'zone' | 'ini' | 'powershell' | 'batch';
