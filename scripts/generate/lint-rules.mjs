import { readdirSync } from 'node:fs';

/** The list of all lint rules: each file of the folder exports one, named as the file. */
export function lintRules(folder) {
  const codes = readdirSync(folder)
    .filter(file => file.endsWith('.ts'))
    .map(file => file.slice(0, -'.ts'.length))
    .sort();
  const imports = codes.map(code => `import { ${exportName(code)} } from './rules/${code}.js';`);
  const list = codes.map(code => `  ${exportName(code)},`);
  return `// Generated from src/lint/rules/ by \`npm run generate\`.
import type { Rule } from './rule.js';
${imports.join('\n')}

/** All lint rules, by code. */
export const RULES: readonly Rule[] = [
${list.join('\n')}
];
`;
}

/** `milestone-never-starts` as the name of a constant. */
export function exportName(code) {
  return code.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}
