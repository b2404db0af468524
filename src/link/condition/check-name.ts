import type { ASTNode } from '@marcbachmann/cel-js';
import { fieldUnavailable, fieldUnknown, itemUnknown } from '../codes/condition-codes.js';
import { mendCase } from '../mend-case.js';
import { didYouMean } from '../name-list.js';
import { type Checked, type Checking, faulty, insideQuotes, refuse, report, spanOf } from './checking.js';
import { typeOfField } from './condition-type.js';

type Select = Extract<ASTNode, { readonly op: '.' }>;
type Index = Extract<ASTNode, { readonly op: '[]' }>;

/** Checks a bare name: a field of the record. */
export function checkName(node: ASTNode, name: string, checking: Checking): Checked {
  return readField(node, name, node.start, checking);
}

/** Checks what follows a dot: a field of a related record, or what became of an item. */
export function checkSelect(node: Select, checking: Checking): Checked {
  const [owner, part] = node.args;
  if (owner.op === '[]') return checkItem(node, owner, part, checking);
  const path = dottedPath(node);
  if (path === undefined)
    return refuse(node, checking, 'a dot leads from a record to its field: `account.tier`');
  if (path.startsWith('milestones.'))
    return refuse(node, checking, 'items are named so: `milestones["triage"].completedAt`');
  return readField(node, path, node.pos, checking);
}

/** Checks `…[…]` without a part: an item of a process is no value. */
export function checkIndex(node: Index, checking: Checking): Checked {
  const [list] = node.args;
  const named = list.op === 'id' && list.args === 'milestones';
  return refuse(node, checking, named ? TWO_PARTS : NO_PARTS);
}

const TWO_PARTS = 'an item has two parts to read: `milestones["triage"].completedAt` and `.violated`';
const NO_PARTS = 'only `milestones` has parts in brackets; texts have functions such as `startsWith`';

function checkItem(node: Select, owner: Index, part: string, checking: Checking): Checked {
  const [list, index] = owner.args;
  if (list.op !== 'id' || list.args !== 'milestones') return refuse(node, checking, NO_PARTS);
  const reason = checking.names.unavailable.get('milestones');
  if (reason !== undefined) return unavailable(node, 'milestones', reason, checking);
  if (index.op !== 'value' || typeof index.args !== 'string') {
    return refuse(index, checking, 'the id of an item is written out: `milestones["triage"]`');
  }
  const id = index.args;
  const known = checking.names.items.has(id);
  if (!known) reportUnknownItem(index, id, checking);
  if (part !== 'completedAt' && part !== 'violated') return reportUnknownPart(node, part, checking);
  if (!known) return faulty(node);
  return {
    expression: { op: 'milestone', id, part },
    type: { kind: part === 'violated' ? 'boolean' : 'instant' },
    node,
  };
}

function reportUnknownItem(index: ASTNode, id: string, checking: Checking): void {
  const stretch = insideQuotes(checking, { value: id, node: index });
  report(checking, itemUnknown, stretch, `the process has no item \`${id}\``, {
    help: didYouMean(id, checking.names.items, 'its items'),
  });
}

function reportUnknownPart(node: Select, part: string, checking: Checking): Checked {
  const stretch = { start: node.pos, end: node.end };
  report(checking, fieldUnknown, stretch, `an item has no \`${part}\``, {
    help: didYouMean(part, ['completedAt', 'violated'], 'its parts'),
  });
  return faulty(node);
}

/** A field of the record; `blame` is where the part of the path to blame starts. */
function readField(node: ASTNode, path: string, blame: number, checking: Checking): Checked {
  const { fields, unavailable: reasons } = checking.names;
  const field = fields.get(path);
  if (field !== undefined) {
    const type = typeOfField(field);
    return { expression: { op: 'read', path, type: type.kind }, type, node };
  }
  const [owner = path] = path.split('.');
  if (checking.names.faultyOwners.has(owner)) return faulty(node);
  const name = reasons.has(path) ? path : owner;
  const reason = reasons.get(name);
  if (reason !== undefined) return unavailable(node, name, reason, checking);
  const stretch = { start: blame, end: node.end };
  const beside = fieldsBeside(path, fields.keys());
  report(checking, fieldUnknown, stretch, `unknown field \`${path}\``, {
    help: didYouMean(path, beside, 'known fields'),
    fix: path === owner ? mendCase(path, beside, spanOf(checking, stretch)) : undefined,
  });
  return faulty(node);
}

function unavailable(node: ASTNode, name: string, reason: string, checking: Checking): Checked {
  report(checking, fieldUnavailable, node, `\`${name}\` cannot be read here`, { note: reason });
  return faulty(node);
}

/** The fields that may have been meant: of the same related record when the path names one. */
function fieldsBeside(path: string, known: Iterable<string>): string[] {
  const owner = path.includes('.') ? path.slice(0, path.indexOf('.') + 1) : '';
  const all = [...known];
  const beside = all.filter(one => (owner === '' ? !one.includes('.') : one.startsWith(owner)));
  return beside.length > 0 ? beside : all;
}

function dottedPath(node: ASTNode): string | undefined {
  if (node.op === 'id') return node.args;
  if (node.op !== '.') return undefined;
  const owner = dottedPath(node.args[0]);
  return owner && `${owner}.${node.args[1]}`;
}
