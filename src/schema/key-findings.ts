import { suggest } from '../base/suggest.js';
import { type Finding, finding } from '../diagnostic/finding.js';
import type { Location } from '../syntax/location.js';
import { discriminator, distinguishingKeys, type Tag } from './choose-alternative.js';
import { keyMisplaced, keyMissing, keyUnknown, valueNotAllowed } from './codes.js';
import { definitionName, hasProperty, resolveSchema } from './definition.js';
import type { Fault } from './faults.js';
import type { JsonSchema } from './json-schema.js';
import { atKey, atMap, atValue } from './place.js';
import { KINDS } from './schemas.gen.js';
import { isMap, type ValueMap } from './value-type.js';
import { exampleEntry, listed, shown, withArticle } from './wording.js';

/** The key that an unknown key was most likely meant for. */
export function meantKey(fault: Fault): string | undefined {
  const present = isMap(fault.value) ? fault.value : {};
  const known = Object.keys(fault.schema.properties ?? {});
  return suggest(
    String(fault.params.additionalProperty),
    known.filter(key => !(key in present)),
  );
}

/** A key that the map may not have: misspelt, unknown, or belonging to another choice. */
export function unknownKeyFinding(fault: Fault, at: Location): Finding {
  const key = String(fault.params.additionalProperty);
  const place = atKey(at.child(key));
  const conflict = conflictingKey(fault, key);
  if (conflict !== undefined) {
    return finding(keyMisplaced, `\`${key}\` does not go with ${conflict}`, {
      ...place,
      help:
        typeof at.path.at(-1) === 'number'
          ? 'keep one of them, or write an item for each'
          : 'keep one of them',
    });
  }
  const meant = meantKey(fault);
  const present = isMap(fault.value) ? fault.value : {};
  const allowed = Object.keys(fault.schema.properties ?? {}).filter(one => !(one in present));
  return finding(keyUnknown, `unknown key \`${key}\``, {
    ...place,
    help: meant === undefined ? unknownKeyHelp(allowed) : `did you mean \`${meant}\`?`,
  });
}

function unknownKeyHelp(allowed: readonly string[]): string {
  if (allowed.length === 0) return 'delete it; a key of your own starts with `x-`';
  return `also allowed here: ${listed(allowed, 'and')}; a key of your own starts with \`x-\``;
}

/** What speaks against a key that another alternative has: `type: notify`, or the keys of the chosen one. */
function conflictingKey({ choice, value }: Fault, key: string): string | undefined {
  if (choice?.chosen === undefined || !isMap(value)) return undefined;
  const others = choice.alternatives.filter(one => one !== choice.chosen);
  if (!others.some(one => hasProperty(one, key))) return undefined;
  const tag = discriminator(choice.alternatives);
  if (tag !== undefined) return `\`${tag.key}: ${String(value[tag.key])}\``;
  const keys = distinguishingKeys(choice.chosen, choice.alternatives).filter(one => one in value);
  return listed(keys, 'and');
}

/** A key that the map must have. */
export function missingKeyFinding(fault: Fault, at: Location): Finding {
  const key = String(fault.params.missingProperty);
  const schema = fault.schema.properties?.[key];
  const example = exampleEntry(key, schema);
  return finding(keyMissing, `${subject(fault.schema)} needs \`${key}\``, {
    ...atMap(at, fault.value),
    note: schema?.description ?? (schema && resolveSchema(schema).description),
    help: example && `add ${example}`,
  });
}

/** One of several keys that the map must have. */
export function missingChoiceFinding(fault: Fault, at: Location): Finding {
  const keys = (fault.schema.anyOf ?? fault.schema.oneOf ?? []).flatMap(({ required = [] }) => required);
  return finding(keyMissing, `${subject(fault.schema)} needs ${listed(keys, 'or')}`, atMap(at, fault.value));
}

/** A map that resembles none of the shapes it may have. */
export function shapelessMapFinding(fault: Fault, map: ValueMap, at: Location): Finding {
  const alternatives = (fault.choice?.alternatives ?? []).filter(one => resolveSchema(one).type === 'object');
  const tag = discriminator(alternatives);
  const keyLists =
    tag === undefined ? alternatives.map(one => distinguishingKeys(one, alternatives)) : [[tag.key]];
  for (const key of Object.keys(map)) {
    const isKnown = alternatives.some(one => hasProperty(one, key));
    const meant = isKnown ? undefined : suggest(key, keyLists.flat());
    if (meant === undefined) continue;
    const help = `did you mean \`${meant}\`?`;
    return finding(keyUnknown, `unknown key \`${key}\``, { ...atKey(at.child(key)), help });
  }
  if (tag !== undefined && tag.key in map) return wrongTagFinding(tag, map[tag.key], at.child(tag.key));
  const choices = keyLists.map(keys => keys.map(shown).join(' and '));
  const needs = choices.length === 1 ? choices[0] : `one of ${choices.join(', ')}`;
  return finding(keyMissing, `${subject(fault.schema)} needs ${needs}`, {
    ...atMap(at, map),
    note: fault.schema.description,
    help: tag && `\`${tag.key}\` is ${listed(tag.values, 'or')}`,
  });
}

function wrongTagFinding(tag: Tag, value: unknown, at: Location): Finding {
  const meant = typeof value === 'string' ? suggest(value, tag.values.map(String)) : undefined;
  const message = value === null ? `\`${tag.key}\` has no value` : `${shown(value)} is not allowed here`;
  return finding(valueNotAllowed, message, {
    ...atValue(at),
    help: meant === undefined ? `write ${listed(tag.values, 'or')}` : `did you mean \`${meant}\`?`,
  });
}

/** The map that a sentence is about. */
function subject(schema: JsonSchema): string {
  const kind = definitionName(schema);
  if (kind === 'Manifest') return '`milepost.yaml`';
  if (KINDS.some(known => known === kind)) return withArticle(`${kind} document`);
  return schema.title === undefined ? 'this map' : withArticle(schema.title);
}
