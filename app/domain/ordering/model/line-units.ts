/**
 * How many of a line were bought, given back, and put into parcels; `gone` of these do not reach the buyer. `ofArrived` of the
 * units given back went back out of what reached the buyer.
 */
export type LineUnits = { quantity: number; refunded: number; ofArrived: number; sent: number; gone: number };

/** No more can have gone back out of what arrived than was sent and is not gone. */
function backOfArrived({ refunded, ofArrived, sent, gone }: LineUnits): number {
  return Math.max(0, Math.min(ofArrived, refunded, sent - gone));
}

/** Units given back that never reached the buyer: first those that are gone, then those not yet sent. */
export function backOfMissing(line: LineUnits): number {
  return line.refunded - backOfArrived(line);
}

/** Of a line, what is still to be sent. */
export function unsentUnits(line: LineUnits): number {
  return Math.max(0, line.quantity - line.sent - Math.max(0, backOfMissing(line) - line.gone));
}

/** How many of so many units given back next were never sent. */
export function unsentOf(line: LineUnits, givenBack: number, isOfArrived = false): number {
  const after = {
    ...line,
    refunded: line.refunded + givenBack,
    ofArrived: line.ofArrived + (isOfArrived ? givenBack : 0),
  };
  return unsentUnits(line) - unsentUnits(after);
}

/** Everything that is still owed has left. */
export function isAllSent(lines: readonly LineUnits[]): boolean {
  return lines.some(({ sent }) => sent > 0) && lines.every((line) => unsentUnits(line) === 0);
}

/** All that did not arrive was given back. */
export function isMadeGood(lines: readonly LineUnits[]): boolean {
  return lines.every((line) => backOfMissing(line) >= line.gone);
}

/** What reached the buyer, or is on its way, and was not given back. */
export function withBuyer(line: LineUnits): number {
  const { quantity, refunded, sent, gone } = line;
  return Math.max(0, Math.min(sent - gone - backOfArrived(line), quantity - refunded));
}
