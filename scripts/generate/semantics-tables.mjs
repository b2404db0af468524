// The tables at the end of docs/semantics.md: each rule with its Salesforce source, its switch and the tests whose titles cite it,
// and each switch with its values. Texts come from docs/semantics.rules.yaml, values from the schema, profiles from the program.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

const BEGIN = '<!-- generated: from here on `npm run generate` writes -->';

/** File → a function that gives its text; fails when a rule, a switch or a source is left without its counterpart. */
export function semanticsTables(profiles, definitions, root) {
  return { 'docs/semantics.md': () => page(profiles, definitions, root) };
}

function page(profiles, definitions, root) {
  const file = name => readFileSync(path.join(root, name), 'utf8');
  const [prose] = file('docs/semantics.md').split(BEGIN);
  const { rules, sources } = parse(file('docs/semantics.rules.yaml'));
  const texts = rulesIn(prose);
  const tests = citations(path.join(root, 'test'));
  const switches = switchRows(profiles, definitions, texts);
  refuse(faultsOf({ texts, rules, sources, tests, switches }));
  const rows = [...texts.keys()].map(id => ruleRow(id, rules[id], { sources, tests, switches }));
  return [
    `${prose.trimEnd()}\n\n${BEGIN}\n`,
    '## Switches\n',
    table(['switch', 'rule', 'values', 'milepost', 'salesforce'], switches.map(switchCells)),
    '',
    '`semantics: {profile: milepost | salesforce, …}` chooses a column; a switch beside it overrides that one.',
    'Where the columns differ, ours says what a reader of the policy would expect, and the other what Salesforce does.\n',
    '## Rules\n',
    'Where Salesforce says the same, or what our reading rests on; the switch where platforms differ, ours / theirs; the tests whose titles cite the rule.\n',
    table(['rule', 'in one sentence', 'Salesforce', 'switch', 'shown by'], rows),
    '',
    ...Object.entries(sources).map(([name, { url }]) => `[${name}]: ${url}`),
    '',
  ].join('\n');
}

/** Rule → its text, from the list items of the prose. */
function rulesIn(prose) {
  return new Map(
    [...prose.matchAll(/^- (S\d+a?) ((?:.|\n(?! *[-#\n]))*)/gm)].map(([, id, text]) => [id, text]),
  );
}

/** Rule → the test files with a title that cites it. */
function citations(folder) {
  const cited = new Map();
  for (const name of readdirSync(folder, { recursive: true }).sort()) {
    if (!name.endsWith('.test.ts')) continue;
    const text = readFileSync(path.join(folder, name), 'utf8');
    const titles = [...text.matchAll(/\b(?:describe|it|test)\b[^'"`\n]*\(\s*(['"`])((?:\\.|(?!\1).)*)\1/gs)];
    for (const id of new Set(titles.flatMap(([, , title]) => title.match(/\bS\d+a?\b/g) ?? []))) {
      cited.set(id, [...(cited.get(id) ?? []), name.split(path.sep).join('/')]);
    }
  }
  return cited;
}

/** Each switch of a profile, with the rule whose text names it and the values the schema allows. */
function switchRows({ milepost, salesforce }, definitions, texts) {
  const { properties } = definitions.get('semantics');
  return Object.keys(milepost).map(name => ({
    name,
    rule: [...texts].find(([, text]) => new RegExp(`\`${name}[:\`]`).test(text))?.[0],
    values: valuesOf(properties[name]),
    milepost: String(milepost[name]),
    salesforce: String(salesforce[name]),
  }));
}

function valuesOf({ type, enum: values, items }) {
  if (type === 'array') return `a list of ${items.enum.join(', ')}`;
  return (values ?? ['true', 'false']).join(', ');
}

function switchCells({ name, rule, values, milepost, salesforce }) {
  return [
    `\`${name}\``,
    rule,
    ...[values, milepost, salesforce].map(one => one.replaceAll(',', ', ').replaceAll(',  ', ', ')),
  ];
}

function faultsOf({ texts, rules, sources, tests, switches }) {
  return [
    ...[...texts.keys()].filter(id => !(id in rules)).map(id => `docs/semantics.rules.yaml lacks ${id}`),
    ...Object.keys(rules)
      .filter(id => !texts.has(id))
      .map(id => `docs/semantics.md lacks ${id}`),
    ...[...tests.keys()]
      .filter(id => !texts.has(id))
      .map(id => `a test cites ${id}, and there is no such rule`),
    ...Object.entries(rules)
      .filter(([id, { planned }]) => !planned && !tests.has(id))
      .map(([id]) => `no title of a test cites ${id}`),
    ...Object.entries(rules).flatMap(([id, { salesforce = [] }]) =>
      salesforce
        .filter(name => !(name in sources))
        .map(name => `${id} names a source that is not listed: ${name}`),
    ),
    ...switches
      .filter(({ rule }) => rule === undefined)
      .map(({ name }) => `no rule names the switch ${name}`),
  ];
}

function refuse(faults) {
  if (faults.length > 0)
    throw new Error(`the rules of the semantics are incomplete:\n  ${faults.join('\n  ')}`);
}

function ruleRow(id, { sentence, salesforce = [] }, { sources, tests, switches }) {
  const own = switches.filter(({ rule }) => rule === id);
  return [
    id,
    sentence,
    salesforce.map(name => `[${sources[name].title}][${name}]`).join('; '),
    own
      .map(({ name, ...values }) =>
        `\`${name}\`: ${values.milepost} / ${values.salesforce}`.replaceAll(',', ', '),
      )
      .join('; '),
    (tests.get(id) ?? []).map(file => `[${file.replace('.test.ts', '')}](../test/${file})`).join(', ') ||
      'to come',
  ];
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n')
    .replaceAll('| --- ', '|---')
    .replaceAll('--- |', '---|');
}
