import { type Currency, isCurrency } from "#app/shared/money.ts";

/** A currency read from our own table. @throws RangeError for one the portal does not know */
export function asCurrency(value: string): Currency {
  if (!isCurrency(value)) throw new RangeError(`unknown currency ${value}`);
  return value;
}
