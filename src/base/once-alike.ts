/** Makes something of each part once: parts that are alike as JSON get the same, so that of many few lie in memory. */
export function onceAlike<Part, Made>(make: (part: Part) => Made): (part: Part) => Made {
  const known = new Map<string, Made>();
  return part => {
    const text = JSON.stringify(part);
    const made = known.get(text) ?? make(part);
    known.set(text, made);
    return made;
  };
}
