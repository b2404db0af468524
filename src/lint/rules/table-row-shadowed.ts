import { allOf } from '../../analysis/connect.js';
import { isNever } from '../../analysis/find-record.js';
import { recordsOf } from '../../analysis/records.js';
import { startCondition } from '../open-conditions.js';
import type { Rule } from '../rule.js';
import { rowsOf } from '../target-rows.js';

/** A row of a target table that serves no record of its item. Exact. */
export const tableRowShadowed: Rule = {
  code: 'table-row-shadowed',
  severity: 'warning',
  summary: 'A row of a target table serves no record.',
  why: 'The condition of the item keeps out all records with this value: whoever changes the row changes nothing. This is certain; conditions that compute with fields or search in texts are not analysed.',
  visit: {
    milestone(item, say, process, project) {
      const { target, at } = item;
      if (target.kind !== 'table' || item.when === undefined) return;
      const records = recordsOf(process.object, project);
      const start = startCondition(item, process, project);
      if (isNever(start, records)) return;
      for (const { key, serves, at: place } of rowsOf(target, at.child('target'))) {
        if (!isNever(allOf(start, serves), records)) continue;
        const what = key === undefined ? 'the default' : `the row \`${key}\``;
        say(`${what} serves no record: \`${item.id}\` does not apply there`, {
          span: key === undefined ? place.value() : place.key(),
          related: [{ span: at.child('when').value(), label: 'this keeps them out' }, ...at.via()],
          help: 'remove it, or widen the condition',
        });
      }
    },
  },
};
