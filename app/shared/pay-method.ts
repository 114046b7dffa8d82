/** How a buyer pays. These words are stored with the order. */
export const payMethods = ["online", "bank-transfer", "on-delivery"] as const;
export type PayMethod = (typeof payMethods)[number];

/** A way to pay that a market offers, up to an amount in minor units of the charged currency. */
export type PayOffer = { method: PayMethod; mostMinor?: number };
