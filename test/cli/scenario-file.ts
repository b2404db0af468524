/**
 * A whole run of the command line in one file, so that a bug report becomes a test by saving it: sections that start with
 * `====NAME====`. `test` says what it shows; `project` copies a folder of test/; `file:PATH` writes a file, `generated:PATH` one from
 * lines such as `"a: [" * 20000`; `environment` sets variables; then `command`, and what comes out: `status`, `stdout`, `stderr`, `written:PATH`.
 */
export interface ScenarioFile {
  readonly title: string;
  readonly project?: string;
  readonly files: ReadonlyMap<string, string>;
  readonly environment: Readonly<Record<string, string>>;
  readonly command: string;
  readonly expected: Outcome;
}

/** What a command line does that others can see. */
export interface Outcome {
  readonly status: string;
  readonly stdout: string;
  readonly stderr: string;
  readonly written: ReadonlyMap<string, string>;
}

const HEADING = /^====([a-z]+)(?::(.+))?====$/;

/** Reads a scenario file. */
export function parseScenario(text: string): ScenarioFile {
  const parts = sections(text);
  const one = (name: string): string => parts.find(part => part.name === name)?.body ?? '';
  const named = (name: string): [string, string][] =>
    parts.flatMap(part => (part.name === name ? [[part.path, part.body]] : []));
  const project = one('project').trim();
  return {
    title: one('test').trim().replaceAll('\n', ' '),
    ...(project !== '' && { project }),
    files: new Map([
      ...named('file'),
      ...named('generated').map(([path, body]): [string, string] => [path, generate(body)]),
    ]),
    environment: Object.fromEntries(
      one('environment')
        .split('\n')
        .filter(Boolean)
        .map(line => line.split('=', 2)),
    ),
    command: one('command').trim(),
    expected: {
      status: one('status').trim(),
      stdout: one('stdout'),
      stderr: one('stderr'),
      written: new Map(named('written')),
    },
  };
}

/** The same file with another outcome. */
export function withOutcome(text: string, { status, stdout, stderr, written }: Outcome): string {
  const kept = sections(text).filter(({ name }) => !['status', 'stdout', 'stderr', 'written'].includes(name));
  const outcome = [
    { name: 'status', path: '', body: `${status}\n` },
    ...(stdout === '' ? [] : [{ name: 'stdout', path: '', body: stdout }]),
    ...(stderr === '' ? [] : [{ name: 'stderr', path: '', body: stderr }]),
    ...[...written].map(([path, body]) => ({ name: 'written', path, body })),
  ];
  return [...kept, ...outcome]
    .map(({ name, path, body }) => `====${name}${path === '' ? '' : `:${path}`}====\n${body}`)
    .join('');
}

interface Section {
  readonly name: string;
  readonly path: string;
  readonly body: string;
}

function sections(text: string): readonly Section[] {
  const found: Section[] = [];
  let [name, path, body] = ['', '', ''];
  const close = (): void => {
    if (name !== '') found.push({ name, path, body });
  };
  for (const line of text.split(/(?<=\n)/)) {
    const heading = HEADING.exec(line.trimEnd());
    if (heading) {
      close();
      [name, path, body] = [heading[1] ?? '', heading[2] ?? '', ''];
    } else body += line;
  }
  close();
  return found;
}

function generate(body: string): string {
  return body
    .split('\n')
    .filter(Boolean)
    .map(line => {
      const [, json = '""', count = '1'] = /^(".*?")(?: \* (\d+))?$/.exec(line) ?? [];
      return String(JSON.parse(json)).repeat(Number(count));
    })
    .join('');
}
