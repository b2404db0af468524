import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/app/input-error.js';
import { builtWith } from '../../src/app/package-files.js';
import { readPlan } from '../../src/app/plan-file.js';
import { simulate } from '../../src/app/simulate.js';
import { writePlan } from '../../src/app/write-plan.js';
import { json } from '../../src/report/results/simulation/json.js';
import { plainStyle } from '../../src/report/style.js';
import { shippedProject } from './temporary-project.js';

const CONTEXT = { style: plainStyle, width: 80, quiet: false, builtWith: builtWith() };

describe('a plan file', () => {
  it('gives the same results without the policies as with them', () => {
    const folder = shippedProject();
    const withPolicies = json(simulate(folder, {}), CONTEXT);
    writePlan(folder, { output: 'plan.json' });
    rmSync(path.join(folder, 'policies'), { recursive: true });
    expect(json(simulate(folder, { plan: 'plan.json' }), CONTEXT)).toBe(withPolicies);
  });

  it('is the same bytes when written again', () => {
    const folder = shippedProject();
    writePlan(folder, { output: 'one.json' });
    writePlan(folder, { output: 'two.json' });
    const [one, two] = ['one.json', 'two.json'].map(name => readFileSync(path.join(folder, name), 'utf8'));
    expect(one).toBe(two);
  });

  it('has a shape that its schema accepts, and a hash that fits', () => {
    const folder = shippedProject();
    const { plan } = writePlan(folder, { output: 'plan.json' });
    expect(readPlan(folder, 'plan.json')).toEqual(JSON.parse(JSON.stringify(plan)));
  });

  it('is told apart by `--check`: fresh, stale, missing', () => {
    const folder = shippedProject();
    const state = () => writePlan(folder, { output: 'plan.json', check: true }).file?.state;
    expect(state()).toBe('missing');
    writePlan(folder, { output: 'plan.json' });
    expect(state()).toBe('fresh');
    const text = readFileSync(path.join(folder, 'plan.json'), 'utf8');
    writeFileSync(
      path.join(folder, 'plan.json'),
      text.replace(/"timeZoneData": "[^"]*"/, '"timeZoneData": "1999a"'),
    );
    expect(state()).toBe('fresh');
    writeFileSync(
      path.join(folder, 'plan.json'),
      text.replace('"milestoneTracker": "business"', '"milestoneTracker": "elapsed"'),
    );
    expect(state()).toBe('stale');
  });

  it('is refused when it was changed by hand, is no plan or no JSON', () => {
    const folder = shippedProject();
    writePlan(folder, { output: 'plan.json' });
    const text = readFileSync(path.join(folder, 'plan.json'), 'utf8');
    const refusal = (changed: string) => {
      writeFileSync(path.join(folder, 'plan.json'), changed);
      try {
        return `read: ${readPlan(folder, 'plan.json').hash}`;
      } catch (error) {
        return error instanceof InputError ? error.message : `threw: ${error}`;
      }
    };
    expect(refusal(text.replace('"milestoneTracker": "business"', '"milestoneTracker": "elapsed"'))).toBe(
      '`plan.json` is no plan: its hash does not fit its content, so somebody changed it by hand',
    );
    expect(refusal(text.replace('"milestoneTracker": "business"', '"milestoneTracker": "lunar"'))).toContain(
      'is no plan: /content/project/milestoneTracker must be equal to one of the allowed values',
    );
    expect(refusal('{"version": 1}')).toContain('is no plan');
    expect(refusal(text.slice(0, 1000))).toBe('`plan.json` is no JSON');
  });
});
