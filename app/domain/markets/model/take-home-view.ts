import type { Market } from "#app/shared/market.ts";
import type { Verdict } from "./market-rules.ts";

/** "Can I take it home?" in the reader's language. */
export type TakeHomeView = {
  verdict: Verdict;
  orderable: boolean;
  /** False: the market forbids even to show such goods. */
  offered: boolean;
  market: Market;
  marketName: string;
  parcel: string | null;
  luggage: string | null;
  penalty: string | null;
  liquid: boolean;
  coldChain: boolean;
  taxes: { text: string; source: string | null; checkedOn: string }[];
  source: string | null;
  checkedOn: string | null;
  /** Nobody of the centre has confirmed the rule yet. */
  unconfirmed: boolean;
};
