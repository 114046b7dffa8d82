import { z } from "zod";
import { refundReasons } from "#app/domain/ordering/model/refund-reason.ts";

export const mailKinds = [
  "order-received",
  "order-paid",
  "order-shipped",
  "order-expired",
  "refund-apology",
  "order-refunded",
  "money-back",
  "parcel-refused",
  "parcel-lost",
  "return-asked",
  "return-accepted",
  "return-declined",
  "return-with-portal",
  "return-withdrawn",
  "seller-new-order",
  "seller-order-cancelled",
  "seller-part-refunded",
  "seller-return-asked",
] as const;
export type MailKind = (typeof mailKinds)[number];
/** Those to the people of a seller, about their part of an order. */
export type SellerMailKind = Extract<MailKind, `seller-${string}`>;

/** What a message remembers: which order it tells of, and the link it carries. The rest is read when it is sent. */
export const mailData = z.object({
  orderId: z.string(),
  sellerOrderId: z.string().optional(),
  refundReason: z.enum(refundReasons).optional(),
  refundId: z.string().optional(),
  shipmentId: z.string().optional(),
  returnId: z.string().optional(),
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

/** To owner and staff, before a badge leaves. Remembers what was true when it was due. */
export const recordEndingData = z.object({
  audience: z.enum(["seller", "staff"]),
  record: z.enum(["award", "certificate"]),
  /** Which of the warnings it is. */
  days: z.number(),
  /** Until the end when it was written; below zero when time had passed it. */
  daysLeft: z.number(),
  code: z.string(),
  name: z.string(),
  endsOn: z.string(),
  /** Below the portal's origin: "/vi/certificates/OC-…". */
  link: z.string(),
});
export type RecordEndingData = z.infer<typeof recordEndingData>;

/** About the booking of a visit: to who booked it, or to the people of its host. */
export const bookingMailKinds = [
  "booking-requested",
  "booking-confirmed",
  "booking-declined",
  "booking-unanswered",
  "booking-cancelled",
  "booking-called-off",
  "booking-moved",
  "booking-reminder",
  "host-booking-new",
  "host-booking-cancelled",
  "host-booking-moved",
  "host-booking-absent",
] as const;
export type BookingMailKind = (typeof bookingMailKinds)[number];
export type HostMailKind = Extract<BookingMailKind, `host-${string}`>;

export function isBookingMailKind(value: string): value is BookingMailKind {
  return (bookingMailKinds as readonly string[]).includes(value);
}

/** The rest is read when it is sent. */
export const bookingMailData = z.object({
  bookingId: z.string(),
  /** By it the order's desk finds its mails. */
  orderId: z.string().optional(),
  /** Below the portal's origin. */
  link: z.string(),
});
export type BookingMailData = z.infer<typeof bookingMailData>;

/** To who waits for seats of a full visit: that one is on the list, or that seats are held for this person for a while. */
export const waitingMailKinds = ["seats-offered", "waiting-joined"] as const;
export type WaitingMailKind = (typeof waitingMailKinds)[number];
export const seatsOfferedData = z.object({ waitingId: z.string(), link: z.string() });
export type SeatsOfferedData = z.infer<typeof seatsOfferedData>;

export function isWaitingMailKind(value: string): value is WaitingMailKind {
  return (waitingMailKinds as readonly string[]).includes(value);
}

/** Mails that anybody can ask for by typing an address. Whether there is anything to send is looked up when it is sent. */
export const askedMailKinds = ["order-link", "password-reset"] as const;
export type AskedMailKind = (typeof askedMailKinds)[number];

/** What was typed beside the address: an order's code, or nothing. */
export const askedMailData = z.object({ code: z.string().optional() });
export type AskedMailData = z.infer<typeof askedMailData>;

export function isAskedMailKind(value: string): value is AskedMailKind {
  return (askedMailKinds as readonly string[]).includes(value);
}

/** To an account's owner, whose password was set anew. */
export const passwordChangedData = z.object({
  name: z.string(),
  /** Below the portal's origin: "/vi/forgotten-password". */
  link: z.string(),
});
export type PasswordChangedData = z.infer<typeof passwordChangedData>;

/** To who reported a problem and left an address. */
export const reportAnsweredData = z.object({
  code: z.string(),
  record: z.string(),
  answer: z.string(),
  link: z.string(),
});
export type ReportAnsweredData = z.infer<typeof reportAnsweredData>;
