import { afterAll, beforeAll, expect, test } from "vitest";
import { readStripeEvent } from "#app/adapters/stripe/read-event.ts";
import { recordProviderEvent } from "#app/domain/ordering/commands/record-provider-event.server.ts";
import { inTransaction } from "#app/platform/database.server.ts";
import { handleProviderEvent } from "#app/workflows/handle-provider-event.server.ts";
import { makeGoods, placeTestOrder } from "#tests/factories/order.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { stockOf } from "#tests/support/stock.ts";
import { sessionObject } from "#tests/support/stripe-events.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
});
afterAll(() => services.close());

async function receive(type: string, object: object): Promise<string | null> {
  const event = readStripeEvent({ id: `evt_${crypto.randomUUID()}`, type, data: { object } });
  await inTransaction(services.db, (tx) => recordProviderEvent(tx, "stripe", event, services.clock.now()));
  await handleProviderEvent(services, "stripe", event.eventId);
  const where = { provider_eventId: { provider: "stripe", eventId: event.eventId } };
  return (await services.db.providerEvent.findUniqueOrThrow({ where })).outcome;
}

/** An order paid in a Checkout session, as its event tells it. */
async function paidByStripe() {
  const { variantId } = await makeGoods(services, { stock: 5 });
  const placed = await placeTestOrder(services, [{ variantId, quantity: 2 }]);
  const { paymentId } = placed;
  const providerRef = `cs_${paymentId}`;
  await services.db.payment.update({ where: { id: paymentId }, data: { provider: "stripe", providerRef } });
  const session = sessionObject({
    ...{
      id: providerRef,
      payment_status: "paid",
      payment_intent: `pi_${paymentId}`,
      metadata: { payment_id: paymentId },
    },
    ...{ amount_total: placed.payment.amountMinor, currency: "vnd" },
  });
  expect(await receive("checkout.session.completed", session)).toBe("applied");
  return { ...placed, variantId };
}

const dispute = (paymentId: string, status: string, id = `dp_${paymentId}`) => ({
  ...{ object: "dispute", id, payment_intent: `pi_${paymentId}`, status, reason: "fraudulent" },
  ...{ amount: 1_000, currency: "vnd", created: 1_795_000_000 },
});

test("a dispute is recorded once, follows its news, stays closed, and moves neither goods nor money", async () => {
  const { paymentId, orderId, variantId } = await paidByStripe();
  const told = (step: string, status: string) => receive(`charge.dispute.${step}`, dispute(paymentId, status));
  expect(await told("created", "needs_response")).toBe("applied");
  expect(await told("created", "needs_response")).toBe("no-change");
  expect(await told("updated", "under_review")).toBe("applied");
  expect(await told("closed", "lost")).toBe("applied");
  expect(await told("updated", "under_review")).toBe("no-change");
  expect(await services.db.dispute.findMany({ where: { paymentId } })).toMatchObject([
    { state: "lost", reason: "fraudulent", amountMinor: 1_000, currency: "VND", providerRef: `dp_${paymentId}` },
  ]);
  const order = await services.db.order.findUniqueOrThrow({ where: { id: orderId }, include: { sellerOrders: true } });
  expect([order.paymentState, order.sellerOrders[0]?.state]).toEqual(["paid", "paid"]);
  expect(await stockOf(services, variantId)).toEqual({ onHand: 3, held: 0, free: 3 });
  expect(await services.db.orderEvent.count({ where: { orderId, kind: "dispute" } })).toBe(3);
});

test("the same dispute told by two events at once is one", async () => {
  const { paymentId } = await paidByStripe();
  await Promise.all([1, 2, 3, 4].map(() => receive("charge.dispute.created", dispute(paymentId, "needs_response"))));
  expect(await services.db.dispute.count({ where: { paymentId } })).toBe(1);
});

test("a dispute about a charge that is not ours is kept in the event ledger and changes nothing", async () => {
  expect(await receive("charge.dispute.created", dispute(crypto.randomUUID(), "needs_response"))).toBe(
    "unknown-payment",
  );
});
