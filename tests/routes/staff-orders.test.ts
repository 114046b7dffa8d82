import { afterAll, beforeAll, expect, test } from "vitest";
import { orderLink } from "#app/domain/ordering/queries/order-link.server.ts";
import { inTransaction } from "#app/platform/database.server.ts";
import { action as sellerAction, loader as sellerLoader } from "#app/routes/seller/order.tsx";
import { action as buyerAction, loader as buyerLoader } from "#app/routes/site/order.tsx";
import { action, loader } from "#app/routes/staff/order.tsx";
import { loader as listLoader } from "#app/routes/staff/orders.tsx";
import { giveBack } from "#app/workflows/give-back.server.ts";
import { shipOrder } from "#app/workflows/ship-order.server.ts";
import { makeAccount } from "#tests/factories/account.ts";
import { makeRefundableOrder } from "#tests/factories/refundable-order.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { stockOf } from "#tests/support/stock.ts";
import { cookieOf, visit } from "#tests/support/visit.ts";

type Paid = Awaited<ReturnType<typeof makeRefundableOrder>>;
type Shown = {
  order: {
    status: string;
    paymentState: string;
    parts: { id: string; state: string; canDeliver: boolean; canCancel: boolean; lines: { left: number }[] }[];
    refunds: { id: string; state: string; lastError: string | null; canRetry: boolean; canCloseByHand: boolean }[];
    disputes: { state: string; open: boolean }[];
    history: { kind: string; actor: string }[];
  };
  paid: { stamp: string; formKey: string; left: { minor: number } } | null;
  mails: { kind: string }[];
  actors: Record<string, string>;
};
type Refusal = { errors: { field: string; message: string }[]; values: Record<string, string> };
type Listed = {
  list: { rows: { code: string; status: string }[]; total: number };
  notices: { kind: string; code: string; says: string }[];
};

let services: TestServices;
let cookie: string;
let staffId: string;

beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  const staff = await makeAccount(services.db, { role: "staff", name: "Cán bộ Lan" });
  staffId = staff.id;
  cookie = await cookieOf(services, staff.email);
});
afterAll(() => services.close());

const at = ({ orderId }: Paid) => ({ path: `/en/staff/orders/${orderId}`, params: { id: orderId }, cookie });
const list = (query = "") => visit<Listed>(services, listLoader, { path: `/en/staff/orders${query}`, cookie });
const post = (paid: Paid, form: Record<string, string>) => visit<Refusal>(services, action, { ...at(paid), form });

async function open(paid: Paid): Promise<Shown> {
  const { data } = await visit<Shown>(services, loader, at(paid));
  if (!data) throw new Error("the order did not open");
  return data;
}

/** The form as it stands on the page, filled in. */
async function refundForm(paid: Paid, typed: Record<string, string>): Promise<Record<string, string>> {
  const shown = (await open(paid)).paid;
  const { stamp = "", formKey = "" } = shown ?? {};
  return { intent: "refund", what: "some", reason: "damaged", note: "", stamp, formKey, ...typed };
}

function ship(paid: Paid, index: number) {
  const { sellerId, part } = paid.parts[index] ?? { sellerId: "", part: { id: "" } };
  const parcel = { carrier: "EMS", trackingNumber: "EE1", actor: "seller-1", version: null };
  return shipOrder(services, { ...parcel, sellerId, sellerOrderId: part.id });
}

test("the list finds orders by status, market, code, e-mail and name, the newest first", async () => {
  const first = await makeRefundableOrder(services, { sellers: 1 });
  services.clock.set("2026-11-24T04:00:00.000Z");
  const second = await makeRefundableOrder(services, { market: "JP", locale: "ja" });
  await ship(first, 0);
  await ship(second, 0);
  const codes = async (query: string) => (await list(query)).data?.list.rows.map(({ code }) => code);
  expect(await codes("")).toEqual([second.code, first.code]);
  expect(await codes("?status=shipped")).toEqual([first.code]);
  expect(await codes("?status=paid")).toEqual([second.code]);
  expect(await codes("?market=JP")).toEqual([second.code]);
  expect(await codes(`?q=${first.code.slice(0, 5).toLowerCase()}`)).toEqual([first.code]);
  expect(await codes("?q=HANAKO@example")).toHaveLength(2);
  expect(await codes("?q=花子&market=VN")).toEqual([first.code]);
  expect(await codes("?status=nonsense&market=XX&page=99")).toHaveLength(2);
  expect(await codes("?q=%25")).toEqual([]);
});

test("staff give back two units with a reason: the page shows whose hand, what is left, the mail, and the money on its way", async () => {
  const paid = await makeRefundableOrder(services);
  const line = paid.parts[0]?.line.id ?? "";
  const form = await refundForm(paid, { [`units-${line}`]: "2", [`shelf-${line}`]: "1", note: "Vỡ hũ" });
  const answer = await post(paid, form);
  expect(answer.location).toBe(`/en/staff/orders/${paid.orderId}?done=refund`);
  expect((await post(paid, form)).status).toBe(303);
  const { order, actors, mails, paid: left } = await open(paid);
  expect(order).toMatchObject({ status: "paid", paymentState: "partly_refunded", refunds: [{ state: "due" }] });
  expect(order.parts.map(({ lines }) => lines[0]?.left).sort()).toEqual([1, 3]);
  expect(actors[staffId]).toBe("Cán bộ Lan");
  expect(order.history.filter(({ actor }) => actor === staffId)).toHaveLength(2);
  expect(mails.map(({ kind }) => kind)).toContain("money-back");
  expect(left?.left.minor).toBe(paid.payment.amountMinor - 2 * (paid.parts[0]?.line.unitPriceMinor ?? 0));
  expect(await stockOf(services, paid.parts[0]?.variantId ?? "")).toMatchObject({ onHand: 6 });
});

test("a form that shows an older order is refused, keeps what was typed, and works when it is sent again", async () => {
  const paid = await makeRefundableOrder(services);
  const form = await refundForm(paid, { what: "all", note: "tất cả" });
  await ship(paid, 0);
  const stale = await post(paid, form);
  expect(stale.status).toBe(409);
  expect(stale.data?.values).toMatchObject({ note: "tất cả", reason: "damaged" });
  expect(stale.data?.values.stamp).toBeUndefined();
  expect((await post(paid, { ...form, stamp: (await open(paid)).paid?.stamp ?? "" })).status).toBe(303);
  expect((await open(paid)).order).toMatchObject({ status: "refunded", paymentState: "refunded" });
});

test("bad input is told at its field and gives nothing back", async () => {
  const paid = await makeRefundableOrder(services);
  const line = paid.parts[0]?.line.id ?? "";
  const fieldsOf = async (typed: Record<string, string>) => {
    const answer = await post(paid, await refundForm(paid, typed));
    expect(answer.status).toBe(422);
    return answer.data?.errors.map(({ field }) => field);
  };
  expect(await fieldsOf({ [`units-${line}`]: "-1" })).toEqual([`units-${line}`]);
  expect(await fieldsOf({ [`units-${line}`]: "1.5", reason: "" })).toEqual(["reason", `units-${line}`]);
  expect(await fieldsOf({ [`units-${line}`]: "99999999999" })).toEqual([`units-${line}`]);
  expect(await fieldsOf({ shipping: "NaN" })).toEqual(["shipping"]);
  expect(await fieldsOf({ formKey: "x" })).toEqual(["formKey"]);
  const impossible: Record<string, string>[] = [
    {},
    { [`units-${line}`]: "4" },
    { shipping: "99999999" },
    { what: "part:nobody" },
  ];
  for (const typed of impossible) expect(await fieldsOf(typed)).toEqual(["order"]);
  expect(await fieldsOf({ [`units-${line}`]: "1", [`shelf-${line}`]: "2" })).toEqual(["order"]);
  expect((await post(paid, { intent: "burn" })).status).toBe(404);
  expect((await post(paid, { intent: "deliver", part: "x" })).status).toBe(404);
  expect(await services.db.refund.count({ where: { orderId: paid.orderId } })).toBe(0);
});

test("a refund that the provider did not take is shown with its words; asked again or given by hand, it is done", async () => {
  const paid = await makeRefundableOrder(services);
  await post(paid, await refundForm(paid, { what: "all" }));
  const [refund] = (await open(paid)).order.refunds;
  const failing = { ...services.payments, refund: () => Promise.reject(new Error("no balance")) };
  await expect(giveBack({ ...services, gatewayOf: () => failing }, refund?.id ?? "")).rejects.toThrow();
  expect((await open(paid)).order.refunds).toMatchObject([
    { state: "due", lastError: "no balance", canRetry: true, canCloseByHand: true },
  ]);
  const notices = (await list()).data?.notices.filter(({ code }) => code === paid.code);
  expect(notices).toMatchObject([{ kind: "refund-failed", says: "no balance" }]);
  expect((await post(paid, { intent: "retry", refund: refund?.id ?? "" })).status).toBe(303);
  expect((await post(paid, { intent: "by-hand", refund: refund?.id ?? "" })).status).toBe(303);
  expect((await post(paid, { intent: "by-hand", refund: refund?.id ?? "" })).status).toBe(409);
  expect((await post(paid, { intent: "retry", refund: "x" })).status).toBe(409);
  expect((await open(paid)).order.refunds).toMatchObject([{ state: "done", canRetry: false, canCloseByHand: false }]);
  expect((await list()).data?.notices.filter(({ code }) => code === paid.code)).toEqual([]);
});

test("staff cancel a part that is not sent and mark a sent one as delivered, each once", async () => {
  const paid = await makeRefundableOrder(services);
  await ship(paid, 1);
  const [kept, sent] = paid.parts.map(({ part }) => part.id);
  const parts = async () => (await open(paid)).order.parts;
  expect((await parts()).find(({ id }) => id === sent)).toMatchObject({ canDeliver: true, canCancel: false });
  expect((await post(paid, { intent: "cancel-part", part: sent ?? "" })).status).toBe(409);
  for (const _ of [1, 2]) {
    expect((await post(paid, { intent: "cancel-part", part: kept ?? "" })).status).toBe(303);
    expect((await post(paid, { intent: "deliver", part: sent ?? "" })).status).toBe(303);
  }
  expect((await parts()).map(({ state }) => state).sort()).toEqual(["delivered", "refunded"]);
  expect(await services.db.refund.count({ where: { orderId: paid.orderId } })).toBe(1);
  const told = await services.db.orderEvent.count({ where: { orderId: paid.orderId, kind: "deliver" } });
  expect(told).toBe(1);
});

test("a buyer gives up a parcel that nobody packs, and tells that another arrived; without the key neither", async () => {
  const paid = await makeRefundableOrder(services);
  await ship(paid, 1);
  const link = orderLink(services.env.sessionSecret, { code: paid.code, locale: "vi" });
  const [kept, sent] = paid.parts.map(({ part }) => part.id);
  const send = (form: Record<string, string>, path = link) =>
    visit(services, buyerAction, { path, params: { code: paid.code }, form });
  expect((await send({ intent: "arrived", part: sent ?? "" }, `/vi/orders/${paid.code}?key=x`)).status).toBe(404);
  for (const _ of [1, 2]) {
    expect((await send({ intent: "cancel-part", part: kept ?? "" })).location).toMatch(/from=part-cancelled$/);
    expect((await send({ intent: "arrived", part: sent ?? "" })).location).toMatch(/from=arrived$/);
  }
  expect((await send({ intent: "cancel-part", part: sent ?? "" })).location).toMatch(/from=part-not-now$/);
  for (const part of ["", "x", crypto.randomUUID()])
    expect((await send({ intent: "arrived", part })).location).toMatch(/from=part-not-now$/);
  const { data } = await visit<{ opened: { order: { moneyBack: { isDone: boolean }[]; parts: { state: string }[] } } }>(
    services,
    buyerLoader,
    { path: link, params: { code: paid.code } },
  );
  expect(data?.opened.order.moneyBack).toMatchObject([{ isDone: false }]);
  expect(data?.opened.order.parts.map(({ state }) => state).sort()).toEqual(["delivered", "refunded"]);
});

test("a seller marks their own parcel as delivered, never another's, and a part given back in part is still sent", async () => {
  const paid = await makeRefundableOrder(services);
  const [own, other] = paid.parts;
  const account = await makeAccount(services.db, { role: "seller", sellerId: own?.sellerId });
  const sellerCookie = await cookieOf(services, account.email);
  const move = async (part: { id: string } | undefined, form: Record<string, string>) => {
    const id = part?.id ?? "";
    const { version } = await services.db.sellerOrder.findUniqueOrThrow({ where: { id } });
    const posted = { ...form, version: String(version) };
    return visit(services, sellerAction, {
      ...{ path: `/vi/seller/orders/${id}`, params: { id }, cookie: sellerCookie, form: posted },
    });
  };
  await post(paid, await refundForm(paid, { [`units-${own?.line.id}`]: "1" }));
  const id = own?.part.id ?? "";
  const packing = await visit<{ order: { lines: object[] } }>(services, sellerLoader, {
    ...{ path: `/vi/seller/orders/${id}`, params: { id }, cookie: sellerCookie },
  });
  expect(packing.data?.order.lines).toMatchObject([{ id: own?.line.id, refunded: 1, unsent: 2 }]);
  expect((await move(own?.part, { intent: "deliver" })).status).toBe(409);
  expect((await move(own?.part, { intent: "ship", carrier: "EMS", trackingNumber: "EE2" })).status).toBe(303);
  expect((await move(own?.part, { intent: "deliver" })).status).toBe(303);
  expect((await move(other?.part, { intent: "deliver" })).status).toBe(404);
  const part = await services.db.sellerOrder.findUniqueOrThrow({ where: { id: own?.part.id } });
  expect(part).toMatchObject({ state: "delivered", deliveredAt: services.clock.now() });
});

test("a dispute stands on the order's page and in the notices while it is open, and moves nothing", async () => {
  const paid = await makeRefundableOrder(services);
  const { orderId, paymentId } = paid;
  const dispute = { id: crypto.randomUUID(), paymentId, providerRef: `dp_${orderId}`, reason: "fraudulent" };
  const money = { currency: "VND", amountMinor: 1_000, openedAt: services.clock.now() };
  await inTransaction(services.db, (tx) =>
    tx.dispute.create({ data: { ...dispute, ...money, state: "needs_response" } }),
  );
  expect((await open(paid)).order).toMatchObject({
    status: "paid",
    disputes: [{ state: "needs_response", open: true }],
  });
  expect((await list()).data?.notices).toMatchObject([{ kind: "dispute", code: paid.code, says: "needs_response" }]);
  await services.db.dispute.update({ where: { id: dispute.id }, data: { state: "won" } });
  expect((await list()).data?.notices).toEqual([]);
});

test("staff read sellers by the name they go by here, whatever the buyer's language", async () => {
  const { orderId, parts, code } = await makeRefundableOrder(services, { sellers: 1 });
  await services.db.sellerOrder.updateMany({ where: { orderId }, data: { sellerName: "クーディエン" } });
  await services.db.seller.update({ where: { id: parts[0]?.sellerId ?? "" }, data: { displayName: "Cù Điền" } });
  type Named = { order: { parts: { seller: { name: string } }[]; history: { seller: { name: string } | null }[] } };
  const path = `/vi/staff/orders/${orderId}`;
  const { data } = await visit<Named>(services, loader, { path, params: { id: orderId }, cookie });
  const names = [...(data?.order.parts ?? []), ...(data?.order.history ?? [])].flatMap(({ seller }) => seller ?? []);
  expect(new Set(names.map(({ name }) => name))).toEqual(new Set(["Cù Điền"]));
  type Rows = { list: { rows: { sellers: { name: string }[] }[] } };
  const listed = await visit<Rows>(services, listLoader, { path: `/vi/staff/orders?q=${code}`, cookie });
  expect(listed.data?.list.rows[0]?.sellers.map(({ name }) => name)).toEqual(["Cù Điền"]);
});
