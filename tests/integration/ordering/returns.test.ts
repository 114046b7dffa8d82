import { afterAll, beforeAll, expect, test } from "vitest";
import type { ReturnAction } from "#app/domain/ordering/model/return-state.ts";
import { listReturnOffers } from "#app/domain/ordering/queries/list-return-offers.server.ts";
import { findReturn, listOpenReturns, listReturnsOfSeller } from "#app/domain/ordering/queries/list-returns.server.ts";
import { locales } from "#app/shared/locale.ts";
import { type AnswerReturn, answerReturn } from "#app/workflows/answer-return.server.ts";
import { type AskForReturn, askForReturn } from "#app/workflows/ask-for-return.server.ts";
import { giveBack } from "#app/workflows/give-back.server.ts";
import { requestRefund } from "#app/workflows/request-refund.server.ts";
import { sendMail } from "#app/workflows/send-mail.server.ts";
import { makeAccount } from "#tests/factories/account.ts";
import { tellOf } from "#tests/factories/refundable-order.ts";
import { makeDeliveredOrder } from "#tests/factories/sent-order.ts";
import { phonePhoto } from "#tests/support/phone-photo.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { stockOf } from "#tests/support/stock.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ content: "reference", env: { DATABASE_POOL: "20" } });
});
afterAll(() => services.close());

type Delivered = Awaited<ReturnType<typeof makeDeliveredOrder>>;
const day = 86_400_000;

/** The same portal so many days later. */
function later(days: number): TestServices {
  const now = new Date(services.clock.now().getTime() + days * day);
  return { ...services, clock: { ...services.clock, now: () => now } };
}

function ask(placed: Delivered, units: number, change: Partial<AskForReturn> = {}, at = services) {
  return askForReturn(at, {
    ...{ orderId: placed.orderId, partId: placed.part.id, formKey: crypto.randomUUID() },
    ...{ reason: "missing", note: "One is not there.", units: new Map([[placed.line.id, units]]), photos: [] },
    ...change,
  });
}

async function asked(placed: Delivered, units: number, change: Partial<AskForReturn> = {}): Promise<string> {
  const answer = await ask(placed, units, change);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

function answer(action: ReturnAction, returnId: string, change: Partial<AnswerReturn> = {}, at = services) {
  const by = { as: "seller" as const, actor: "seller-user", of: null, version: null, note: "" };
  return answerReturn(at, { returnId, action, ...by, ...change });
}

const stateOf = async (id: string) => (await services.db.returnRequest.findUniqueOrThrow({ where: { id } })).state;
const mailsOf = async (orderId: string) =>
  (await services.db.mailMessage.findMany({ where: { data: { path: ["orderId"], equals: orderId } } })).map(
    ({ kind }) => kind,
  );

test("a request is written once, its buyer and its seller are told once, and its units cannot be asked for again", async () => {
  const placed = await makeDeliveredOrder(services);
  await makeAccount(services.db, { role: "seller", sellerId: placed.sellerId });
  const formKey = crypto.randomUUID();
  const answers = await Promise.all([1, 2, 3, 4].map(() => ask(placed, 2, { formKey })));
  expect(new Set(answers.map((each) => (each.ok ? each.value : each.error.code))).size).toBe(1);
  const kinds = await mailsOf(placed.orderId);
  expect(kinds.filter((kind) => kind === "return-asked")).toHaveLength(1);
  expect(kinds.filter((kind) => kind === "seller-return-asked")).toHaveLength(1);
  expect(await ask(placed, 2)).toMatchObject({ error: { code: "more-units" } });
  const [offer] = await listReturnOffers(services.db, placed.orderId, services.clock.now());
  expect(offer?.lines).toMatchObject([{ left: 1 }]);
  expect(await listReturnsOfSeller(services.db, placed.sellerId, services.clock.now())).toHaveLength(1);
});

test("two requests at once never ask for more than was bought", async () => {
  const placed = await makeDeliveredOrder(services);
  const answers = await Promise.all([1, 2, 3, 4].map(() => ask(placed, 2)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});

test("a reason has its days: after them nothing can be asked for", async () => {
  const placed = await makeDeliveredOrder(services);
  expect(await ask(placed, 1, {}, later(8))).toMatchObject({ error: { code: "too-late" } });
  expect((await ask(placed, 1, { reason: "not-as-described" }, later(8))).ok).toBe(true);
  expect(await ask(placed, 1, { reason: "not-as-described" }, later(31))).toMatchObject({
    error: { code: "too-late" },
  });
  expect(await ask(placed, 1, { reason: "changed-mind" })).toMatchObject({ error: { code: "too-late" } });
  expect(await ask(placed, 1, { reason: "damaged" })).toMatchObject({ error: { code: "no-photo" } });
  expect(await ask(placed, 0)).toMatchObject({ error: { code: "nothing-chosen" } });
  expect(await ask(placed, -1)).toMatchObject({ error: { code: "more-units" } });
});

test("accepted at once, by seller and again: the money goes back once, by the refund of the order, and nothing to the shelf", async () => {
  const placed = await makeDeliveredOrder(services);
  const returnId = await asked(placed, 2);
  const answers = await Promise.all([1, 2, 3, 4].map(() => answer("give-back", returnId)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const refunds = await services.db.refund.findMany({ where: { orderId: placed.orderId }, include: { lines: true } });
  expect(refunds).toMatchObject([
    { amountMinor: 2 * placed.line.unitPriceMinor, requestedBy: "seller-user", lines: [{ quantity: 2, restocked: 0 }] },
  ]);
  const request = await services.db.returnRequest.findUniqueOrThrow({ where: { id: returnId } });
  expect(request).toMatchObject({ state: "refunded", refundId: refunds[0]?.id, decidedBy: "seller-user" });
  expect(await stockOf(services, placed.variantId)).toMatchObject({ onHand: 5 });
  expect((await mailsOf(placed.orderId)).filter((kind) => kind === "money-back")).toHaveLength(1);
  await giveBack(services, refunds[0]?.id ?? "");
  expect(await ask(placed, 2)).toMatchObject({ error: { code: "more-units" } });
  expect((await ask(placed, 1)).ok).toBe(true);
});

test("all of a part that was at fault gives back its shipping too", async () => {
  const placed = await makeDeliveredOrder(services);
  expect((await answer("give-back", await asked(placed, 3))).ok).toBe(true);
  const refund = await services.db.refund.findFirstOrThrow({ where: { orderId: placed.orderId } });
  expect(refund).toMatchObject({ amountMinor: placed.payment.amountMinor, shippingMinor: placed.part.shippingMinor });
});

test("accepted until the goods are back: the money follows them, and what is sound goes on the shelf", async () => {
  const placed = await makeDeliveredOrder(services);
  const returnId = await asked(placed, 2);
  expect((await answer("accept", returnId, { note: "Send it to Cầu Đất." })).ok).toBe(true);
  expect(await services.db.refund.count({ where: { orderId: placed.orderId } })).toBe(0);
  const shelf = new Map([[placed.line.id, 3]]);
  expect(await answer("receive", returnId, { shelf })).toEqual({ ok: false, error: "more-restock" });
  const back = new Map([[placed.line.id, 1]]);
  const answers = await Promise.all([1, 2, 3].map(() => answer("receive", returnId, { shelf: back })));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await stateOf(returnId)).toBe("refunded");
  expect(await stockOf(services, placed.variantId)).toMatchObject({ onHand: 6 });
  expect(await mailsOf(placed.orderId)).toEqual(expect.arrayContaining(["return-accepted", "money-back"]));
});

test("declined, the buyer asks the portal, whose answer is the last", async () => {
  const placed = await makeDeliveredOrder(services);
  const returnId = await asked(placed, 1);
  const buyer = { as: "buyer" as const, actor: "buyer", of: { orderId: placed.orderId } };
  const staff = { as: "staff" as const, actor: "staff-user" };
  expect(await answer("decline", returnId, staff)).toEqual({ ok: false, error: "not-now" });
  expect((await answer("decline", returnId, { note: "It was all in." })).ok).toBe(true);
  expect((await answer("appeal", returnId, buyer)).ok).toBe(true);
  expect(await answer("give-back", returnId)).toEqual({ ok: false, error: "not-now" });
  expect((await listOpenReturns(services.db, later(0.01).clock.now()))[0]).toMatchObject({
    overdue: true,
    portals: true,
  });
  expect((await answer("decline", returnId, { ...staff, note: "The scales say so." }, later(0.01))).ok).toBe(true);
  expect(await answer("appeal", returnId, buyer)).toEqual({ ok: false, error: "not-now" });
  expect(await mailsOf(placed.orderId)).toEqual(expect.arrayContaining(["return-declined", "return-with-portal"]));
});

test("goods that never came back: what was accepted is declined, its buyer is told and may ask the portal", async () => {
  const placed = await makeDeliveredOrder(services);
  const returnId = await asked(placed, 1);
  await answer("accept", returnId);
  expect((await answer("decline", returnId, { note: "Nothing came." })).ok).toBe(true);
  expect(await stateOf(returnId)).toBe("declined");
  expect(await mailsOf(placed.orderId)).toContain("return-declined");
  const buyer = { as: "buyer" as const, actor: "buyer", of: { orderId: placed.orderId } };
  expect((await answer("appeal", returnId, buyer)).ok).toBe(true);
});

/** Staff give so many units back without looking at the requests. */
const giveUnits = (placed: Delivered, quantity: number) =>
  requestRefund(services, {
    ...{ orderId: placed.orderId, formKey: crypto.randomUUID(), stamp: null, reason: "other", note: "" },
    ...{ as: "staff", actor: "s" },
    wish: { what: "some", lines: [{ lineId: placed.line.id, quantity, restock: 0 }], shippingMinor: 0 },
  });

test("of what was given back meanwhile only the rest goes back", async () => {
  const placed = await makeDeliveredOrder(services);
  const returnId = await asked(placed, 2);
  await giveUnits(placed, 2);
  expect(await answer("give-back", returnId)).toEqual({ ok: true, value: "moved" });
  const refund = await services.db.refund.findFirstOrThrow({
    where: { returnRequest: { id: returnId } },
    include: { lines: true },
  });
  expect(refund.lines).toMatchObject([{ quantity: 1, amountMinor: placed.line.unitPriceMinor }]);
});

test("a request of which nothing is left is closed as given back, without another refund", async () => {
  const placed = await makeDeliveredOrder(services);
  const [first, second] = [await asked(placed, 2), await asked(placed, 1)];
  await answer("accept", first);
  await giveUnits(placed, 3);
  expect(await answer("receive", first)).toEqual({ ok: true, value: "nothing-left" });
  expect(await answer("give-back", second)).toEqual({ ok: true, value: "nothing-left" });
  expect([await stateOf(first), await stateOf(second)]).toEqual(["refunded", "refunded"]);
  expect(await services.db.refund.count({ where: { orderId: placed.orderId } })).toBe(1);
});

test("so it is when the provider gave all of the money back", async () => {
  const placed = await makeDeliveredOrder(services);
  const returnId = await asked(placed, 1);
  await tellOf(services, placed, "refunded");
  expect(await answer("give-back", returnId)).toEqual({ ok: true, value: "nothing-left" });
});

test("a seller who does not answer in three days leaves it to the staff", async () => {
  const placed = await makeDeliveredOrder(services);
  const returnId = await asked(placed, 1);
  const staff = { as: "staff" as const, actor: "staff-user" };
  expect(await answer("give-back", returnId, {}, later(3.1))).toEqual({ ok: false, error: "not-now" });
  expect((await findReturn(services.db, returnId, later(3.1).clock.now()))?.overdue).toBe(true);
  expect((await answer("give-back", returnId, staff, later(3.1))).ok).toBe(true);
});

test("a buyer withdraws a request, and may ask for the goods again", async () => {
  const placed = await makeDeliveredOrder(services);
  const returnId = await asked(placed, 3);
  const buyer = { as: "buyer" as const, actor: "buyer", of: { orderId: placed.orderId } };
  const foreign = { ...buyer, of: { orderId: crypto.randomUUID() } };
  expect(await answer("withdraw", returnId, foreign)).toEqual({ ok: false, error: "not-found" });
  expect(await answer("give-back", returnId, buyer)).toEqual({ ok: false, error: "not-now" });
  expect((await answer("withdraw", returnId, buyer)).ok).toBe(true);
  expect(await answer("give-back", returnId)).toEqual({ ok: false, error: "not-now" });
  expect((await ask(placed, 3)).ok).toBe(true);
});

test("nobody answers for another seller, and a stale page is told", async () => {
  const [mine, theirs] = [await makeDeliveredOrder(services), await makeDeliveredOrder(services)];
  const returnId = await asked(theirs, 1);
  const of = { sellerId: mine.sellerId };
  expect(await answer("give-back", returnId, { of })).toEqual({ ok: false, error: "not-found" });
  expect(await findReturn(services.db, returnId, services.clock.now(), mine.sellerId)).toBeNull();
  expect(await answer("give-back", returnId, { version: 9 })).toEqual({ ok: false, error: "changed" });
  expect(await answer("give-back", "x")).toEqual({ ok: false, error: "not-found" });
});

test("photos are drawn anew without what they tell of place and device, and the original is not kept", async () => {
  const placed = await makeDeliveredOrder(services);
  const photos = [{ name: "IMG_1.jpg", bytes: new Uint8Array(await phonePhoto()), tooLarge: false }];
  const returnId = await asked(placed, 1, { reason: "spoiled", photos });
  const [photo] = (await findReturn(services.db, returnId, services.clock.now()))?.photos ?? [];
  const bytes = Buffer.from((await services.files.get(`returns/${photo?.digest}/1280.webp`)) ?? []);
  expect(bytes.subarray(8, 12).toString()).toBe("WEBP");
  expect(bytes.includes("Phone of Lam Dong")).toBe(false);
  const fake = [{ name: "x.jpg", bytes: new TextEncoder().encode("<svg onload=alert(1)>"), tooLarge: false }];
  expect(await ask(placed, 1, { reason: "spoiled", photos: fake })).toMatchObject({
    error: { code: "photo", name: "x.jpg", problem: "not-photo" },
  });
}, 30_000);

test("each step's mail is written in every language, with the goods and the words of who decided", async () => {
  const placed = await makeDeliveredOrder(services);
  const returnId = await asked(placed, 1);
  await answer("decline", returnId, { note: "Nothing is missing." });
  for (const locale of locales) {
    await services.db.order.update({ where: { id: placed.orderId }, data: { locale } });
    for (const kind of [
      "return-asked",
      "return-accepted",
      "return-declined",
      "return-with-portal",
      "return-withdrawn",
    ]) {
      const id = crypto.randomUUID();
      const data = { orderId: placed.orderId, sellerOrderId: placed.part.id, returnId, link: "/vi/orders/x" };
      const createdAt = services.clock.now();
      const row = { id, kind, locale, data, createdAt, dedupeKey: id, toAddress: "a@b.test" };
      await services.db.mailMessage.create({ data: row });
      const sent: { subject: string; text: string }[] = [];
      await sendMail({ ...services, mailer: { send: async (mail) => void sent.push(mail) } }, id);
      expect(sent[0]?.subject).toContain(placed.order.code);
      expect(sent[0]?.text).toContain(placed.line.name);
      expect(sent[0]?.text).not.toMatch(/emails:|orders:|\{\{/);
      if (kind === "return-declined") expect(sent[0]?.text).toContain("Nothing is missing.");
    }
  }
}, 30_000);
