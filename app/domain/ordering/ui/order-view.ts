import type { QrPicture, TransferFacts } from "../model/transfer-facts.ts";
import type { OrderPageView } from "../queries/find-order-page.server.ts";

export const parcelNotices = ["part-cancelled", "part-not-now", "arrived"] as const;
export type ParcelNotice = (typeof parcelNotices)[number];

/** All that the page of an order shows. */
export type OrderView = {
  order: OrderPageView;
  marketName: string;
  addressLines: string[];
  /** The end of the hold and the placing, in the market's own time. */
  until: string;
  placed: string;
  taxes: string[];
  carrier: { name: string; min: number; max: number } | null;
  abroad: boolean;
  confirming: boolean;
  notice: "later" | "down" | "not-now" | null;
  /** What became of the last thing asked of a parcel. */
  parcelNotice: ParcelNotice | null;
  demonstrates: boolean;
  canPay: boolean;
  /** Null until the money has come. */
  receiptHref: string | null;
  /** How the order is paid by transfer, while it waits for one. */
  transfer: (TransferFacts & { picture: QrPicture }) | null;
  /** Nothing of it was sent, and it is to be paid at the door. */
  canCallOff: boolean;
};
