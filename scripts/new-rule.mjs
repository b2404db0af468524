// Begins a lint rule: `npm run new-rule -- milestone-never-starts`. Writes a rule that works and its two examples, and lists it;
// what is printed leads from there to a rule of one's own.
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
for (const name of ['bad', 'good'])
  writeFileSync(path.join(examples, `${name}.yaml`), exampleText(name === 'bad'));
writeFileSync(path.join(root, 'src/lint/rules.gen.ts'), lintRules(path.dirname(rule)));
console.log(`
A rule that works stands there: it reports items with the id \`odd-one\`. Make it yours, in this order:

1. ${path.relative(root, examples)}/bad.yaml, the smallest policy that has the fault (test/findings/base stands beside it), and good.yaml, mended
2. ${path.relative(root, rule)}: what it looks at, what it says, why that matters
3. MILEPOST_UPDATE=1 npx vitest run test/findings.test.ts -t "${code}"
4. npm run generate, then read docs/findings/${code}.md as the person who gets the finding
5. node dist/bundle/main.js check: what does it say of our own policies?
6. a line in CHANGELOG.md`);

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

function exampleText(isBad) {
  return `kind: EntitlementProcess
name: sample
object: Case
milestones:
  - milestone: resolution
${isBad ? '    id: odd-one\n' : ''}    target: 4h
`;
}
