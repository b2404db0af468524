import { Worker } from 'node:worker_threads';
import { type Trial, tryPlans } from '../impact/compare-runs.js';
import type { Impact } from '../impact/impact.js';
import type { Plan } from '../plan/plan.js';

/** What a thread is given: a trial, and its share of the plans. */
export interface TrialShare {
  readonly trial: Trial;
  readonly plans: readonly Plan[];
}

/** What a thread says of each plan of its share, in order. */
export type TrialMessage = Impact;

/**
 * Compares plans with that of a trial in so many threads, this one among them: each takes every n-th plan.
 * The impacts come in the order of the plans, the same for any number of threads. Rejects when a thread dies.
 */
export async function tryInThreads(
  trial: Trial,
  plans: readonly Plan[],
  threads: number,
  progress: (done: number) => void,
): Promise<readonly Impact[]> {
  const count = Math.max(1, Math.min(threads, plans.length));
  const impacts: Impact[] = [];
  let done = 0;
  const keep = (plan: number, impact: Impact): void => {
    impacts[plan] = impact;
    progress(++done);
  };
  const shares = Array.from({ length: count }, (_, share) =>
    plans.filter((_, plan) => plan % count === share),
  );
  const others = shares
    .slice(1)
    .map((share, index) =>
      inThread({ trial, plans: share }, (place, impact) => keep(place * count + index + 1, impact)),
    );
  const [own = []] = shares;
  let place = 0;
  for (const impact of tryPlans(trial, own)) keep(place++ * count, impact);
  await Promise.all(others);
  return impacts;
}

/** Has a thread compare a share of the plans; `take` gets each impact with its place in the share. */
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
