#!/usr/bin/env node
import process from 'node:process';
import { EXIT } from './exit-code.js';
import { run } from './run.js';
import type { Output } from './session.js';

process.once('SIGINT', () => process.exit(EXIT.interrupted));

void run(process.argv.slice(2), {
  folder: process.cwd(),
  environment: process.env,
  get stdin() {
    return process.stdin;
  },
  stdout: outputOf(process.stdout),
  stderr: outputOf(process.stderr),
}).then(code => {
  process.exitCode = code;
});

/** A stream of the process; that its reader went away (`| head`) is no fault. */
function outputOf(stream: NodeJS.WriteStream): Output {
  let closed = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    closed = true;
  });
  const isTerminal = stream.isTTY === true;
  return {
    write: text => {
      if (!closed) stream.write(text);
    },
    isClosed: () => closed,
    isTerminal,
    width: isTerminal ? stream.columns : Number.POSITIVE_INFINITY,
  };
}
