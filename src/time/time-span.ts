/** A stretch of time, `[start, end)` in milliseconds; lists of them are sorted, apart and not empty unless said otherwise. */
export interface TimeSpan {
  readonly start: number;
  readonly end: number;
}

/** What any spans cover together, sorted; touching ones become one, empty or reversed ones vanish. */
export function unite(spans: readonly TimeSpan[]): TimeSpan[] {
  const united: TimeSpan[] = [];
  for (const span of spans.filter(isStretch).toSorted((a, b) => a.start - b.start)) {
    const last = united.at(-1);
    if (last === undefined || span.start > last.end) united.push(span);
    else if (span.end > last.end) united[united.length - 1] = { start: last.start, end: span.end };
  }
  return united;
}

/** What is left of `spans` when `holes` are cut out; both are sorted and apart. */
export function subtract(spans: readonly TimeSpan[], holes: readonly TimeSpan[]): TimeSpan[] {
  const left: TimeSpan[] = [];
  let next = 0;
  for (const { start, end } of spans) {
    while ((holes[next]?.end ?? end) <= start) next++;
    let from = start;
    for (let at = next; from < end; at++) {
      const hole = holes[at] ?? { start: end, end };
      const until = Math.min(hole.start, end);
      if (from < until) left.push({ start: from, end: until });
      from = Math.max(from, hole.end);
    }
  }
  return left;
}

/** What `spans` and one more span share. */
export function intersect(spans: readonly TimeSpan[], other: TimeSpan): TimeSpan[] {
  return spans
    .map(span => ({ start: Math.max(span.start, other.start), end: Math.min(span.end, other.end) }))
    .filter(isStretch);
}

/** The same spans so many milliseconds later. */
export function shift(spans: readonly TimeSpan[], by: number): TimeSpan[] {
  return spans.map(span => ({ start: span.start + by, end: span.end + by }));
}

/** How long the spans are together, in milliseconds. */
export function totalLength(spans: readonly TimeSpan[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0);
}

function isStretch(span: TimeSpan): boolean {
  return span.start < span.end;
}
