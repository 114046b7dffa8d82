import { afterAll, beforeAll, expect, test } from "vitest";
import type { ReturnReason } from "#app/domain/ordering/model/return-reason.ts";
import { findOrderPage } from "#app/domain/ordering/queries/find-order-page.server.ts";
import { listMoneyNotices } from "#app/domain/ordering/queries/list-money-notices.server.ts";
import { answerReturn } from "#app/workflows/answer-return.server.ts";
import { askForReturn } from "#app/workflows/ask-for-return.server.ts";
import { parcelDesk } from "#tests/support/parcel-desk.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { stockOf } from "#tests/support/stock.ts";

let services: TestServices;
let desk: ReturnType<typeof parcelDesk>;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  desk = parcelDesk(services);
});
afterAll(() => services.close());

type Paid = Awaited<ReturnType<typeof desk.placePaid>>;

/** Two of three units arrived, and the third is on its way. */
async function twoOfThree() {
  const paid = await desk.placePaid();
  const first = await desk.sendSome(paid.part, paid.line.id, 2);
  const second = await desk.sendSome(paid.part, paid.line.id, 1);
  await desk.arrive(paid.part, first);
  return { ...paid, second };
}

/** One of the units that arrived is given back, and its money with it. */
async function giveOneBack({ orderId, part, line }: Paid, reason: ReturnReason = "missing") {
  const asked = await askForReturn(services, {
    ...{ orderId, partId: part.id, formKey: crypto.randomUUID(), reason, note: "Half a pack." },
    ...{ units: new Map([[line.id, 1]]), photos: [] },
  });
  if (!asked.ok) throw new Error(asked.error.code);
  const by = { as: "seller" as const, actor: "seller-1", of: null, version: null, note: "" };
  const given = await answerReturn(services, { returnId: asked.value, action: "give-back", ...by });
  if (!given.ok) throw new Error(given.error);
}

const lostOf = async (code: string) =>
  (await listMoneyNotices(services.db)).filter((notice) => notice.code === code && notice.kind === "parcel-lost");

test("money for a unit that arrived does not make a lost one good", async () => {
  const paid = await twoOfThree();
  await giveOneBack(paid);
  await desk.mark(paid.part, paid.second, "lose");
  expect(await lostOf(paid.code)).toHaveLength(1);
  await desk.giveBackUnits(paid.orderId, { lineId: paid.line.id, quantity: 1 }, "lost");
  expect(await lostOf(paid.code)).toEqual([]);
});

test("nor does it when the other was lost before", async () => {
  const paid = await twoOfThree();
  await desk.mark(paid.part, paid.second, "lose");
  await giveOneBack(paid);
  expect(await lostOf(paid.code)).toHaveLength(1);
});

test("a unit that arrived broken leaves all that was not sent to be sent, and nothing goes on the shelf by itself", async () => {
  const { part, line, orderId, code, variantId } = await desk.placePaid();
  await desk.sendSome(part, line.id, 1);
  expect((await desk.giveBackUnits(orderId, { lineId: line.id, quantity: 1 }, "damaged")).ok).toBe(true);
  expect(await stockOf(services, variantId)).toMatchObject({ onHand: 5 });
  expect((await findOrderPage(services.db, code))?.parts[0]?.lines).toMatchObject([{ unsent: 2 }]);
  await desk.sendSome(part, line.id, 2);
  expect(await desk.partOf(part)).toMatchObject({ shippedAt: services.clock.now() });
});

test("goods that a buyer only did not want arrived too", async () => {
  const paid = await twoOfThree();
  await services.db.orderLine.update({ where: { id: paid.line.id }, data: { importClass: "craft" } });
  await giveOneBack(paid, "changed-mind");
  await desk.mark(paid.part, paid.second, "lose");
  expect(await lostOf(paid.code)).toHaveLength(1);
});
