import { describe, expect, it } from 'vitest';
import { exportView } from '../../src/report/workbench/view-table.js';
import { schemaFaults } from './output-schema.js';

const VIEW = {
  name: 'cases',
  headings: ['case', 'left'],
  rows: [
    ['a|b', '=1h left'],
    ['c', ''],
  ],
};
const BUILT_WITH = { milepost: '0.0.0', timeZoneData: '2025c' };

describe('an exported view', () => {
  it('has the shape of its schema as JSON', () => {
    const text = exportView(VIEW, 'JSON', BUILT_WITH);
    expect(schemaFaults('view', text)).toEqual([]);
    expect(JSON.parse(text).rows[1]).toEqual({ case: 'c', left: '' });
  });

  it('is safe in a spreadsheet as CSV, and in a comment as Markdown', () => {
    expect(exportView(VIEW, 'CSV', BUILT_WITH)).toBe("case,left\na|b,'=1h left\nc,\n");
    expect(exportView(VIEW, 'Markdown', BUILT_WITH)).toBe(
      '| case | left |\n| :-- | :-- |\n| a\\|b | =1h left |\n| c |  |\n',
    );
  });
});
