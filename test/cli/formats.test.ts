import { expect, it } from 'vitest';
import { HOURS_OPERATIONS } from '../../src/app/hours.js';
import { FINDINGS_FORMAT_NAMES } from '../../src/cli/commands/check.js';
import { COMPILATION_FORMAT_NAMES } from '../../src/cli/commands/compile.js';
import { DIFF_FORMAT_NAMES } from '../../src/cli/commands/diff.js';
import { HOURS_OPERATION_NAMES } from '../../src/cli/commands/hours.js';
import { REPLAY_FORMAT_NAMES } from '../../src/cli/commands/replay.js';
import { SIMULATION_FORMAT_NAMES } from '../../src/cli/commands/simulate.js';
import { TEST_FORMAT_NAMES } from '../../src/cli/commands/test.js';
import { WHAT_IF_FORMAT_NAMES } from '../../src/cli/commands/what-if.js';
import { COMPILATION_FORMATS } from '../../src/report/compilation/formats.js';
import { FINDINGS_FORMATS } from '../../src/report/findings/formats.js';
import { DIFF_FORMATS } from '../../src/report/results/diff/formats.js';
import { REPLAY_FORMATS } from '../../src/report/results/replay/formats.js';
import { SIMULATION_FORMATS } from '../../src/report/results/simulation/formats.js';
import { TEST_FORMATS } from '../../src/report/results/test/formats.js';
import { WHAT_IF_FORMATS } from '../../src/report/results/what-if/formats.js';

it.each([
  ['check', FINDINGS_FORMAT_NAMES, Object.keys(FINDINGS_FORMATS)],
  ['compile', COMPILATION_FORMAT_NAMES, Object.keys(COMPILATION_FORMATS)],
  ['simulate', SIMULATION_FORMAT_NAMES, Object.keys(SIMULATION_FORMATS)],
  ['test', TEST_FORMAT_NAMES, Object.keys(TEST_FORMATS)],
  ['replay', REPLAY_FORMAT_NAMES, Object.keys(REPLAY_FORMATS)],
  ['what-if', WHAT_IF_FORMAT_NAMES, Object.keys(WHAT_IF_FORMATS)],
  ['diff', DIFF_FORMAT_NAMES, Object.keys(DIFF_FORMATS)],
  ['hours', HOURS_OPERATION_NAMES, HOURS_OPERATIONS],
])('%s names every choice it has, though it loads them late', (_, named, there) => {
  expect(named).toEqual(there);
});
