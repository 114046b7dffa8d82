import { lockOrder } from "#app/domain/ordering/commands/lock-order.server.ts";
import { recordDispute } from "#app/domain/ordering/commands/record-dispute.server.ts";
import { findPaymentOfCharge } from "#app/domain/ordering/queries/find-payment-of-charge.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import type { DisputeNews } from "#app/ports/payment-gateway.ts";
import type { Services } from "#app/services.server.ts";

/** Records what a provider says of a dispute. Staff decide what follows: goods and money stay where they are. */
export async function settleDispute(
  tx: Transaction,
  { clock }: Pick<Services, "clock">,
  provider: string,
  news: DisputeNews,
): Promise<"applied" | "no-change" | "unknown-payment"> {
  const payment = await findPaymentOfCharge(tx, provider, news.chargeRef);
  const order = payment && (await lockOrder(tx, payment.orderId));
  if (!order) return "unknown-payment";
  const about = { orderId: order.id, paymentId: payment.id, provider, news, now: clock.now() };
  return (await recordDispute(tx, about)) ? "applied" : "no-change";
}
