import type { QrPicture, TransferFacts } from "../model/transfer-facts.ts";
import type { OrderPageView } from "../queries/find-order-page.server.ts";
import type { InvoiceAnswer } from "./invoice-section.tsx";
import type { BuyerReturn } from "./order-returns.tsx";

export const parcelNotices = [
  ...(["part-cancelled", "part-not-now", "arrived"] as const),
  ...(["return-asked", "return-not-now", "return-withdrawn", "return-with-portal"] as const),
];
export type ParcelNotice = (typeof parcelNotices)[number];

/** All that the page of an order shows. */
export type OrderView = {
  order: OrderPageView;
  /** What the buyer asked to give back, and the parts of which they may ask for more. */
  returns: BuyerReturn[];
  returnable: string[];
  marketName: string;
  addressLines: string[];
  /** The end of the hold and the placing, in the market's own time. */
  until: string;
  placed: string;
  taxes: string[];
  carrier: { name: string; min: number; max: number } | null;
  abroad: boolean;
  /** Nothing of it is sent anywhere. */
  fetched: boolean;
  /** The electronic invoice was just asked for. */
  invoiceAsked: boolean;
  invoiceAnswer: InvoiceAnswer;
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
