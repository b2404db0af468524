import { describe, expect, it } from 'vitest';
import { lowerProject } from '../../src/plan/lower-project.js';
import { PROFILES } from '../../src/plan/semantics.js';
import { linkTexts } from '../link/link-texts.js';

/** The switches of a project whose milepost.yaml has the given lines. */
function switchesOf(...lines: string[]) {
  const { project, findings } = linkTexts({}, ['version: 1', ...lines].join('\n'));
  expect(findings).toEqual([]);
  return lowerProject(project).semantics;
}

describe('the switches of a project', () => {
  it('are those of our own profile when nothing is said', () => {
    expect(switchesOf()).toEqual(PROFILES.milepost);
  });

  it("are Salesforce's, all of them, with one line", () => {
    expect(switchesOf('semantics: {profile: salesforce}')).toEqual(PROFILES.salesforce);
  });

  it('may each be set beside a profile', () => {
    expect(switchesOf('semantics: {profile: salesforce, criteriaLost: keep-verdict}')).toEqual({
      ...PROFILES.salesforce,
      criteriaLost: 'keep-verdict',
    });
    expect(switchesOf('semantics: {reopen: new-cycle, actionsReevaluate: false}')).toEqual({
      ...PROFILES.milepost,
      reopen: 'new-cycle',
      actionsReevaluate: false,
    });
  });
});
