/** How many of a line were bought, given back, and put into parcels; `gone` of these do not reach the buyer. */
export type LineUnits = { quantity: number; refunded: number; sent: number; gone: number };

/** Of a line, what is still to be sent. Units given back are first those that did not arrive, then those not yet sent. */
export function unsentUnits({ quantity, refunded, sent, gone }: LineUnits): number {
  return Math.max(0, quantity - sent - Math.max(0, refunded - gone));
}

/** How many of so many units given back next were never sent. */
export function unsentOf(units: LineUnits, givenBack: number): number {
  return unsentUnits(units) - unsentUnits({ ...units, refunded: units.refunded + givenBack });
}

/** Everything that is still owed has left. */
export function isAllSent(lines: readonly LineUnits[]): boolean {
  return lines.some(({ sent }) => sent > 0) && lines.every((line) => unsentUnits(line) === 0);
}

/** All that did not arrive was given back. */
export function isMadeGood(lines: readonly LineUnits[]): boolean {
  return lines.every(({ refunded, gone }) => refunded >= gone);
}

/** What reached the buyer, or is on its way, and was not given back. */
export function withBuyer({ quantity, refunded, sent, gone }: LineUnits): number {
  return Math.max(0, Math.min(sent - gone, quantity - refunded));
}
