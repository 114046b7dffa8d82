import type { Money } from "#app/shared/money.ts";

/** How an order is paid by a transfer: all that has to be typed, or scanned, at a bank. */
export type TransferFacts = {
  /** Null for a bank that is not listed: its number says which. */
  bankName: string | null;
  bin: string;
  account: string;
  holder: string;
  amount: Money;
  /** What must stand in the transfer: the order's code. */
  text: string;
  /** A demonstration's account: nobody's. */
  invented: boolean;
};

/** A square of modules as one SVG path. */
export type QrPicture = { size: number; path: string };
