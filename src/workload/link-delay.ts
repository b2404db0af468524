import { finding } from '../diagnostic/finding.js';
import { didYouMean } from '../link/name-list.js';
import { parsed } from '../link/parsed.js';
import type { DelaySpec } from '../schema/spec.gen.js';
import type { Location } from '../syntax/location.js';
import type { Duration } from '../time/duration.js';
import { parseDuration } from '../time/duration-text.js';
import { workloadHistorySilent, workloadHistoryUnknown } from './codes.js';
import type { Delay } from './delay.js';
import type { Linking, SampleSource } from './linking.js';

/** Links a delay; `pick` takes the delays of its sort from what a history shows. Reports a history that there is not, or that shows none. */
export function linkDelay(
  spec: DelaySpec,
  at: Location,
  pick: (source: SampleSource) => readonly Duration[],
  linking: Linking,
): Delay {
  if ('exponential' in spec) return { kind: 'exponential', mean: span(spec.exponential.mean) };
  if ('logNormal' in spec) {
    return { kind: 'logNormal', median: span(spec.logNormal.median), sigma: spec.logNormal.sigma };
  }
  if ('gamma' in spec) return { kind: 'gamma', mean: span(spec.gamma.mean), shape: spec.gamma.shape };
  const source = findSource(spec.empirical, at.child('empirical'), linking);
  const seen = source === undefined ? [] : pick(source);
  if (source !== undefined && linking.isSampled && seen.length === 0) {
    const message = `no case of \`${spec.empirical}\` shows such a delay`;
    linking.report(finding(workloadHistorySilent, message, { span: at.child('empirical').value() }));
  }
  return { kind: 'empirical', seen };
}

/** What a history shows; `undefined`, after a finding, when there is none of that name. */
export function findSource(name: string, at: Location, linking: Linking): SampleSource | undefined {
  const source = linking.sourceOf(name);
  if (source !== undefined) return source;
  linking.report(
    finding(workloadHistoryUnknown, `no HistorySource is called \`${name}\``, {
      span: at.value(),
      help: didYouMean(name, linking.histories, 'there are'),
    }),
  );
  return undefined;
}

function span(text: string): Duration {
  return parsed(parseDuration(text), text);
}
