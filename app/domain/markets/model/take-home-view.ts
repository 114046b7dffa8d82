import type { Market } from "#app/shared/market.ts";
import type { Verdict } from "#app/shared/verdict.ts";

/** One thing to know, with where it is from and when it was looked up. */
export type TakeHomeLine = {
  kind: "rule" | "suitcase" | "cabin" | "smell" | "alcohol" | "cold" | "parcel" | "tax" | "penalty";
  /** Null where the page has words of its own for it: a parcel that cannot go, goods that must stay cool. */
  text: string | null;
  source: string | null;
  checkedOn: string | null;
  /** False: nobody in authority has confirmed it. */
  confirmed: boolean;
};

/** "Can I take it home?" in the reader's language. */
export type TakeHomeView = {
  verdict: Verdict;
  orderable: boolean;
  /** False: the market forbids even to show such goods. */
  offered: boolean;
  market: Market;
  marketName: string;
  /** Days on the way, where they are too many for fresh goods. */
  tooLongDays: number | null;
  lines: TakeHomeLine[];
  /** Whom to ask where a line is not confirmed. */
  authority: { name: string; url: string } | null;
};
