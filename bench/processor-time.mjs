// Processor time of whole processes, user and system together: other processes that take their turn are not counted.
import { spawnSync } from 'node:child_process';

/**
 * Milliseconds of processor time that a command takes, the least of `runs`; undefined where there is no such program. A run is `times`
 * commands one after another: the shell counts in hundredths of a second.
 */
export function processorTime(words, folder, runs = 5, times = 1) {
  const own = {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, GOMAXPROCS: '1', XDG_CACHE_HOME: folder },
  };
  if (spawnSync('sh', ['-c', `command -v ${words[0]}`], own).status !== 0) return undefined;
  const all =
    'left=$1; shift; while [ $left -gt 0 ]; do "$@" >/dev/null 2>&1; left=$((left - 1)); done; times';
  const taken = Array.from({ length: runs }, () => {
    const { stdout } = spawnSync('sh', ['-c', all, 'sh', String(times), ...words], own);
    const [user, system] = stdout.trim().split('\n').at(-1).split(' ').map(milliseconds);
    return (user + system) / times;
  });
  return Math.min(...taken);
}

function milliseconds(text) {
  const [, minutes, seconds] = /^(\d+)m([\d.]+)s$/.exec(text);
  return (Number(minutes) * 60 + Number(seconds)) * 1000;
}
