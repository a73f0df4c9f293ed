import Mocha from 'mocha';

/**
 * Runs the tests in the extension host. VS Code calls this and takes a rejection for a failure. Each
 * line of the report is one call of `console.log`, which VS Code carries from its host to the caller.
 * With `GPA_TEST_GREP` only the tests run whose full title has that pattern.
 */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: LineReporter });
  const pattern = process.env['GPA_TEST_GREP'] ?? '';
  if (pattern !== '') mocha.grep(new RegExp(pattern));
  // The suites are loaded only after Mocha has put 'describe' and 'it' in place.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./regFiles.suite');
  await import('./regStructure.suite');
  await import('./checkWorkspace.suite');
  await import('./edits.suite');
  await import('./preferenceXml.suite');
  await import('./codeActions.suite');
  await import('./preferenceItems.suite');
  await import('./policyObject.suite');
  await import('./snippets.suite');
  await import('./configuration.suite');
  await import('./ruleDocumentation.suite');
  await import('./otherPlaces.suite');
  await import('./log.suite');
  await import('./regCompletion.suite');
  await import('./regHover.suite');
  await import('./regActions.suite');
  await import('./regEncoding.suite');
  await import('./regTyping.suite');
  await import('./preferenceStructure.suite');
  await import('./preferenceActions.suite');
  await import('./preferenceCompletion.suite');
  await import('./preferenceHover.suite');
  await import('./preferenceEditor.suite');
  await import('./preferenceFormatting.suite');
  await import('./newFile.suite');
  await import('./otherFormats.suite');
  await import('./troubleshoot.suite');
  await import('./manifest.suite');
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} of the tests in VS Code failed`);
}

/** Prints a line per test and, at the end, how many passed and failed. */
class LineReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const { constants } = Mocha.Runner;
    let passed = 0;
    let failed = 0;
    runner.on(constants.EVENT_SUITE_BEGIN, (suite) => {
      if (!suite.root) console.log(suite.title);
    });
    runner.on(constants.EVENT_TEST_PASS, (test) => {
      passed += 1;
      console.log(`  ok    ${test.title} (${test.duration ?? 0} ms)`);
    });
    runner.on(constants.EVENT_TEST_FAIL, (test, error: unknown) => {
      failed += 1;
      console.log(`  FAIL  ${test.fullTitle()}`);
      console.log(`        ${describeError(error).replaceAll('\n', '\n        ')}`);
    });
    runner.on(constants.EVENT_RUN_END, () => {
      console.log(`${passed} passed, ${failed} failed`);
    });
  }
}

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
