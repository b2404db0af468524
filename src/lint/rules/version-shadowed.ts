import type { Process } from '../../link/process.js';
import type { Project } from '../../link/project.js';
import type { Rule } from '../rule.js';

/** An active version that takes no record, because another one goes before it all the time. */
export const versionShadowed: Rule = {
  code: 'version-shadowed',
  severity: 'warning',
  summary: 'A version of a process takes no records, since another one goes before it at all times.',
  why: 'Its promises look active and are given to nobody. Versions that a template or an update rule names are let be, and so is one that several others cover together.',
  visit: {
    chain(versions, say, project) {
      for (const version of versions.filter(one => one.active && !isNamed(one, versions, project))) {
        const before = versions.find(one => goesBefore(one, version) && covers(one, version));
        if (before === undefined) continue;
        say(
          `version ${version.version} of \`${version.name}\` takes no records: version ${before.version} does whenever it could`,
          {
            span: version.at.child(version.spec.version === undefined ? 'name' : 'version').value(),
            related: [{ span: before.at.child('name').value(), label: 'this version goes before it' }],
            help: 'give the two `effective` dates that follow each other, or deactivate the one that is past',
          },
        );
      }
    },
  },
};

/** Of versions that are effective at one time, the default is taken, else the highest. */
function goesBefore(one: Process, other: Process): boolean {
  if (!one.active || one === other || other.default) return false;
  return one.default || one.version > other.version;
}

function covers({ effective: wide }: Process, { effective: narrow }: Process): boolean {
  const begins = wide.from === undefined || (narrow.from !== undefined && narrow.from >= wide.from);
  const ends = wide.to === undefined || (narrow.to !== undefined && narrow.to <= wide.to);
  return begins && ends;
}

function isNamed({ name, version }: Process, chain: readonly Process[], { templates }: Project): boolean {
  const byTemplate = [...templates.values()].some(
    one => one.process === name && one.processVersion === version,
  );
  return byTemplate || chain.some(one => one.updateRules.some(rule => rule.to === version));
}
