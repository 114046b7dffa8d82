import type { DemonstratedEvent } from "#app/ports/payment-gateway.ts";
import type { Services } from "#app/services.server.ts";
import { handleProviderEvent } from "./handle-provider-event.server.ts";
import { receivePaymentEvent } from "./receive-payment-event.server.ts";

/**
 * What the sandbox's buttons do: the event goes the way of any provider's event (verified, stored, settled by its job).
 * It is also handled at once, so that the page that follows already knows; the job then finds it done.
 */
export async function demonstratePayment(services: Services, input: DemonstratedEvent): Promise<boolean> {
  const event = services.payments.demonstrate?.(input);
  if (!event) return false;
  const received = await receivePaymentEvent(services, event.rawBody, event.signature);
  if (!received) return false;
  await handleProviderEvent(services, services.payments.provider, received.eventId);
  return true;
}
