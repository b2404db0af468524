// A share of the cases of P5 in a worker thread: it says when it is ready, runs when it is told to, and says what it counted.
import { parentPort, workerData } from 'node:worker_threads';
import { prepare } from '../../dist/simulate/prepare.js';
import { count } from '../areas/engine.mjs';
import { CALENDARS } from '../calendars.mjs';
import { cases, milestones, planOf } from './workload.mjs';

const COUNT = 120_000;

const { index, workers } = workerData;
const program = prepare(planOf(milestones(), [CALENDARS[0]]));
const mine = cases(COUNT).filter((_, number) => number % workers === index);
count(program, mine.slice(0, 10_000));
parentPort?.once('message', () => {
  const counts = count(program, mine);
  parentPort?.postMessage(counts);
});
parentPort?.postMessage('ready');
