import { afterAll, beforeAll, expect, test } from "vitest";
import { listMoneyNotices } from "#app/domain/ordering/queries/list-money-notices.server.ts";
import { newId } from "#app/shared/id.ts";
import { cancelOrder } from "#app/workflows/cancel-order.server.ts";
import { makeGoods, placeTestOrder } from "#tests/factories/order.ts";
import { tellOf } from "#tests/factories/refundable-order.ts";
import { countQueries } from "#tests/support/count-queries.ts";
import { parcelDesk } from "#tests/support/parcel-desk.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
let desk: ReturnType<typeof parcelDesk>;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  desk = parcelDesk(services);
});
afterAll(() => services.close());

test("hundreds of parcels made good long ago do not hide one that is not", async () => {
  const old = await desk.placePaid();
  await desk.sendSome(old.part, old.line.id, 1);
  const longAgo = new Date(services.clock.now().getTime() - 86_400_000);
  await services.db.shipment.createMany({
    data: Array.from({ length: 230 }, () => ({
      ...{ id: newId(), sellerOrderId: old.part.id, idempotencyKey: newId(), state: "lost" as const },
      ...{ carrier: "VNPost", trackingNumber: "EE0", sentAt: longAgo, endedAt: longAgo },
    })),
  });
  const lost = await desk.placePaid();
  await desk.mark(lost.part, await desk.sendSome(lost.part, lost.line.id, 1), "lose");
  expect((await listMoneyNotices(services.db)).map(({ code }) => code)).toEqual([lost.code]);
});

/** A payment that came for nothing and could not be sent back. */
async function failPayment() {
  const { variantId } = await makeGoods(services, { stock: 3 });
  const placed = await placeTestOrder(services, [{ variantId, quantity: 1 }]);
  await cancelOrder(services, placed.orderId);
  await tellOf(services, placed, "succeeded");
  await services.db.orderEvent.create({
    data: {
      ...{ id: newId(), orderId: placed.orderId, at: services.clock.now(), kind: "refund-failed", actor: "stripe" },
      detail: { refundId: placed.paymentId, reason: "card-expired" },
    },
  });
  return placed.code;
}

test("however many payments could not be sent back, they are asked for in as many questions", async () => {
  const failed = async () =>
    (await listMoneyNotices(services.db)).filter(({ kind }) => kind === "payment-refund-failed");
  const first = await failPayment();
  const one = await countQueries(services.database, failed);
  expect(one.value).toMatchObject([{ code: first, says: "card-expired" }]);
  const others = [await failPayment(), await failPayment()];
  const all = await countQueries(services.database, failed);
  expect(all.value.map(({ code }) => code)).toEqual([first, ...others]);
  expect(all.count).toBe(one.count);
});
