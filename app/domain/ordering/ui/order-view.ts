import type { OrderPageView } from "../queries/find-order-page.server.ts";

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
  demonstrates: boolean;
  canPay: boolean;
};
