import os from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Candidate, type Trial, tryPlans } from '../impact/compare-runs.js';
import type { Impact } from '../impact/impact.js';

/** What a thread is given: a trial, and its share of the candidates. */
export interface TrialShare {
  readonly trial: Trial;
  readonly candidates: readonly Candidate[];
}

/** What a thread says of each candidate of its share, in order. */
export type TrialMessage = Impact;

/**
 * Compares candidates with the plan of a trial in so many threads at most, this one among them: each takes every n-th.
 * The impacts come in the order of the candidates, the same for any number of threads. Rejects when a thread dies.
 */
export async function tryInThreads(
  trial: Trial,
  candidates: readonly Candidate[],
  threads: number,
  progress: (done: number) => void,
): Promise<readonly Impact[]> {
  const count = Math.max(1, Math.min(threads, candidates.length, mostThreads()));
  const impacts: Impact[] = [];
  let done = 0;
  const keep = (candidate: number, impact: Impact): void => {
    impacts[candidate] = impact;
    progress(++done);
  };
  const shares = Array.from({ length: count }, (_, share) =>
    candidates.filter((_, candidate) => candidate % count === share),
  );
  const others = shares
    .slice(1)
    .map((share, index) =>
      inThread({ trial, candidates: share }, (place, impact) => keep(place * count + index + 1, impact)),
    );
  const [own = []] = shares;
  let place = 0;
  for (const impact of tryPlans(trial, own)) keep(place++ * count, impact);
  await Promise.all(others);
  return impacts;
}

/** More threads than processors only take memory: each holds all the cases. */
function mostThreads(): number {
  return Math.max(4, os.availableParallelism());
}

/** Has a thread compare a share of the candidates; `take` gets each impact with its place in the share. */
function inThread(share: TrialShare, take: (place: number, impact: Impact) => void): Promise<void> {
  const worker = new Worker(new URL('./trial-thread.js', import.meta.url), { workerData: share });
  let place = 0;
  worker.on('message', (impact: TrialMessage) => take(place++, impact));
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', code => {
      if (code === 0) resolve();
      else reject(new Error(`a thread ended with ${code}`));
    });
  });
}
