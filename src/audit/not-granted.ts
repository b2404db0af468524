import { finding, type Report } from '../diagnostic/finding.js';
import type { Account } from '../entitlement/account.js';
import type { Asset } from '../entitlement/asset.js';
import type { Product } from '../entitlement/product.js';
import type { StoredRecord } from '../entitlement/stored-record.js';
import type { AuditContext } from './audit-context.js';
import { entitlementNotGranted } from './codes.js';
import { isInForce } from './ends.js';

/** A product that a customer has. */
interface Holding {
  readonly account: Account;
  readonly product: Product;
  readonly asset?: Asset;
  /** The asset or the line that says so. */
  readonly record: StoredRecord;
}

/** Reports assets, and lines of contracts in force, whose product is sold with an entitlement that the customer never got. */
export function auditGrants(context: AuditContext, report: Report): void {
  const told = new Set<string>();
  for (const holding of holdingsOf(context)) {
    const { account, product, asset, record } = holding;
    const templates = Object.values(context.plan.templates).filter(({ products }) =>
      products.includes(product.code ?? product.name),
    );
    const granted = templates.some(({ name }) => hasBeenGranted(holding, name, context));
    const key = JSON.stringify([account.key, asset?.key ?? record.key, product.key]);
    if (templates.length === 0 || granted || told.has(key)) continue;
    told.add(key);
    const names = templates.map(({ name }) => `\`${name}\``).join(' or ');
    report(
      finding(
        entitlementNotGranted,
        `\`${account.name}\` has \`${record.name}\`, and no entitlement for it`,
        {
          span: record.place?.span('Product'),
          note: `\`${product.name}\` is sold with ${names}`,
          help: 'add the entitlement, with its `Template`',
        },
      ),
    );
  }
}

function holdingsOf(context: AuditContext): readonly Holding[] {
  const { assets, contractLineItems } = context.records;
  const lines = contractLineItems.all.filter(
    line => isInForce(line, context) && isInForce(line.serviceContract, context),
  );
  return [
    ...assets.all.flatMap(asset => holding(asset.account, asset.product, asset, asset)),
    ...lines.flatMap(line => {
      const { asset, serviceContract } = line;
      return holding(serviceContract.account ?? asset?.account, line.product ?? asset?.product, asset, line);
    }),
  ];
}

function holding(
  account: Account | undefined,
  product: Product | undefined,
  asset: Asset | undefined,
  record: StoredRecord,
): readonly Holding[] {
  if (account === undefined || product === undefined) return [];
  return [{ account, product, record, ...(asset && { asset }) }];
}

/** Whether the customer has, or ever had, an entitlement of a template that covers the asset, or everything. */
function hasBeenGranted({ account, asset }: Holding, template: string, { byAccount }: AuditContext): boolean {
  return (byAccount.get(account.key) ?? []).some(
    one => one.template === template && (one.asset === undefined || one.asset.key === asset?.key),
  );
}
