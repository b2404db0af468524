import { parentPort, workerData } from 'node:worker_threads';
import { tryPlans } from '../impact/compare-runs.js';
import type { TrialMessage, TrialShare } from './try-in-threads.js';

// A thread of `what-if --threads`: it is given all it needs, reads no file, and says what differs under each of its candidates.
const { trial, candidates }: TrialShare = workerData;
for (const impact of tryPlans(trial, candidates)) {
  const message: TrialMessage = impact;
  parentPort?.postMessage(message);
}
