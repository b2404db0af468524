// Each reason for which a candidate loses (S43), as the trace tells it: the reason, and the words beside it.
import { describe, expect, it } from 'vitest';
import type { LossReason } from '../../src/entitlement/life/application.js';
import { runAmong } from './customers-kit.js';

interface Loser {
  /** The record of the loser, without its kind, name and account. */
  readonly record: string;
  /** Its account. */
  readonly account?: string;
  readonly apply?: string;
  readonly lookup?: string;
  /** Fields of the case beside its account. */
  readonly fields?: string;
  /** More records. */
  readonly beside?: string;
  readonly timeline?: string;
  /** The words of the trace. */
  readonly why: string;
}

const BOX = '{kind: Asset, Name: Box, Account: Acme}';
const ADA = '{kind: Contact, Name: Ada, Account: Acme}';
const WINNER = '{kind: Entitlement, Name: Winner, Account: Acme, Process: care, StartDate: 2026-02-01}';

/** Every reason: TypeScript refuses a table that lacks one. */
const LOSERS: Readonly<Record<LossReason, Loser>> = {
  'object-type': {
    record: 'Process: field-care',
    why: 'its process `field-care` is for `WorkOrder` records',
  },
  future: { record: 'Process: care, StartDate: 2026-03-03', why: 'it starts on 2026-03-03' },
  expired: { record: 'Process: care, EndDate: 2026-03-01', why: 'it ended on 2026-03-01' },
  suspended: {
    record: 'Process: care',
    timeline: '{at: 0m, change: {account: Acme, set: {onHold: true}}}',
    why: 'it is suspended',
  },
  cancelled: { record: 'Process: care', timeline: '{at: 0m, cancel: Loser}', why: 'it is cancelled' },
  account: {
    record: 'Process: care',
    account: 'Globex',
    apply: '[contact]',
    fields: ', contact: Ada',
    beside: `${ADA}\n---\n{kind: EntitlementContact, Entitlement: Loser, Contact: Ada}`,
    why: 'it is another account’s, `Globex`',
  },
  asset: {
    record: 'Process: care, Asset: Box',
    lookup: 'sameAsset: true',
    beside: BOX,
    why: 'it covers the asset `Box`',
  },
  contact: {
    record: 'Process: care',
    lookup: 'sameContact: true',
    beside: `${ADA}\n---\n{kind: EntitlementContact, Entitlement: Loser, Contact: Ada}`,
    why: 'it is for named contacts, and the record’s is none of them',
  },
  channel: {
    record: 'Process: care, Channels: [Phone, Web]',
    lookup: 'coveredChannel: true',
    fields: ', channel: Email',
    why: 'it covers Phone, Web, and not Email',
  },
  exhausted: {
    record: 'Process: care, IsPerIncident: true, CasesPerEntitlement: 3, RemainingCases: 0',
    why: 'none of its 3 incidents is left',
  },
  condition: {
    record: 'Process: care, ServiceLevel: Standard',
    apply: `[account], when: 'entitlement.serviceLevel == "Premium"'`,
    why: 'the policy’s `when` is not true',
  },
  'no-match': { record: 'Process: care', apply: '[asset]', why: 'the policy matches by asset only' },
  outranked: {
    record: 'Process: care',
    apply: '[asset, account]',
    fields: ', asset: Box',
    beside: `${BOX}\n---\n{kind: Entitlement, Name: For the box, Account: Acme, Process: care, Asset: Box}`,
    why: 'it matches by account, `For the box` by asset',
  },
  tie: {
    record: 'Process: care, StartDate: 2026-01-01',
    beside: WINNER,
    why: '`Winner` starts later, on 2026-02-01',
  },
};

describe('why a candidate lost (S43)', () => {
  it.each(Object.entries(LOSERS))('%s', (reason, loser) => {
    const { account = 'Acme', record, apply = '[account]', lookup, fields = '', beside, timeline } = loser;
    const { traces } = runAmong(
      [
        'kind: EntitlementProcess\nname: field-care\nobject: WorkOrder\nmilestones: [{milestone: first-response, target: 8h}]\n',
        `kind: EntitlementPolicy
name: support
apply: {object: Ticket, match: ${apply}}
modify: [{when: account.onHold, do: suspend}]
${lookup === undefined ? '' : `lookup: {${lookup}}\n`}`,
        `{kind: Entitlement, Name: Loser, Account: ${account}, ${record}}\n`,
        ...(beside === undefined ? [] : [`${beside}\n`]),
        `kind: Scenario
name: s
start: 2026-03-02T09:00Z
${timeline === undefined ? '' : `timeline: [${timeline}]\n`}cases: [{id: c1, object: Ticket, createdAt: 2026-03-02T10:00Z, fields: {account: Acme${fields}}}]
`,
      ].join('---\n'),
    );
    const found = traces.get('c1')?.find(one => one.kind === 'entitlement-found');
    const candidates = found?.kind === 'entitlement-found' ? found.application?.candidates : [];
    expect(candidates?.find(({ name }) => name === 'Loser')?.lost).toEqual({ reason, why: loser.why });
  });
});
