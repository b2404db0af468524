import type { Instant } from '../../time/instant.js';
import type { Entitlement } from '../entitlement.js';
import { statusAt } from '../status.js';

/** An entitlement while a run goes on: as it stands, incidents left included, and what has been done to it. */
export interface Holding {
  readonly entitlement: Entitlement;
  readonly suspended: boolean;
  readonly cancelledAt?: Instant;
  /** A later term has taken its place (S44). */
  readonly renewed: boolean;
}

/** An entitlement to which nothing has been done yet. */
export function holdingOf(entitlement: Entitlement): Holding {
  return { entitlement, suspended: false, renewed: false };
}

/** Why an entitlement is not in force. */
export type Lapse = 'future' | 'expired' | 'suspended' | 'cancelled';

/** Why an entitlement is not in force at an instant: by its dates (S40), or because it was suspended or cancelled (S44); `undefined` when it is. */
export function lapseAt(holding: Holding, at: Instant, timeZone: string): Lapse | undefined {
  if (holding.cancelledAt !== undefined) return 'cancelled';
  if (holding.suspended) return 'suspended';
  const status = statusAt(holding.entitlement, at, timeZone);
  if (status === 'Active') return undefined;
  return status === 'Inactive' ? 'future' : 'expired';
}
