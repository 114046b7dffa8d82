import type { PayMethod } from "#app/shared/pay-method.ts";
import { delayedHoldEnds, type HoldTimes, holdTimes } from "./hold-times.ts";

/** The first attempt to be paid, and how long the goods wait for it. */
export type PaymentPlan = HoldTimes & { provider: string; state: "opening" | "delayed" };

/**
 * Only the online way has a provider's page to open. A transfer may take as long as any delayed method; what is paid on
 * delivery is sold at once, so nothing waits.
 */
export function paymentPlan(
  method: PayMethod,
  now: Date,
  online: { provider: string; holdMinutes: number; shortestSessionMs: number },
): PaymentPlan {
  if (method === "online") {
    const times = holdTimes(now, online.holdMinutes, online.shortestSessionMs);
    return { ...times, provider: online.provider, state: "opening" };
  }
  const end = method === "bank-transfer" ? delayedHoldEnds(now) : now;
  return { sessionEnds: end, holdEnds: end, provider: method, state: "delayed" };
}
