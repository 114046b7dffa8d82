import type { Transaction } from "#app/platform/database.server.ts";
import type { OpenedPayment } from "#app/ports/payment-gateway.ts";
import type { PaymentState } from "../model/payment-state.ts";

/**
 * Keeps the session of a payment and tells the state it has then. An event, or who gave the order up, may have come first:
 * then the state is further already and stays. Should a provider ever name two sessions alike, the second keeps its address
 * and is known by our own id alone.
 */
export async function recordPaymentOpened(
  tx: Transaction,
  paymentId: string,
  { providerRef, payUrl }: OpenedPayment,
): Promise<PaymentState> {
  const [payment] = await tx.$queryRaw<{ state: PaymentState }[]>`
    UPDATE payment AS own
    SET pay_url = ${payUrl},
        provider_ref = CASE
          WHEN EXISTS (
            SELECT 1 FROM payment AS other
            WHERE other.provider = own.provider AND other.provider_ref = ${providerRef} AND other.id <> own.id
          ) THEN own.provider_ref
          ELSE ${providerRef}
        END,
        state = CASE WHEN own.state = 'opening' THEN 'pending' ELSE own.state END,
        updated_at = now()
    WHERE own.id = ${paymentId}::uuid
    RETURNING own.state::text`;
  if (!payment) throw new Error(`no such payment: ${paymentId}`);
  return payment.state;
}
