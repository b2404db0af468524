import { Document, isCollection, isMap, isSeq } from 'yaml';

/** A value as the text of a YAML document: block style outside, and a line of flow style for each map within and each item of a list. */
export function printYaml(value: Readonly<Record<string, unknown>>): string {
  const document = new Document(value);
  if (isMap(document.contents)) {
    for (const { value: part } of document.contents.items) {
      if (isMap(part)) part.flow = true;
      if (!isSeq(part)) continue;
      for (const item of part.items) if (isCollection(item)) item.flow = true;
    }
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
