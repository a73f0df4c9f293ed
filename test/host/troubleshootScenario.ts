import type { Step } from './screenshotSteps';

const box = '.quick-input-widget input[type=text]';
const firstRow = '.quick-input-list .monaco-list-row';

/**
 * From the words of an error to the artefact, all of it typed as a person would: the pictures show the
 * picker, the cause beside its fixes, a wrong answer and the finished file.
 */
export const TROUBLESHOOT_SCENARIO: readonly Step[] = [
  { open: 'trust-model-data.reg' },
  { press: 'Control+b' },
  { waitFor: '.squiggly-error, .squiggly-warning' },
  { press: 'F1' },
  { waitFor: box },
  { type: 'Troubleshoot a Sign-in Error' },
  { waitFor: firstRow },
  { press: 'Enter' },
  { waitMilliseconds: 1000 },
  { type: '10:15 ERROR canot verify that the sever is trusted' },
  { waitMilliseconds: 500 },
  { picture: 'troubleshoot-1-words' },
  { press: 'Enter' },
  { waitMilliseconds: 4000 },
  { picture: 'troubleshoot-2-cause' },
  { press: 'Enter' },
  { waitMilliseconds: 500 },
  { picture: 'troubleshoot-3-artefact' },
  { press: 'ArrowDown' },
  { press: 'ArrowDown' },
  { press: 'ArrowDown' },
  { press: 'Enter' },
  { waitMilliseconds: 500 },
  { type: 'contoso..com' },
  { waitMilliseconds: 300 },
  { picture: 'troubleshoot-4-answer' },
  { press: 'Control+a' },
  { type: 'contoso.com' },
  { press: 'Enter' },
  { waitMilliseconds: 500 },
  { picture: 'troubleshoot-5-choice' },
  { press: 'Enter' },
  { waitMilliseconds: 500 },
  { picture: 'troubleshoot-6-place' },
  { press: 'Enter' },
  { waitMilliseconds: 2000 },
  { picture: 'troubleshoot-7-file' },
  { press: 'F1' },
  { waitFor: box },
  { type: 'Open Walkthrough' },
  { waitFor: firstRow },
  { press: 'Enter' },
  { waitMilliseconds: 1000 },
  { type: 'Mend a Skype for Business sign-in' },
  { waitFor: firstRow },
  { press: 'Enter' },
  { waitMilliseconds: 3000 },
  { picture: 'troubleshoot-8-walkthrough' },
];
