import type { Transaction } from "#app/platform/database.server.ts";
import { writeReference } from "#app/platform/write-reference.server.ts";
import { dayAt } from "#app/shared/calendar.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import type { ExchangeRate } from "../model/market-rules.ts";
import type { ListCurrency } from "../model/price-list.ts";
import { rateHistory, rateInForce, rateMove, rateShares } from "../model/rate.ts";
import { lockPriceLists } from "./hold-price-lists.server.ts";

export type NewRate = {
  currency: ListCurrency;
  vndPerUnit: number;
  asOf: string;
  source: string;
  /** The person looked at an unusual rate twice. */
  sure: boolean;
  actorId: string;
  now: Date;
};
export type RateRefusal = { code: "future" } | { code: "unusual"; last: ExchangeRate };

/** Adds a dated rate; none is ever changed. The same one sent twice is one. */
export async function enterRate(
  tx: Transaction,
  { currency, vndPerUnit, asOf, source, sure, actorId, now }: NewRate,
): Promise<Result<{ before: ExchangeRate | null; repeated: boolean }, RateRefusal>> {
  const today = dayAt(now);
  if (asOf > today) return refuse({ code: "future" });
  await lockPriceLists(tx);
  const rows = await tx.referenceRecord.findMany({ where: { kind: "exchange-rate" }, select: { body: true } });
  const history = rateHistory(
    rows.map(({ body }) => body as ExchangeRate),
    currency,
  );
  const before = rateInForce(history, currency, today) ?? null;
  const ofDay = history.filter((rate) => rate.asOf === asOf);
  const same = ofDay.find((rate) => rate.vndPerUnit === vndPerUnit && rate.source === source);
  if (same && same === ofDay[0]) return ok({ before, repeated: true });
  if (before && !sure && Math.abs(rateMove(before.vndPerUnit, vndPerUnit)) > rateShares.unusual)
    return refuse({ code: "unusual", last: before });
  const nth = ofDay.length + 1;
  const entered = { enteredBy: actorId, enteredAt: now.toISOString() };
  await writeReference(tx, {
    kind: "exchange-rate",
    key: `${currency}@${asOf}/${nth}`,
    body: { currency, vndPerUnit, asOf, source, nth, ...entered } satisfies ExchangeRate,
  });
  return ok({ before, repeated: false });
}
