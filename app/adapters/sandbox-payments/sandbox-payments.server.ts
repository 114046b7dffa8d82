import { z } from "zod";
import { realNow } from "#app/platform/clock.server.ts";
import { isSignedText, signText } from "#app/platform/signed-token.server.ts";
import type { DemonstratedAction, PaymentGateway, PaymentNews } from "#app/ports/payment-gateway.ts";
import { type Currency, currencyExponent } from "#app/shared/money.ts";
import { ok } from "#app/shared/result.ts";

const purpose = "sandbox-event";
const toleranceMs = 5 * 60_000;

const outcomes: Record<DemonstratedAction, PaymentNews["outcome"]> = {
  succeed: "succeeded",
  decline: "failed",
  later: "delayed",
  arrive: "succeeded",
  "fail-later": "failed",
  cancel: "cancelled",
};

const currencies = Object.keys(currencyExponent) as [Currency, ...Currency[]];
const eventShape = z.object({
  id: z.string(),
  type: z.string(),
  reference: z.string(),
  paymentId: z.string(),
  outcome: z.enum(["succeeded", "failed", "delayed", "cancelled"]),
  amount: z.object({ minor: z.number().int(), currency: z.enum(currencies) }),
});

/** A provider without an account: its page is ours, and its events are signed and told like anyone's. */
export function sandboxPayments({ secret }: { secret: string }): PaymentGateway {
  return {
    provider: "sandbox",
    shortestSessionMs: 0,
    async open({ paymentId }) {
      const providerRef = `sbx_${paymentId.replaceAll("-", "")}`;
      return ok({ providerRef, payUrl: `/sandbox/pay/${providerRef}` });
    },
    async expire() {},
    refund: async () => undefined,
    verify(rawBody, signature) {
      const [time = "", mac = ""] = (signature ?? "").split(".");
      const age = Math.abs(realNow().getTime() - Number(time));
      if (!(age <= toleranceMs) || !isSignedText(secret, purpose, `${time}\n${rawBody}`, mac)) return null;
      const { id, type, reference, paymentId, outcome, amount } = eventShape.parse(JSON.parse(rawBody));
      const news: PaymentNews = { providerRef: reference, paymentId, outcome, amount };
      return { eventId: id, type, payload: { id, type, reference }, news };
    },
    demonstrate({ providerRef, paymentId, amount, action }) {
      const type = `payment.${outcomes[action]}`;
      const event = {
        id: `evt_${providerRef}_${action}`,
        type,
        reference: providerRef,
        paymentId,
        outcome: outcomes[action],
        amount,
      };
      const rawBody = JSON.stringify(event);
      const time = String(realNow().getTime());
      return { rawBody, signature: `${time}.${signText(secret, purpose, `${time}\n${rawBody}`)}` };
    },
  };
}
