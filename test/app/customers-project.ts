import { temporaryFolder } from './temporary-project.js';

const POLICIES = `kind: ObjectType
name: Case
fields:
  account: {type: reference, to: Account}
---
kind: ObjectType
name: Account
fields:
  segment: {type: picklist, values: [Small, Large]}
---
kind: ObjectType
name: Entitlement
fields:
  serviceLevel: {type: picklist, values: [Standard, Premium], ranked: true}
---
kind: BusinessHours
name: always
timeZone: UTC
week: {mon-sun: 24h}
default: true
---
kind: Milestone
name: first-response
---
kind: EntitlementProcess
name: standard
object: Case
milestones:
  - {milestone: first-response, target: 8h, completeWhen: 'firstRepliedAt != null'}
---
kind: EntitlementProcess
name: premium
object: Case
milestones:
  - {milestone: first-response, target: 2h, completeWhen: 'firstRepliedAt != null'}
---
kind: EntitlementTemplate
name: standard
process: standard
serviceLevel: Standard
---
kind: EntitlementTemplate
name: premium
process: premium
serviceLevel: Premium
perIncident: {cases: 5}
---
kind: EntitlementPolicy
name: support
apply: {object: Case, match: [contact, asset, account]}
`;

const ENTITLEMENTS = `Name,Account,Template,StartDate,EndDate,RemainingCases
Care,Acme,standard,2026-01-01,2026-12-31,
Care,Globex,premium,2026-01-01,2026-12-31,4
Spare,Globex,standard,2026-01-01,2026-12-31,
Old,Initech,standard,2020-01-01,2020-12-31,
Idle,Initech,standard,2026-01-01,2026-12-31,
`;

/** Columns named as a case system might export them. */
const HISTORY = `kind: HistorySource
name: tickets
timeZone: UTC
cases:
  file: tickets.csv
  case: number
  createdAt: opened
  entitlement: contract
  fields: {account: customer}
  means:
    - {at: answered, event: {message: {from: agent}}}
    - {at: moved, event: {entitlement: {column: moved_to}}}
`;

/** Invented tickets of customers: T3 names its entitlement, T4 moves to another, T5 is of a customer that nobody knows. */
const TICKETS = `number,opened,customer,priority,contract,answered,moved,moved_to
T1,2026-03-02T09:00,Acme,Low,,2026-03-02T12:00,,
T2,2026-03-02T10:00,Globex,High,,2026-03-02T13:00,,
T3,2026-03-02T11:00,Globex,Low,Spare,2026-03-02T12:00,,
T4,2026-03-03T09:00,Globex,Low,,2026-03-03T16:00,2026-03-03T10:00,Spare
T5,2026-03-03T10:00,Umbrella,Low,,2026-03-03T11:00,,
T6,2026-03-04T10:00,Globex,Low,Gone,2026-03-04T11:00,,
`;

/** The parts of the project that a test may give otherwise. */
export interface CustomersProject {
  readonly policies?: string;
  readonly history?: string;
  readonly tickets?: string;
}

/** A project of three customers, their entitlements, and an invented log of their cases: its folder is gone when the test is over. */
export function customersProject({ policies, history, tickets }: CustomersProject = {}): string {
  return temporaryFolder({
    'milepost.yaml': 'version: 1\ntimeZone: UTC\n',
    'policies/all.yaml': policies ?? POLICIES,
    'entitlements/accounts.csv': 'Name,segment\nAcme,Small\nGlobex,Large\nInitech,Small\n',
    'entitlements/entitlements.csv': ENTITLEMENTS,
    'simulations/tickets.yaml': history ?? HISTORY,
    'simulations/tickets.csv': tickets ?? TICKETS,
  });
}

/** Its policies with a text in place of another. */
export function policiesWith(before: string, after: string): string {
  if (!POLICIES.includes(before)) throw new Error(`no \`${before}\` in the policies`);
  return POLICIES.replace(before, after);
}

/** Its HistorySource with a text in place of another. */
export function historyWith(before: string, after: string): string {
  if (!HISTORY.includes(before)) throw new Error(`no \`${before}\` in the history`);
  return HISTORY.replace(before, after);
}
