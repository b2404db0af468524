import { _, Ajv, type CodeKeywordDefinition, type CodeOptions, type KeywordCxt } from 'ajv';
import { REFERENCE } from './definition.js';
import { repeatedItems } from './repeated-items.js';
import { DEFINITIONS } from './schemas.gen.js';

/**
 * Ajv with all definitions; it finds all errors at once, each with the schema that says so and the value that it is said of.
 * The keywords that milepost uses mean the same in draft 7 as in 2020-12, whose others would make the code half as large again.
 */
export function createAjv(code: CodeOptions = {}): Ajv {
  const created = new Ajv({
    allErrors: true,
    verbose: true,
    messages: false,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    meta: false,
    validateSchema: false,
    addUsedSchema: false,
    // Compiles each definition once, and in half the time; a document is too small to feel the difference in validation.
    inlineRefs: false,
    code: { optimize: false, process: growErrorsInPlace, ...code },
  });
  created.removeKeyword('uniqueItems');
  created.addKeyword(UNIQUE_ITEMS);
  created.addSchema({ $id: REFERENCE.slice(0, REFERENCE.indexOf('#')), $defs: DEFINITIONS });
  return created;
}

/** Ajv's code joins lists of errors by copying them, which takes quadratic time in a document with thousands of faults. */
function growErrorsInPlace(code: string): string {
  return code.replace(
    /vErrors\.concat\((\w+)\.errors\)/g,
    '$1.errors.reduce((all, one) => (all.push(one), all), vErrors)',
  );
}

/** Finds every item that stands in the list before, where ajv's own keyword finds one. */
const UNIQUE_ITEMS: CodeKeywordDefinition = {
  keyword: 'uniqueItems',
  type: 'array',
  schemaType: 'boolean',
  error: {
    message: 'repeats an item',
    params: ({ params }) => _`{first: ${params.first}, second: ${params.second}}`,
  },
  code(context: KeywordCxt) {
    const { gen, data } = context;
    const repeated = gen.scopeValue('func', { ref: repeatedItems, code: _`repeatedItems` });
    gen.forOf('pair', _`${repeated}(${data})`, pair => {
      context.setParams({ first: _`${pair}.first`, second: _`${pair}.second` });
      context.error(true);
    });
  },
};
