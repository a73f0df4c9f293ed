import { shiftKeyLine, shiftValueLine } from '../reg/shiftLines';
import { shiftSpan } from '../text/span';
import type { RegistrySetting, SettingOrigin } from './registrySetting';

/** A setting of a `.reg` file as it lies after `delta` characters were put in before it. */
export function shiftSetting(setting: RegistrySetting, delta: number): RegistrySetting {
  if (delta === 0) return setting;
  return {
    ...setting,
    origin: shiftOrigin(setting.origin, delta),
    span: shiftSpan(setting.span, delta),
    keySpan: shiftSpan(setting.keySpan, delta),
    nameSpan: shiftSpan(setting.nameSpan, delta),
    dataSpan: shiftSpan(setting.dataSpan, delta),
    typeSpan: setting.typeSpan && shiftSpan(setting.typeSpan, delta),
  };
}

function shiftOrigin(origin: SettingOrigin, delta: number): SettingOrigin {
  if (origin.language !== 'reg') return origin;
  return {
    language: 'reg',
    keyLine: shiftKeyLine(origin.keyLine, delta),
    line: shiftValueLine(origin.line, delta),
  };
}
