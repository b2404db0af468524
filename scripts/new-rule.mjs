// Begins a lint rule: `npm run new-rule -- milestone-never-starts`. Writes the rule and its two examples, and lists it.
// What is left to do: the visitor, the words, the examples; `npm run generate` makes the rest of them.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exportName, lintRules } from './generate/lint-rules.mjs';

const [code = ''] = process.argv.slice(2);
const root = path.resolve(import.meta.dirname, '..');
const rule = path.join(root, 'src/lint/rules', `${code}.ts`);
const examples = path.join(root, 'test/findings', code);

if (!/^[a-z0-9]+(-[a-z0-9]+)+$/.test(code))
  fail('a code is words, `<noun>-<fault>`, as in `milestone-never-starts`');
if (existsSync(rule) || existsSync(examples)) fail(`there is a finding \`${code}\` already`);

mkdirSync(examples, { recursive: true });
writeFileSync(rule, ruleText(code));
for (const name of ['bad', 'good']) writeFileSync(path.join(examples, `${name}.yaml`), exampleText());
writeFileSync(path.join(root, 'src/lint/rules.gen.ts'), lintRules(path.dirname(rule)));
console.log(`
write   ${path.relative(root, rule)}
        ${path.relative(root, examples)}/{bad,good}.yaml, beside the policies of test/findings/base
then    MILEPOST_UPDATE=1 npx vitest run test/findings.test.ts && npm run generate`);

function fail(message) {
  console.error(`new-rule: ${message}`);
  process.exit(2);
}

function ruleText(name) {
  return `import type { Rule } from '../rule.js';

/** What it finds, in a few words. */
export const ${exportName(name)}: Rule = {
  code: '${name}',
  severity: 'warning',
  summary: 'What it means, in one sentence.',
  why: 'Why it matters to the people whose cases the policy judges; what it does not see.',
  visit: {
    milestone(item, say) {
      if (item.id !== 'odd-one') return;
      say(\`what is wrong with \\\`\${item.id}\\\`\`, {
        span: item.at.child('milestone').value(),
        related: item.at.via(),
        help: 'what to do',
      });
    },
  },
};
`;
}

function exampleText() {
  return `kind: EntitlementProcess
name: sample
object: Case
milestones:
  - milestone: resolution
    target: 4h
`;
}
