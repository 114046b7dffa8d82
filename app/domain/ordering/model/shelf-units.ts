import { backOfMissing, type LineUnits } from "./line-units.ts";

/**
 * Of a line's units that did not reach the buyer: `shelved` were counted onto the shelf as their parcels came back, `restocked`
 * were put there with their money.
 */
export type ShelfUnits = LineUnits & { shelved: number; restocked: number };

/** Of the units given back that did not arrive, those that were never sent. */
function neverSent(line: LineUnits): number {
  return Math.max(0, backOfMissing(line) - line.gone);
}

/** How many of so many units given back next may go on the shelf: no unit goes there twice. */
export function shelvableOf(line: ShelfUnits, givenBack: number, isOfArrived = false): number {
  if (isOfArrived) return givenBack;
  const after = { ...line, refunded: line.refunded + givenBack };
  const cameBack = Math.max(0, Math.min(backOfMissing(after), line.gone) - line.shelved);
  return Math.max(0, Math.min(givenBack, neverSent(after) + cameBack - line.restocked));
}

/** How many units of a line may still go on the shelf as parcels of it come back; so many are in those that are or will be back. */
export function shelvableBack(line: ShelfUnits, onTheirWay: number): number {
  return Math.max(0, onTheirWay - line.shelved - Math.max(0, line.restocked - neverSent(line)));
}
