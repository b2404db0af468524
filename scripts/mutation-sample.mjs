// A sample for Stryker: with MILEPOST_MUTATION_SAMPLE=3 one function in three is mutated, the same ones on every run. A whole run over an engine takes hours.
import { createHash } from 'node:crypto';
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const one = Number(process.env.MILEPOST_MUTATION_SAMPLE ?? 1);

const sample = {
  shouldIgnore(path) {
    if (one === 1 || !path.isFunctionDeclaration()) return undefined;
    const digest = createHash('sha256').update(path.toString()).digest();
    return digest.readUInt32BE() % one === 0 ? undefined : 'not in the sample';
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'sample', sample)];
