import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Gives the path of a Chrome, Chromium or Edge in a usual place, or `undefined` if there is none. */
export function findInstalledBrowser(): string | undefined {
  return candidates().find((file) => existsSync(file));
}

function candidates(): readonly string[] {
  if (process.platform === 'darwin') return macCandidates();
  if (process.platform === 'win32') return windowsCandidates();
  return linuxCandidates();
}

function macCandidates(): readonly string[] {
  const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
  const folders = ['/Applications', path.join(os.homedir(), 'Applications')];
  return names.flatMap((name) =>
    folders.map((folder) => path.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
  );
}

function windowsCandidates(): readonly string[] {
  const programs = [
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Chromium', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ];
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
    .map((variable) => process.env[variable])
    .filter((folder) => folder !== undefined);
  return programs.flatMap((program) => folders.map((folder) => path.join(folder, ...program)));
}

function linuxCandidates(): readonly string[] {
  const names = [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ];
  const onPath = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '');
  const folders = [...onPath, '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return [
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
  ];
}
