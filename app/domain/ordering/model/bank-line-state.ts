export const bankLineStates = ["unmatched", "other_amount", "not_due", "matched", "set_aside"] as const;
export type BankLineState = (typeof bankLineStates)[number];

/** What still waits for a person. A line that pays an order or was set aside is decided. */
export function isOpenLine(state: BankLineState): boolean {
  return state === "unmatched" || state === "other_amount" || state === "not_due";
}

export type NamedOrder = { code: string; totalMinor: number };

/** Which of the orders that a text names it pays: the only one, or of several the only one of that amount. */
export function namedOrder<Order extends NamedOrder>(orders: readonly Order[], amountMinor: number): Order | null {
  const fitting = orders.length === 1 ? orders : orders.filter(({ totalMinor }) => totalMinor === amountMinor);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
