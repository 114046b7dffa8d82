import type { Day } from "#app/shared/calendar.ts";

/** When a parcel goes out: `from` is null where nothing has to be waited for; `waits` where ready goods wait for a harvest. */
export type Sending = { sellerName: string; from: Day | null; waits: boolean };

type Part = { sellerName: string; lines: readonly { promisedOn: Day | null }[] };

/** A seller sends one parcel, so the latest harvest in it decides. */
export function sendingOf({ sellerName, lines }: Part): Sending {
  const promised = lines.flatMap(({ promisedOn }) => promisedOn ?? []).sort();
  const from = promised.at(-1) ?? null;
  return { sellerName, from, waits: from !== null && lines.some(({ promisedOn }) => promisedOn !== from) };
}

/** When which part is sent; empty where every part is sent at once, and there is nothing to tell. */
export function sendingsOf(parts: readonly Part[]): Sending[] {
  const sendings = parts.map(sendingOf);
  return sendings.some(({ from }) => from !== null) ? sendings : [];
}
