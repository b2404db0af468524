// Runs a command of a bundle and keeps beside each file that it loaded what V8 compiled of it (src/cli/launch.cts reads that):
// node scripts/keep-compiled.cjs FOLDER WORDS...
const { createHash } = require('node:crypto');
const { readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const [node, , folder, ...words] = process.argv;
const main = path.join(folder, 'main.js');
process.argv = [node, main, ...words];
const { scripts } = require(main);

process.once('exit', () => {
  for (const [file, script] of scripts) {
    const seal = createHash('sha256').update(readFileSync(file)).digest();
    writeFileSync(`${file}.cache`, Buffer.concat([seal, script.createCachedData()]));
  }
});
