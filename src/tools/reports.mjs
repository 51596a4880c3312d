/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @type {Tally} */
export const none = { passed: 0, failed: 0, skipped: 0 };

/** A check that failed, or a test runner that ended before it could report. @type {Tally} */
export const oneFailed = { ...none, failed: 1 };

/** @param {Tally} one @param {Tally} other @returns {Tally} */
export const add = (one, other) => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
});

/** @param {Tally} tally */
export const sentence = ({ passed, failed }) => `${passed} passed, ${failed} failed`;

/**
 * What a runner's report and its exit status say together: no report and no failed test may hide behind a bad status.
 * @param {number} status
 * @param {string | undefined} text the JSON report, where there is one
 * @param {(report: any) => Tally} read
 * @returns {Tally}
 */
export function tally(status, text, read) {
  const counted = countedBy(text, read);
  if (counted === undefined) return oneFailed;
  return status !== 0 && counted.failed === 0 ? add(counted, oneFailed) : counted;
}

/** @param {string | undefined} text @param {(report: any) => Tally} read */
function countedBy(text, read) {
  if (text === undefined) return undefined;
  try {
    const counted = read(JSON.parse(text));
    return Object.values(counted).every(Number.isInteger) ? counted : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A file that does not load has no tests to fail, so it counts as one.
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {Tally}
 */
export function readVitest({ testResults }) {
  const tests = testResults.flatMap((file) =>
    file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed')
      ? [...file.assertionResults, { status: 'failed' }]
      : file.assertionResults,
  );
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failed = tests.filter(({ status }) => status === 'failed').length;
  return { passed, failed, skipped: tests.length - passed - failed };
}

/**
 * A test that passed only at a second try has failed.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 * @returns {Tally}
 */
export const readPlaywright = ({ stats: { expected, unexpected, flaky, skipped } }) => ({
  passed: expected,
  failed: unexpected + flaky,
  skipped,
});
