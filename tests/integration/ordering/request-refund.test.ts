import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { RefundWish } from "#app/domain/ordering/model/refund-plan.ts";
import { findPaidOrder } from "#app/domain/ordering/queries/find-paid-order.server.ts";
import { locales } from "#app/shared/locale.ts";
import { cancelPart } from "#app/workflows/cancel-part.server.ts";
import { giveBack } from "#app/workflows/give-back.server.ts";
import { recordGivenBack, retryRefund } from "#app/workflows/pursue-refund.server.ts";
import { type RequestRefund, requestRefund } from "#app/workflows/request-refund.server.ts";
import { sendMail } from "#app/workflows/send-mail.server.ts";
import { shipOrder } from "#app/workflows/ship-order.server.ts";
import { makeRefundableOrder, tellOf } from "#tests/factories/refundable-order.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { stockOf, waitingJobs } from "#tests/support/stock.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ content: "reference", env: { DATABASE_POOL: "20" } });
});
afterAll(() => services.close());

type Paid = Awaited<ReturnType<typeof makeRefundableOrder>>;
const all: RefundWish = { what: "all", lines: [], shippingMinor: 0 };

function some({ parts }: Paid, at: number, quantity: number, restock: number | null = null, shippingMinor = 0) {
  return { what: "some" as const, lines: [{ lineId: parts[at]?.line.id ?? "", quantity, restock }], shippingMinor };
}

function ask({ orderId }: Paid, wish: RefundWish, change: Partial<RequestRefund> = {}) {
  const who = { as: "staff" as const, actor: "staff-1", reason: "damaged" as const, note: "" };
  return requestRefund(services, { orderId, formKey: crypto.randomUUID(), stamp: null, wish, ...who, ...change });
}

async function refundOf(paid: Paid, wish: RefundWish): Promise<string> {
  const asked = await ask(paid, wish);
  if (!asked.ok) throw new Error(asked.error);
  return asked.value;
}

async function stateOf({ orderId, paymentId, parts }: Paid) {
  const { db } = services;
  const order = await db.order.findUniqueOrThrow({ where: { id: orderId }, include: { sellerOrders: true } });
  const refunds = await db.refund.findMany({ where: { orderId }, orderBy: { id: "asc" } });
  return {
    money: order.paymentState,
    parts: parts.map(({ part }) => order.sellerOrders.find(({ id }) => id === part.id)?.state),
    payment: (await db.payment.findUniqueOrThrow({ where: { id: paymentId } })).state,
    refunds: refunds.map(({ state, amountMinor }) => [state, amountMinor]),
  };
}

const failing = (message: string): TestServices => ({
  ...services,
  gatewayOf: () => ({ ...services.payments, refund: () => Promise.reject(new Error(message)) }),
});

test("one unit of three goes back: its money is due, its part goes on, its unit is on the shelf, its buyer is told", async () => {
  const paid = await makeRefundableOrder(services);
  const [first] = paid.parts;
  const refundId = await refundOf(paid, some(paid, 0, 1, 1, 500));
  const amount = 500 + (first?.line.unitPriceMinor ?? 0);
  expect(await stateOf(paid)).toEqual({
    ...{ money: "partly_refunded", parts: ["partly_refunded", "paid"], payment: "succeeded" },
    refunds: [["due", amount]],
  });
  expect(await stockOf(services, first?.variantId ?? "")).toEqual({ onHand: 6, held: 0, free: 6 });
  expect((await waitingJobs(services, "give-back")).map(({ key }) => key)).toContain(`give-back/${refundId}`);
  expect(await services.db.mailMessage.count({ where: { dedupeKey: `money-back/${refundId}` } })).toBe(1);
  const history = await services.db.orderEvent.findMany({ where: { orderId: paid.orderId, actor: "staff-1" } });
  expect(history.map(({ kind }) => kind).sort()).toEqual(["refund-asked", "refund-part"]);
  await giveBack(services, refundId);
  await giveBack(services, refundId);
  expect(await stateOf(paid)).toMatchObject({ money: "partly_refunded", refunds: [["done", amount]] });
});

test("the rest after a part brings the order, its parts and its payment to refunded, and every unit home once", async () => {
  const paid = await makeRefundableOrder(services);
  const ids = [await refundOf(paid, some(paid, 0, 2)), await refundOf(paid, all)];
  expect(await stateOf(paid)).toMatchObject({
    money: "refunded",
    parts: ["refunded", "refunded"],
    payment: "succeeded",
  });
  for (const id of ids) await giveBack(services, id);
  expect(await stateOf(paid)).toMatchObject({ payment: "refunded" });
  const sum = await services.db.refund.aggregate({ where: { orderId: paid.orderId }, _sum: { amountMinor: true } });
  expect(sum._sum.amountMinor).toBe(paid.payment.amountMinor);
  for (const { variantId } of paid.parts) expect(await stockOf(services, variantId)).toMatchObject({ onHand: 8 });
});

test("what was sent stays off the shelf unless staff say that it came back", async () => {
  const paid = await makeRefundableOrder(services);
  for (const { sellerId, part } of paid.parts) {
    const parcel = { carrier: "EMS", trackingNumber: "EE1", actor: "seller-1", version: null };
    await shipOrder(services, { ...parcel, sellerId, sellerOrderId: part.id });
  }
  await refundOf(paid, some(paid, 1, 2, 1));
  await refundOf(paid, all);
  expect(await stockOf(services, paid.parts[0]?.variantId ?? "")).toMatchObject({ onHand: 5 });
  expect(await stockOf(services, paid.parts[1]?.variantId ?? "")).toMatchObject({ onHand: 6 });
});

test("two staff giving the whole back at once: it goes back once", async () => {
  const paid = await makeRefundableOrder(services);
  const { stamp } = (await findPaidOrder(services.db, paid.orderId)) ?? { stamp: "" };
  const answers = await Promise.all(Array.from({ length: 12 }, () => ask(paid, all, { stamp })));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  for (const answer of answers) if (!answer.ok) expect(answer.error).toBe("changed");
  expect(await stateOf(paid)).toMatchObject({ money: "refunded", refunds: [["due", paid.payment.amountMinor]] });
});

test("the same form sent many times at once is one refund", async () => {
  const paid = await makeRefundableOrder(services);
  const formKey = crypto.randomUUID();
  const answers = await Promise.all(Array.from({ length: 12 }, () => ask(paid, some(paid, 0, 1), { formKey })));
  expect(new Set(answers.map((answer) => (answer.ok ? answer.value : answer.error))).size).toBe(1);
  expect((await stateOf(paid)).refunds).toHaveLength(1);
});

test("many partial refunds at once never exceed what was paid, and no unit goes to the shelf twice", async () => {
  const paid = await makeRefundableOrder(services);
  const wishes = Array.from({ length: 14 }, (_, index) => some(paid, index % 2, 1));
  const answers = await Promise.all([...wishes, ...wishes].map((wish) => ask(paid, wish)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(6);
  for (const answer of answers) if (!answer.ok) expect(answer.error).toBe("more-units");
  expect(await stateOf(paid)).toMatchObject({ money: "partly_refunded", parts: ["refunded", "refunded"] });
  for (const { variantId } of paid.parts) expect(await stockOf(services, variantId)).toMatchObject({ onHand: 8 });
  expect((await ask(paid, all)).ok).toBe(true);
  expect(await stateOf(paid)).toMatchObject({ money: "refunded" });
}, 30_000);

test("nothing goes back of an order that is not there, not paid, or had all of it back", async () => {
  const paid = await makeRefundableOrder(services);
  expect(await ask({ ...paid, orderId: crypto.randomUUID() }, all)).toMatchObject({ error: "not-found" });
  await services.db.payment.update({ where: { id: paid.paymentId }, data: { state: "pending" } });
  expect(await ask(paid, all)).toMatchObject({ error: "not-paid" });
  await services.db.payment.update({ where: { id: paid.paymentId }, data: { state: "succeeded" } });
  await refundOf(paid, all);
  expect(await ask(paid, all)).toMatchObject({ error: "nothing-chosen" });
});

test("the provider's news of our own refunds double nothing and make no part a whole", async () => {
  const paid = await makeRefundableOrder(services);
  const refundId = await refundOf(paid, some(paid, 0, 1));
  const [[, amount] = []] = (await stateOf(paid)).refunds;
  await tellOf(services, paid, "partly-refunded", Number(amount));
  await giveBack(services, refundId);
  await tellOf(services, paid, "partly-refunded", Number(amount));
  expect(await stateOf(paid)).toMatchObject({
    ...{ money: "partly_refunded", parts: ["partly_refunded", "paid"], payment: "succeeded" },
    refunds: [["done", amount]],
  });
  await refundOf(paid, all);
  await tellOf(services, paid, "refunded");
  expect(await tellOf(services, paid, "refunded")).toBe("no-change");
  const { refunds, ...rest } = await stateOf(paid);
  expect(rest).toEqual({ money: "refunded", parts: ["refunded", "refunded"], payment: "refunded" });
  expect(refunds.map(([state]) => state)).toEqual(["done", "done"]);
  for (const { variantId } of paid.parts) expect(await stockOf(services, variantId)).toMatchObject({ onHand: 8 });
});

test("money given back in the provider's own pages is recorded, once, and what is left can still go back", async () => {
  const paid = await makeRefundableOrder(services);
  const { amountMinor } = paid.payment;
  for (const _ of [1, 2]) await tellOf(services, paid, "partly-refunded", 1_000);
  expect(await stateOf(paid)).toMatchObject({
    money: "partly_refunded",
    parts: ["paid", "paid"],
    refunds: [["done", 1_000]],
  });
  expect(await services.db.refund.findFirst({ where: { orderId: paid.orderId } })).toMatchObject({
    requestedBy: "sandbox",
  });
  await refundOf(paid, all);
  expect((await stateOf(paid)).refunds).toEqual([
    ["done", 1_000],
    ["due", amountMinor - 1_000],
  ]);
  await tellOf(services, paid, "refunded");
  expect(await stateOf(paid)).toMatchObject({ money: "refunded", payment: "refunded" });
});

test("news of refunds in any order, each more than once, end in one ledger", async () => {
  const told = fc.uniqueArray(fc.integer({ min: 1, max: 300_000 }), { minLength: 1, maxLength: 4 });
  const deliveries = told.chain((amounts) => {
    const all = [...amounts, ...amounts];
    return fc.tuple(
      fc.shuffledSubarray(all, { minLength: all.length }),
      fc.shuffledSubarray(all, { minLength: all.length }),
    );
  });
  await fc.assert(
    fc.asyncProperty(deliveries, async (ways) => {
      const ends = [];
      for (const way of ways) {
        const paid = await makeRefundableOrder(services);
        for (const amount of way) await tellOf(services, paid, "partly-refunded", amount);
        const { refunds, ...rest } = await stateOf(paid);
        const sum = refunds.reduce((total, [, amount]) => total + Number(amount), 0);
        expect(sum).toBe(Math.min(paid.payment.amountMinor, Math.max(...way)));
        ends.push({ ...rest, sum });
      }
      expect(ends[0]).toEqual(ends[1]);
    }),
    { numRuns: 6 },
  );
}, 60_000);

test("a provider that does not take it leaves the refund due with its words; asked again it goes, and money sent by hand closes it", async () => {
  const paid = await makeRefundableOrder(services);
  const about = { orderId: paid.orderId, actor: "staff-1" };
  const [first, second] = [await refundOf(paid, some(paid, 0, 1)), await refundOf(paid, some(paid, 1, 1))];
  expect(await recordGivenBack(services, { ...about, refundId: first })).toMatchObject({ error: "not-due" });
  for (const id of [first, second]) await expect(giveBack(failing("insufficient funds"), id)).rejects.toThrow();
  expect(await services.db.refund.findUnique({ where: { id: first } })).toMatchObject({
    ...{ state: "due", lastError: "insufficient funds" },
  });
  expect((await retryRefund(services, { ...about, refundId: first })).ok).toBe(true);
  await giveBack(services, first);
  expect((await recordGivenBack(services, { ...about, refundId: second })).ok).toBe(true);
  await giveBack(failing("asked for nothing"), second);
  expect((await stateOf(paid)).refunds.map(([state]) => state)).toEqual(["done", "done"]);
  expect(await retryRefund(services, { ...about, refundId: first })).toMatchObject({ error: "not-due" });
  expect(await recordGivenBack(services, { orderId: crypto.randomUUID(), actor: "x", refundId: first })).toMatchObject({
    error: "not-due",
  });
});

test("no provider is asked for money that came by transfer or at the door; a person gives it back and says so", async () => {
  for (const provider of ["bank-transfer", "on-delivery"]) {
    const paid = await makeRefundableOrder(services);
    await services.db.payment.update({ where: { id: paid.paymentId }, data: { provider, providerRef: null } });
    const refundId = await refundOf(paid, all);
    expect((await waitingJobs(services, "give-back")).map(({ key }) => key)).not.toContain(`give-back/${refundId}`);
    await giveBack(failing("asked for nothing"), refundId);
    expect(await stateOf(paid)).toMatchObject({
      money: "refunded",
      payment: "succeeded",
      refunds: [["due", expect.anything()]],
    });
    const about = { orderId: paid.orderId, refundId, actor: "staff-1" };
    expect(await retryRefund(services, about)).toMatchObject({ error: "not-due" });
    await Promise.all([1, 2, 3].map(() => recordGivenBack(services, about)));
    expect(await stateOf(paid)).toMatchObject({ payment: "refunded", refunds: [["done", expect.anything()]] });
    expect(await services.db.orderEvent.count({ where: { orderId: paid.orderId, kind: "refund-done" } })).toBe(1);
  }
});

test("a buyer gives up a part that nobody packs yet, once; the other part goes on, and later ones are not given up", async () => {
  const paid = await makeRefundableOrder(services);
  const cancel = (at: number, by: "buyer" | "staff" = "buyer") =>
    cancelPart(services, {
      ...{ orderId: paid.orderId, partId: paid.parts[at]?.part.id ?? "", by, actor: by },
      ...{ reason: "buyer-changed-mind" as const, note: "" },
    });
  const answers = await Promise.all([cancel(0), cancel(0), cancel(0)]);
  expect(answers.every(({ ok }) => ok)).toBe(true);
  const [first] = paid.parts;
  const worth = (first?.part.goodsMinor ?? 0) + (first?.part.shippingMinor ?? 0);
  expect(await stateOf(paid)).toMatchObject({ parts: ["refunded", "paid"], refunds: [["due", worth]] });
  expect(await stockOf(services, first?.variantId ?? "")).toMatchObject({ onHand: 8 });
  const where = { id: paid.parts[1]?.part.id };
  await services.db.sellerOrder.update({ where, data: { state: "preparing" } });
  expect(await cancel(1)).toMatchObject({ error: "not-now" });
  expect((await cancel(1, "staff")).ok).toBe(true);
  expect(await stateOf(paid)).toMatchObject({ money: "refunded", parts: ["refunded", "refunded"] });
});

test("the mail of a refund names the amount and the goods in the buyer's language", async () => {
  const markets = { vi: "VN", en: "SG", th: "TH", ko: "KR", ja: "JP" } as const;
  const subjects = new Set<string>();
  for (const locale of locales) {
    const paid = await makeRefundableOrder(services, { sellers: 1, locale, market: markets[locale] });
    const refundId = await refundOf(paid, some(paid, 0, 2));
    const { id } = await services.db.mailMessage.findUniqueOrThrow({ where: { dedupeKey: `money-back/${refundId}` } });
    const sent: { subject: string; text: string }[] = [];
    await sendMail({ ...services, mailer: { send: async (mail) => void sent.push(mail) } }, id);
    const { subject = "", text = "" } = sent[0] ?? {};
    expect(`${subject} ${text}`).not.toMatch(/undefined|NaN|emails:|\{\{/);
    expect(text).toContain(`${paid.parts[0]?.line.variantLabel} × 2`);
    subjects.add(subject.replace(paid.code, ""));
  }
  expect(subjects.size).toBe(5);
});
