import { z } from "zod";
import { type Currency, currencyExponent } from "#app/shared/money.ts";

const currencies = Object.keys(currencyExponent) as [Currency, ...Currency[]];

/** The news of a payment as the event ledger keeps them. */
const storedNews = z.object({
  news: z
    .object({
      providerRef: z.string().nullable(),
      paymentId: z.string().nullable(),
      outcome: z.enum(["succeeded", "delayed", "failed", "expired", "cancelled", "refunded", "partly-refunded"]),
      amount: z.object({ minor: z.number().int(), currency: z.enum(currencies) }).nullable(),
    })
    .nullable(),
});

const storedDispute = z.object({
  dispute: z.object({
    disputeRef: z.string(),
    chargeRef: z.string(),
    state: z.string(),
    reason: z.string(),
    amountMinor: z.number().int(),
    currency: z.string(),
    openedAt: z.coerce.date(),
  }),
});

const storedRefund = z.object({
  refund: z.object({
    refundRef: z.string(),
    refundId: z.string(),
    state: z.enum(["gone", "failed"]),
    reason: z.string(),
    toldAt: z.coerce.date(),
  }),
});

/** Null when the event is about no refund of ours. */
export function readStoredRefund(payload: unknown) {
  const parsed = storedRefund.safeParse(payload);
  return parsed.success ? parsed.data.refund : null;
}

/** Null when the event is about no dispute. */
export function readStoredDispute(payload: unknown) {
  const parsed = storedDispute.safeParse(payload);
  return parsed.success ? parsed.data.dispute : null;
}

/** Null when the event says nothing of a payment. */
export function readStoredNews(payload: unknown) {
  const parsed = storedNews.safeParse(payload);
  return parsed.success ? parsed.data.news : null;
}
