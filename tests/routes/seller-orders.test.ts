import { afterAll, beforeAll, expect, test } from "vitest";
import { loader as account } from "#app/routes/account/account.tsx";
import { action, loader } from "#app/routes/seller/order.tsx";
import { loader as listLoader } from "#app/routes/seller/orders.tsx";
import { loader as todayLoader } from "#app/routes/seller/today.tsx";
import { makeAccount } from "#tests/factories/account.ts";
import { makeGoods, placeTestOrder } from "#tests/factories/order.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { cookieOf, visit } from "#tests/support/visit.ts";

type Shown = {
  order: { state: string; version: number; lines: { name: string }[]; buyer: { name: string } };
  addressLines: string[];
};
type Refusal = { errors: { field: string; message: string }[]; values: Record<string, string> };
type Listed = { list: { rows: { id: string }[]; total: number } };

let services: TestServices;
let cookies: string[];
let parts: string[];
let code: string;

/** One order over two sellers, paid. */
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  const { db } = services;
  const sellers = [await makeSeller(db, "Nhà Một"), await makeSeller(db, "Nhà Hai")];
  cookies = [];
  for (const { id } of sellers)
    cookies.push(await cookieOf(services, (await makeAccount(db, { role: "seller", sellerId: id })).email));
  const goods = [];
  for (const { id } of sellers) goods.push(await makeGoods(services, { sellerId: id, nameVi: `Hàng của ${id}` }));
  const placed = await placeTestOrder(
    services,
    goods.map(({ variantId }) => ({ variantId, quantity: 2 })),
    { market: "JP", locale: "ja" },
  );
  await db.sellerOrder.updateMany({ where: { orderId: placed.orderId }, data: { state: "paid" } });
  await db.order.update({
    where: { id: placed.orderId },
    data: { paidAt: services.clock.now(), paymentState: "paid" },
  });
  const rows = await db.sellerOrder.findMany({ where: { orderId: placed.orderId } });
  parts = sellers.map(({ id }) => rows.find((row) => row.sellerId === id)?.id ?? "");
  code = (await db.order.findUniqueOrThrow({ where: { id: placed.orderId } })).code;
});
afterAll(() => services.close());

const at = (index: number) => ({ path: `/en/seller/orders/${parts[index]}`, params: { id: parts[index] ?? "" } });
const open = (index: number, cookie: string | undefined) => visit<Shown>(services, loader, { ...at(index), cookie });
const act = (index: number, cookie: string | undefined, form: Record<string, string>) =>
  visit<Refusal>(services, action, { ...at(index), cookie, form });
const parcel = { intent: "ship", carrier: "VNPost EMS", trackingNumber: "EE123456789VN" };

test("each seller sees their own part and the address to send it to, never the other's", async () => {
  const own = await open(0, cookies[0]);
  expect(own.data?.order.lines).toHaveLength(1);
  expect(own.data?.order.buyer.name).toBe("山田 花子");
  expect(own.data?.addressLines[0]).toBe("〒150-0001");
  expect((await open(1, cookies[0])).status).toBe(404);
  const list = await visit<Listed>(services, listLoader, { path: "/en/seller/orders?state=open", cookie: cookies[0] });
  expect(list.data?.list.rows.map((row) => row.id)).toEqual([parts[0]]);
  const searched = await visit<Listed>(services, listLoader, {
    path: `/en/seller/orders?q=${code}`,
    cookie: cookies[1],
  });
  expect(searched.data?.list.rows.map((row) => row.id)).toEqual([parts[1]]);
});

test("nobody moves another seller's part", async () => {
  expect((await act(1, cookies[0], { ...parcel, version: "1" })).status).toBe(404);
  expect((await act(1, cookies[0], { intent: "prepare", version: "1" })).status).toBe(404);
});

test("a parcel without carrier or number is told, and keeps what was typed", async () => {
  const answer = await act(0, cookies[0], { intent: "ship", version: "1", carrier: "", trackingNumber: "EE1" });
  expect(answer.status).toBe(422);
  expect(answer.data?.errors).toMatchObject([{ field: "carrier" }]);
  expect(answer.data?.values.trackingNumber).toBe("EE1");
});

test("packing, then shipping: the buyer is told once, and a second click is told too", async () => {
  const today = await visit<{ work: { toShip: { count: number } } }>(services, todayLoader, {
    path: "/en/seller",
    cookie: cookies[0],
  });
  expect(today.data?.work.toShip.count).toBe(1);
  const version = async () => String((await open(0, cookies[0])).data?.order.version);
  expect((await act(0, cookies[0], { intent: "prepare", version: await version() })).status).toBe(303);
  const seen = await version();
  expect((await act(0, cookies[0], { ...parcel, version: seen })).status).toBe(303);
  const again = await act(0, cookies[0], { ...parcel, version: seen });
  expect(again.status).toBe(409);
  expect(await services.db.mailMessage.count({ where: { kind: "order-shipped" } })).toBe(1);
  expect((await open(0, cookies[0])).data?.order.state).toBe("shipped");
  expect((await open(1, cookies[1])).data?.order.state).toBe("paid");
});

test("a part goes in parcels: too many are told with how many are left, a lost one is lost once, and may be found", async () => {
  const line = await services.db.orderLine.findFirstOrThrow({ where: { sellerOrderId: parts[1] } });
  const unit = `units-${line.id}`;
  const formKey = crypto.randomUUID();
  const send = (units: string, key = crypto.randomUUID()) =>
    act(1, cookies[1], { ...parcel, version: "1", formKey: key, [unit]: units });
  const wrong = await send("x");
  expect(wrong.data?.errors).toMatchObject([{ field: unit }]);
  expect((await send("1", formKey)).status).toBe(303);
  expect((await send("1", formKey)).status).toBe(303);
  const version = String((await open(1, cookies[1])).data?.order.version);
  const many = await act(1, cookies[1], { ...parcel, version, formKey: crypto.randomUUID(), [unit]: "2" });
  expect(many.status).toBe(409);
  expect(many.data?.errors).toEqual([{ field: unit, message: "Only 1 left to send." }]);
  expect((await open(1, cookies[1])).data?.order).toMatchObject({ state: "preparing", lines: [{ unsent: 1 }] });
  const [sent] = await services.db.shipment.findMany({ where: { sellerOrderId: parts[1] } });
  const lose = { intent: "parcel-lose", shipment: sent?.id ?? "", note: "Rơi xuống đèo." };
  expect((await act(0, cookies[0], lose)).status).toBe(404);
  expect((await act(1, cookies[1], lose)).status).toBe(303);
  expect((await act(1, cookies[1], lose)).status).toBe(409);
  expect((await act(1, cookies[1], { intent: "deliver", shipment: sent?.id ?? "" })).status).toBe(303);
  expect((await act(1, cookies[1], lose)).status).toBe(409);
  expect((await act(1, cookies[1], { intent: "deliver", shipment: "x" })).status).toBe(404);
});

test("a buyer finds the orders placed while signed in, each with its own key", async () => {
  const buyer = await makeAccount(services.db, { role: "buyer" });
  await services.db.order.updateMany({ where: { code }, data: { userId: buyer.id } });
  const shown = await visit<{ orders: { code: string; href: string; status: string }[] }>(services, account, {
    path: "/ko/account",
    cookie: await cookieOf(services, buyer.email),
  });
  expect(shown.data?.orders).toMatchObject([{ code, status: "preparing" }]);
  expect(shown.data?.orders[0]?.href).toMatch(new RegExp(`^/ko/orders/${code}\\?key=`));
});
