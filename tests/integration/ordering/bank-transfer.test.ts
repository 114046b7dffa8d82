import { afterAll, beforeAll, expect, test } from "vitest";
import { findOrderPage } from "#app/domain/ordering/queries/find-order-page.server.ts";
import { listAwaitedTransfers, listOwedByHand } from "#app/domain/ordering/queries/list-transfers.server.ts";
import { cancelOrder } from "#app/workflows/cancel-order.server.ts";
import { matchBankLine, setBankLineAside } from "#app/workflows/decide-bank-line.server.ts";
import { expireHolds } from "#app/workflows/expire-holds.server.ts";
import { giveBackByHand } from "#app/workflows/give-back-by-hand.server.ts";
import { importStatement, openStatement } from "#app/workflows/import-statement.server.ts";
import { sendMail } from "#app/workflows/send-mail.server.ts";
import { makeGoods, placeOrderBy } from "#tests/factories/order.ts";
import { statementOf } from "#tests/support/bank-statements.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { stockOf, waitingJobs } from "#tests/support/stock.ts";

const start = "2026-11-24T03:00:00.000Z";
let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
});
afterAll(() => services.close());

let references = 0;
const nextReference = () => `FT${++references}`;

async function placeTransfer(stock = 5) {
  services.clock.set(start);
  const goods = await makeGoods(services, { stock });
  const placed = await placeOrderBy(services, "bank-transfer", [{ variantId: goods.variantId, quantity: 2 }]);
  return { ...goods, ...placed, total: placed.payment.amountMinor };
}

async function bring(rows: Parameters<typeof statementOf>[0], actor = "staff-1") {
  const read = openStatement(statementOf(rows));
  if (!read.ok) throw new Error(read.error.code);
  return importStatement(services, { lines: read.value.lines, actor });
}

const pageOf = (code: string) => findOrderPage(services.db, code);
const lineOf = (reference: string) => services.db.bankStatementLine.findFirstOrThrow({ where: { reference } });

test("a transfer is awaited from the start: its goods are kept for three days and no provider is asked", async () => {
  const { code, variantId, payment } = await placeTransfer();
  expect(payment).toMatchObject({ provider: "bank-transfer", state: "delayed", payUrl: null });
  expect(await stockOf(services, variantId)).toEqual({ onHand: 5, held: 2, free: 3 });
  const page = await pageOf(code);
  expect(page).toMatchObject({ status: "awaiting_payment", paymentState: "due", payMethod: "bank-transfer" });
  expect(page?.expiresAt).toEqual(new Date("2026-11-27T03:00:00.000Z"));
  expect((await listAwaitedTransfers(services.db)).map((each) => each.code)).toContain(code);
  services.clock.set("2026-11-27T02:59:00.000Z");
  await expireHolds(services, [variantId]);
  expect((await pageOf(code))?.status).toBe("awaiting_payment");
});

test("the mail says where to pay, how much, with which words and until when", async () => {
  const { code, orderId } = await placeTransfer();
  const row = await services.db.mailMessage.findUniqueOrThrow({ where: { dedupeKey: `order-received/${orderId}` } });
  const sent: string[] = [];
  await sendMail({ ...services, mailer: { send: async ({ text }) => void sent.push(text) } }, row.id);
  const text = sent[0]?.replaceAll(/\s+/g, " ");
  for (const part of ["999999", "0000000000", "TAI KHOAN TRINH DIEN", code, "27 tháng 11", "tài khoản giả"])
    expect(text).toContain(part);
});

test("the exact amount with the code pays the order, as any payment does", async () => {
  const { code, orderId, variantId, total } = await placeTransfer();
  const reference = nextReference();
  expect(
    await bring([{ amount: total, text: `MBVCB.123.thanhtoan${code.toLowerCase()}.CT`, reference }]),
  ).toMatchObject({
    matched: 1,
  });
  expect(await pageOf(code)).toMatchObject({ status: "paid", paymentState: "paid" });
  expect(await stockOf(services, variantId)).toEqual({ onHand: 3, held: 0, free: 3 });
  expect(await lineOf(reference)).toMatchObject({ state: "matched", orderCode: code, importedBy: "staff-1" });
  expect(await services.db.mailMessage.count({ where: { dedupeKey: `order-paid/${orderId}` } })).toBe(1);
  const kinds = (await services.db.orderEvent.findMany({ where: { orderId } })).map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(["payment-succeeded", "pay"]));
});

test("the same line again, in the same file or another, is there once and pays once", async () => {
  const { code, total } = await placeTransfer();
  const line = { amount: total, text: code, reference: nextReference() };
  expect(await bring([line, line])).toMatchObject({ matched: 1, known: 1 });
  expect(await bring([line])).toMatchObject({ matched: 0, known: 1 });
  expect(await services.db.bankStatementLine.count({ where: { orderCode: code } })).toBe(1);
});

test("two people who read the same statement in at once do nothing twice", async () => {
  const orders = [await placeTransfer(), await placeTransfer(), await placeTransfer()];
  const rows = orders.map(({ code, total }) => ({ amount: total, text: code, reference: nextReference() }));
  const counts = await Promise.all([bring(rows, "staff-1"), bring([...rows].reverse(), "staff-2")]);
  expect(counts.reduce((sum, { matched }) => sum + matched, 0)).toBe(3);
  expect(counts.reduce((sum, { known }) => sum + known, 0)).toBe(3);
  for (const { code, variantId } of orders) {
    expect((await pageOf(code))?.status).toBe("paid");
    expect(await stockOf(services, variantId)).toEqual({ onHand: 3, held: 0, free: 3 });
  }
});

test("another amount pays nothing and is kept for a person", async () => {
  const { code, total } = await placeTransfer();
  const reference = nextReference();
  expect(await bring([{ amount: total - 1, text: code, reference }])).toMatchObject({ other_amount: 1 });
  expect((await pageOf(code))?.status).toBe("awaiting_payment");
  expect(await matchBankLine(services, { lineId: (await lineOf(reference)).id, code, actor: "s" })).toEqual({
    ok: false,
    error: { code: "other-amount", asked: { minor: total, currency: "VND" } },
  });
});

test("a text without a code, or with one of no order, waits for a person, who may say which order it pays", async () => {
  const { code, total } = await placeTransfer();
  const references = [nextReference(), nextReference()];
  const texts = ["CHUYEN TIEN MUA TRA", "ABCD2345"];
  await bring(references.map((reference, index) => ({ amount: total, text: texts[index] ?? "", reference })));
  const [first, second] = await Promise.all(references.map(lineOf));
  expect([first?.state, second?.state]).toEqual(["unmatched", "unmatched"]);
  const choose = (lineId = "", chosen = code) => matchBankLine(services, { lineId, code: chosen, actor: "staff-1" });
  expect(await choose(first?.id, "ZZZZ9999")).toMatchObject({ error: { code: "unknown-code" } });
  expect(await choose("no-id")).toMatchObject({ error: { code: "unknown-line" } });
  const both = await Promise.all([choose(first?.id), choose(first?.id)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: "decided" } });
  expect((await pageOf(code))?.status).toBe("paid");
  expect(await services.db.bankStatementLine.findUnique({ where: { id: first?.id } })).toMatchObject({
    state: "matched",
    decidedBy: "staff-1",
    orderCode: code,
  });
  expect(await choose(second?.id)).toMatchObject({ error: { code: "not-due" } });
});

test("a second transfer for a paid order is not due, and can be set aside once", async () => {
  const { code, total } = await placeTransfer();
  await bring([{ amount: total, text: code, reference: nextReference() }]);
  const reference = nextReference();
  expect(await bring([{ amount: total, text: code, reference }])).toMatchObject({ not_due: 1 });
  const { id: lineId } = await lineOf(reference);
  const both = await Promise.all([1, 2].map(() => setBankLineAside(services, { lineId, actor: "staff-2" })));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await lineOf(reference)).toMatchObject({ state: "set_aside", decidedBy: "staff-2" });
});

test("late money pays an expired order whose goods are still there", async () => {
  const { code, variantId, total } = await placeTransfer();
  services.clock.set("2026-11-28T03:00:00.000Z");
  await expireHolds(services, [variantId]);
  expect((await pageOf(code))?.status).toBe("expired");
  expect(await bring([{ amount: total, text: code, reference: nextReference() }])).toMatchObject({ matched: 1 });
  expect((await pageOf(code))?.status).toBe("paid");
  expect(await stockOf(services, variantId)).toEqual({ onHand: 3, held: 0, free: 3 });
});

test("late money for goods that are gone is owed back by hand, and recorded once when it was", async () => {
  const { code, variantId, total, payment } = await placeTransfer(2);
  services.clock.set("2026-11-28T03:00:00.000Z");
  await expireHolds(services, [variantId]);
  await services.db.stockLevel.update({ where: { variantId }, data: { onHand: 1 } });
  const reference = nextReference();
  expect(await bring([{ amount: total, text: `${code} NGUYEN VAN A`, reference }])).toMatchObject({ not_due: 1 });
  const owed = (await listOwedByHand(services.db)).find((each) => each.code === code);
  expect(owed).toMatchObject({
    reason: "sold_out",
    amount: { minor: total },
    bankText: `${reference} · ${code} NGUYEN VAN A`,
  });
  expect(await waitingJobs(services, "open-refund")).toEqual([]);
  expect(await setBankLineAside(services, { lineId: (await lineOf(reference)).id, actor: "s" })).toMatchObject({
    ok: false,
  });
  const both = await Promise.all(
    [1, 2].map(() => giveBackByHand(services, { paymentId: payment.id, actor: "staff-1" })),
  );
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await listOwedByHand(services.db)).some((each) => each.code === code)).toBe(false);
  const events = await services.db.orderEvent.findMany({
    where: { orderId: payment.orderId, kind: "payment-refunded" },
  });
  expect(events).toMatchObject([{ actor: "staff-1" }]);
});

test("a buyer may give a transfer up; money that comes all the same is owed back", async () => {
  const { code, orderId, variantId, total } = await placeTransfer();
  expect(await cancelOrder(services, orderId)).toMatchObject({ ok: true });
  expect(await stockOf(services, variantId)).toEqual({ onHand: 5, held: 0, free: 5 });
  expect(await bring([{ amount: total, text: code, reference: nextReference() }])).toMatchObject({ not_due: 1 });
  expect((await listOwedByHand(services.db)).find((each) => each.code === code)).toMatchObject({ reason: "closed" });
  expect((await pageOf(code))?.status).toBe("cancelled");
});

test("a transfer that names an order paid in another way waits for a person", async () => {
  const { variantId } = await makeGoods(services, { stock: 5 });
  const { code } = await placeOrderBy(services, "on-delivery", [{ variantId, quantity: 1 }]);
  const { totalMinor } = await services.db.order.findUniqueOrThrow({ where: { code } });
  expect(await bring([{ amount: totalMinor, text: code, reference: nextReference() }])).toMatchObject({ not_due: 1 });
});

test("a file that is no statement is refused by its reason", () => {
  const codeOf = (bytes: Uint8Array) => {
    const read = openStatement(bytes);
    return read.ok ? null : read.error.code;
  };
  const text = (value: string) => new TextEncoder().encode(value);
  expect(codeOf(new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0]))).toBe("not-text");
  expect(codeOf(text(""))).toBe("unreadable");
  expect(codeOf(text("one column\nonly"))).toBe("unreadable");
  expect(codeOf(text("Ngày;Số tiền\n24/11/2026;1000"))).toBe("no-head");
  expect(codeOf(text(`date,credit,description\n${"24/11/2026,1000,x\n".repeat(2_001)}`))).toBe("too-many-lines");
  expect(codeOf(text('date\tcredit amount\tdescription\n24/11/2026\t"1,250,000\tx'))).toBeNull();
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...Buffer.from("Date\tCredit\tDescription\n24/11/2026\t1000\tx", "utf16le"),
  ]);
  expect(codeOf(utf16)).toBeNull();
});
