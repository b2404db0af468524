#!/usr/bin/env node
import crypto = require('node:crypto');
import fs = require('node:fs');
import path = require('node:path');
import vm = require('node:vm');

/** What to start: scripts/bundle.mjs copies this module beside each entry of the bundle, under its name. */
const ENTRY = `./${path.basename(__filename, '.js')}.entry.js`;

/** Where the compiled form of a file stands: a SHA-256 of the file, then what V8 made of it. */
const COMPILED = '.cache';
const SEAL = 32;

const modules = new Map<string, { exports: unknown }>();
const scripts = new Map<string, vm.Script>();

load(ENTRY);

/**
 * Loads a file of the bundle, in the form that was compiled when milepost was built as long as it is of this very file and of this
 * V8; else V8 compiles the file. Reading source text is most of what a short command would take.
 */
function load(name: string): unknown {
  const known = modules.get(name);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  modules.set(name, module);
  const file = path.join(__dirname, name);
  const source = fs.readFileSync(file);
  const cachedData = compiledForm(file, source);
  const script = new vm.Script(source.toString('latin1'), {
    filename: file,
    ...(cachedData && { cachedData }),
  });
  scripts.set(file, script);
  const run: (...words: readonly unknown[]) => void = script.runInThisContext();
  run(
    module.exports,
    (one: string) => (one.startsWith('./') ? load(one) : require(one)),
    module,
    file,
    __dirname,
    (one: string) => import(one),
  );
  return module.exports;
}

function compiledForm(file: string, source: Buffer): Buffer | undefined {
  try {
    const kept = fs.readFileSync(file + COMPILED);
    const seal = crypto.createHash('sha256').update(source).digest();
    return seal.equals(kept.subarray(0, SEAL)) ? kept.subarray(SEAL) : undefined;
  } catch {
    return undefined;
  }
}

export = { scripts };
