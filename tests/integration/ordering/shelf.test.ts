import { afterAll, beforeAll, expect, test } from "vitest";
import { requestRefund } from "#app/workflows/request-refund.server.ts";
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

async function comeBack({ part, line }: Paid, parcel: string, shelf: number) {
  await desk.mark(part, parcel, "refuse");
  return desk.mark(part, parcel, "come-back", new Map([[line.id, shelf]]));
}
const giveBack = ({ orderId, line }: Paid, quantity: number, restock: number | null) =>
  desk.giveBackUnits(orderId, { lineId: line.id, quantity, restock }, "refused");
const onHand = async ({ variantId }: Paid) => (await stockOf(services, variantId)).onHand;

test("what was counted onto the shelf as its parcel came back does not go there again with its money", async () => {
  const paid = await desk.placePaid();
  const back = await desk.sendSome(paid.part, paid.line.id, 1);
  await desk.sendSome(paid.part, paid.line.id, 2);
  expect((await comeBack(paid, back, 1)).ok).toBe(true);
  expect(await giveBack(paid, 1, 1)).toEqual({ ok: false, error: "more-restock" });
  expect((await giveBack(paid, 1, 0)).ok).toBe(true);
  expect(await onHand(paid)).toBe(6);
});

test("one that was left aside as its parcel came back may still go there", async () => {
  const paid = await desk.placePaid();
  await comeBack(paid, await desk.sendSome(paid.part, paid.line.id, 3), 2);
  expect(await giveBack(paid, 3, 2)).toEqual({ ok: false, error: "more-restock" });
  expect((await giveBack(paid, 3, 1)).ok).toBe(true);
  expect(await onHand(paid)).toBe(8);
});

test("what went on the shelf with its money does not go there again as its parcel comes back", async () => {
  const paid = await desk.placePaid();
  const parcel = await desk.sendSome(paid.part, paid.line.id, 3);
  await desk.mark(paid.part, parcel, "refuse");
  await giveBack(paid, 3, 2);
  const mark = (shelf: number) => desk.mark(paid.part, parcel, "come-back", new Map([[paid.line.id, shelf]]));
  expect(await mark(2)).toEqual({ ok: false, error: "more-restock" });
  expect((await mark(1)).ok).toBe(true);
  expect(await onHand(paid)).toBe(8);
});

test("of a part that comes back in half and is given back whole, every unit is on the shelf once", async () => {
  const paid = await desk.placePaid();
  const parcel = await desk.sendSome(paid.part, paid.line.id, 1);
  await desk.mark(paid.part, parcel, "refuse");
  const given = await requestRefund(services, {
    ...{ orderId: paid.orderId, formKey: crypto.randomUUID(), stamp: null, reason: "refused", note: "", as: "staff" },
    ...{ actor: "s", wish: { what: "all", lines: [], shippingMinor: 0 } },
  });
  expect(given.ok).toBe(true);
  expect(await onHand(paid)).toBe(7);
  expect((await desk.mark(paid.part, parcel, "come-back", new Map([[paid.line.id, 1]]))).ok).toBe(true);
  expect(await onHand(paid)).toBe(8);
});
