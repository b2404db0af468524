import { describe, expect, it } from 'vitest';
import { REPLAY_FORMATS } from '../../src/report/results/replay/formats.js';
import { schemaFaults } from './output-schema.js';
import { plain } from './sample-findings.js';
import { replayReport } from './sample-replay.js';

function printed(format: keyof typeof REPLAY_FORMATS): string {
  return REPLAY_FORMATS[format](replayReport, plain);
}

describe('a replay', () => {
  it('pretty: attainment in tables, the cases that disagree, the rows left out', () => {
    expect(printed('pretty')).toMatchInlineSnapshot(`
      "uci  3,000 rows, 1,203 cases, 2 milestones, 4 without a process

        resolution of premium
                     attainment    met  violated  cancelled
          all           99.91 %  1,200         1          2
          priority
            =1|High     99.91 %  1,200         1          2
            (blank)           –      0         0          2
          month
            2016-03     99.91 %  1,200         1          2

        resolution agrees with made_sla: 99.91 % (1,200 of 1,201)
          not compared: 2 cases without a verdict of the replay
          case  log  replay    target
          INC7  met  violated  Mon 9 Mar 2026 09:30 EDT

        ! 1 row left out
          log.csv:17: left out: \`32/01/2016\` is no date
      "
    `);
  });

  it('json: all results, groups, disagreements and faults, in the shape of its schema', () => {
    expect(schemaFaults('results', printed('json'))).toEqual([]);
    const output = JSON.parse(printed('json'));
    expect(output.results).toHaveLength(2);
    expect(output.summary.agreement).toMatchObject({ compared: 1201, agreed: 1200, share: 1200 / 1201 });
    expect(output.summary.rows.faults).toEqual([
      {
        kind: 'date-unreadable',
        file: 'log.csv',
        line: 17,
        case: null,
        reason: '`32/01/2016` is no date',
        effect: 'left-out',
      },
    ]);
  });

  it('markdown: a comment whose values cannot break its tables', () => {
    expect(printed('markdown')).toMatchInlineSnapshot(`
      "<!-- milepost:replay -->
      ## Replay of uci

      3,000 rows, 1,203 cases, 2 milestones, 4 without a process.

      ### resolution of premium

      |  | attainment | met | violated | open | cancelled | exited |
      | :-- | --: | --: | --: | --: | --: | --: |
      | all | 99.91 % | 1,200 | 1 | 0 | 2 | 0 |

      | priority | attainment | met | violated | open | cancelled | exited |
      | :-- | --: | --: | --: | --: | --: | --: |
      | =1\\|High | 99.91 % | 1,200 | 1 | 0 | 2 | 0 |
      | \\(blank\\) | – | 0 | 0 | 0 | 2 | 0 |

      | month | attainment | met | violated | open | cancelled | exited |
      | :-- | --: | --: | --: | --: | --: | --: |
      | 2016-03 | 99.91 % | 1,200 | 1 | 0 | 2 | 0 |

      **resolution agrees with made\\_sla: 99.91 % (1,200 of 1,201)**; not compared: 2 cases without a verdict of the replay

      <details><summary>1 case that disagrees</summary>

      | case | log | replay | target | completed |
      | :-- | :-- | :-- | :-- | :-- |
      | INC7 | met | violated | Mon 9 Mar 2026 09:30 EDT |  |

      </details>

      <details><summary>1 row left out</summary>

      | row | reason |
      | :-- | :-- |
      | log.csv:17 | \\\`32/01/2016\\\` is no date |

      </details>
      "
    `);
  });

  it('csv: a row a group, no value a formula', () => {
    expect(printed('csv')).toMatchInlineSnapshot(`
      "process,milestone,by,value,met,violated,open,cancelled,exited,attainment
      premium,resolution,all,,1200,1,0,2,0,0.9991673605328892
      premium,resolution,field:priority,'=1|High,1200,1,0,2,0,0.9991673605328892
      premium,resolution,field:priority,,0,0,0,2,0,
      premium,resolution,month,2016-03,1200,1,0,2,0,0.9991673605328892
      "
    `);
  });
});
