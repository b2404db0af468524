import { describe, expect, it } from 'vitest';
import { linkBeside } from '../link/link-texts.js';

/** Whether the rule speaks of two offers, each given by its process and what else its template says. */
function said(
  standard: Offer,
  premium: Offer,
  levels = 'values: [Standard, Premium], ranked: true',
): boolean {
  const offer = (level: string, { items, template = '' }: Offer) => `---
kind: EntitlementProcess
name: process-${level.toLowerCase()}
object: Case
milestones: [${items}]
---
kind: EntitlementTemplate
name: template-${level.toLowerCase()}
process: process-${level.toLowerCase()}
serviceLevel: ${level}
${template}
`;
  const text = `kind: ObjectType
name: Entitlement
fields: {serviceLevel: {type: picklist, ${levels}}}
${offer('Standard', standard)}${offer('Premium', premium)}---
kind: BusinessHours
name: late-shift
timeZone: America/New_York
week: {mon-fri: "13:00-21:00"}
`;
  const { findings } = linkBeside(text, 'service-level-slower');
  return findings.length > 0;
}

interface Offer {
  readonly items: string;
  readonly template?: string;
}

const within = (target: string, more = ''): Offer => ({
  items: `{milestone: resolution, target: ${target}${more}}`,
});

describe('service-level-slower', () => {
  it('compares targets of different units in the hours they are counted in', () => {
    expect(said(within('8h'), within('2bd'))).toBe(true);
    expect(said(within('2bd'), within('8h'))).toBe(false);
    expect(said(within('8h'), within('8h'))).toBe(false);
  });

  it('is silent where the better level is sooner at some hour: around the clock against office hours', () => {
    expect(said(within('8h'), within('10h', ', clock: elapsed'))).toBe(false);
    expect(said(within('8h'), within('7d', ', clock: elapsed'))).toBe(true);
  });

  it('heeds targets and hours that a template overrides (S12, S42)', () => {
    const target = { ...within('2h'), template: 'targets: {resolution: 10h}' };
    expect(said(within('4h'), within('2h'))).toBe(false);
    expect(said(within('4h'), target)).toBe(true);
    const late = (hours: string): Offer => ({ ...within(hours), template: 'businessHours: late-shift' });
    expect(said(within('2h'), within('3h'))).toBe(true);
    expect(said(within('2h'), late('3h'))).toBe(false);
    expect(said(late('2h'), late('3h'))).toBe(true);
  });

  it('compares templates of one type, for records that both serve', () => {
    const phone = { ...within('8h'), template: 'type: Phone Support' };
    expect(said(within('4h'), within('8h'))).toBe(true);
    expect(said(within('4h'), phone)).toBe(false);
    const only = (type: string) => `, when: 'type == "${type}"'`;
    expect(said(within('4h', only('Question')), within('8h', only('Problem')))).toBe(false);
  });

  it('knows which items of one process are for which level', () => {
    const items = ['Standard', 'Premium']
      .map(
        (level, index) =>
          `{milestone: resolution, id: r-${index}, when: 'entitlement.serviceLevel == "${level}"', target: ${4 + index * 4}h}`,
      )
      .join(', ');
    expect(said({ items }, { items })).toBe(true);
  });

  it('needs an order of the levels', () => {
    expect(said(within('4h'), within('8h'), 'values: [Standard, Premium]')).toBe(false);
    expect(said(within('4h'), within('8h'), 'values: [Premium, Standard], ranked: true')).toBe(false);
  });
});
