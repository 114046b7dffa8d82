import { z } from "zod";

export const mailKinds = [
  "order-received",
  "order-paid",
  "order-shipped",
  "order-expired",
  "refund-apology",
  "seller-new-order",
] as const;
export type MailKind = (typeof mailKinds)[number];

/** What a message remembers: which order it tells of, and the link it carries. The rest is read when it is sent. */
export const mailData = z.object({
  orderId: z.string(),
  sellerOrderId: z.string().optional(),
  /** Below the portal's origin: "/ja/orders/AB12CD34?key=…". */
  link: z.string(),
});
export type MailData = z.infer<typeof mailData>;

export function isMailKind(value: string): value is MailKind {
  return (mailKinds as readonly string[]).includes(value);
}

/** To the people of a seller, about a listing of theirs. */
export const listingMailKinds = ["listing-approved", "listing-declined"] as const;
export type ListingMailKind = (typeof listingMailKinds)[number];

/** A listing's mail remembers what it says: the listing may have changed by the time it is sent. */
export const listingMailData = z.object({
  name: z.string(),
  decided: z.enum(["new", "change"]),
  reason: z.string(),
  /** Below the portal's origin: "/vi/seller/listings/…". */
  link: z.string(),
});
export type ListingMailData = z.infer<typeof listingMailData>;

export function isListingMailKind(value: string): value is ListingMailKind {
  return (listingMailKinds as readonly string[]).includes(value);
}
