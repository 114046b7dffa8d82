import type { Reader } from "#app/platform/database.server.ts";
import { isLocale } from "#app/shared/locale.ts";
import { money } from "#app/shared/money.ts";
import { asCurrency } from "../model/stored-money.ts";

export type SandboxPayment = NonNullable<Awaited<ReturnType<typeof findSandboxPayment>>>;

/** A payment of the sandbox by its reference, with what its page shows. */
export async function findSandboxPayment(db: Reader, providerRef: string) {
  const payment = await db.payment.findUnique({
    where: { provider_providerRef: { provider: "sandbox", providerRef } },
    include: { order: { select: { code: true, locale: true } } },
  });
  if (!payment) return null;
  const { order } = payment;
  return {
    id: payment.id,
    providerRef,
    state: payment.state,
    amount: money(payment.amountMinor, asCurrency(payment.currency)),
    code: order.code,
    locale: isLocale(order.locale) ? order.locale : ("en" as const),
  };
}
