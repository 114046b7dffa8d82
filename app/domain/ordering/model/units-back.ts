import { isOfArrived } from "./give-back-reason.ts";

/** Of a line, how many units went back with money; `ofArrived` of them out of what reached the buyer. */
export type UnitsBack = { refunded: number; ofArrived: number };

type Refund = {
  reason: string;
  returnRequest: { id: string } | null;
  lines: readonly { orderLineId: string; quantity: number }[];
};

/** Of units that nobody paid for, no money is owed: they are settled as those are whose money went back. */
export function withUnpaid(back: UnitsBack, unpaid = 0): UnitsBack {
  return { ...back, refunded: back.refunded + unpaid };
}

export function unitsBackOf(refunds: readonly Refund[], lineId: string): UnitsBack {
  const units = (list: readonly Refund[]) =>
    list
      .flatMap(({ lines }) => lines)
      .filter(({ orderLineId }) => orderLineId === lineId)
      .reduce((sum, { quantity }) => sum + quantity, 0);
  return {
    refunded: units(refunds),
    ofArrived: units(refunds.filter(({ reason, returnRequest }) => isOfArrived(reason, returnRequest !== null))),
  };
}

type Restocking = Omit<Refund, "lines"> & { lines: readonly { orderLineId: string; restocked: number }[] };

/** What of a line went on the shelf with the money of goods that did not arrive. */
export function restockedOf(refunds: readonly Restocking[], lineId: string): number {
  return refunds
    .filter(({ reason, returnRequest }) => !isOfArrived(reason, returnRequest !== null))
    .flatMap(({ lines }) => lines)
    .filter(({ orderLineId }) => orderLineId === lineId)
    .reduce((sum, { restocked }) => sum + restocked, 0);
}
