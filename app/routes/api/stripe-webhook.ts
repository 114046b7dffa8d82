import type { ActionFunctionArgs } from "@remix-run/node";
import type { Services } from "#app/services.server.ts";
import { receivePaymentEvent } from "#app/workflows/receive-payment-event.server.ts";

export function loader() {
  return new Response(null, { status: 405, headers: { Allow: "POST" } });
}

/** Verifies the bytes as they came, stores the event once and answers; the work is a job's. */
export async function action({ request, context }: ActionFunctionArgs) {
  const services = context.services as Services;
  if (request.method !== "POST") return loader();
  if (services.payments.provider !== "stripe") return new Response(null, { status: 404 });
  const received = await receivePaymentEvent(services, await request.text(), request.headers.get("stripe-signature"));
  return received ? Response.json({ received: true }) : Response.json({ received: false }, { status: 400 });
}
