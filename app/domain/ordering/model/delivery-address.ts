import { z } from "zod";

/** The address as it was typed, in the market's own fields; `name` and `phone` are stored beside it. */
export const deliveryAddress = z.record(z.string(), z.string());
export type DeliveryAddress = z.infer<typeof deliveryAddress>;

/** A stored address; what cannot be read as one is empty rather than an error on a page. */
export function readAddress(stored: unknown): DeliveryAddress {
  const parsed = deliveryAddress.safeParse(stored);
  return parsed.success ? parsed.data : {};
}
