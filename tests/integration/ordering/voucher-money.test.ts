import { afterAll, beforeAll, expect, test } from "vitest";
import { findOrderPage } from "#app/domain/ordering/queries/find-order-page.server.ts";
import { getSellerOrder } from "#app/domain/ordering/queries/get-seller-order.server.ts";
import { listDueParts } from "#app/domain/ordering/queries/list-transfers.server.ts";
import { printReceipt } from "#app/workflows/print-receipt.server.ts";
import { receiveMoney } from "#app/workflows/receive-money.server.ts";
import { requestRefund } from "#app/workflows/request-refund.server.ts";
import { sellerStatements } from "#app/workflows/seller-statement.server.ts";
import { makeGoods } from "#tests/factories/order.ts";
import { makeVoucher } from "#tests/factories/voucher.ts";
import { payAll, placeWith } from "#tests/factories/voucher-order.ts";
import { emptyOutbox } from "#tests/support/outbox.ts";
import { readPdf, withoutSpaces } from "#tests/support/read-pdf.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ content: "reference", env: { DATABASE_POOL: "20" } });
});
afterAll(() => services.close());

test("units given back bring back what was paid for them, and the seller's statement stands at the full price", async () => {
  const { variantId, sellerId } = await makeGoods(services, { stock: 100 });
  const { code } = await makeVoucher(services, { kind: "amount", amountMinor: 100_000 });
  const { orderId, paymentId } = await placeWith(services, code, variantId, {}, 3);
  await payAll(services, paymentId);
  const line = await services.db.orderLine.findFirstOrThrow({ where: { orderId } });
  const refund = (quantity: number, formKey: string) =>
    requestRefund(services, {
      ...{ orderId, formKey, stamp: null, reason: "damaged", note: "", as: "staff", actor: "staff" },
      wish: { what: "some", lines: [{ lineId: line.id, quantity, restock: 0 }], shippingMinor: 0 },
    });
  expect(await refund(2, "a")).toMatchObject({ ok: true });
  const [given] = await services.db.refundLine.findMany({ where: { orderLineId: line.id } });
  expect(given).toMatchObject({ amountMinor: 303_333, discountMinor: 66_666 });
  const period = { sellerId, from: "2026-11-01", until: "2026-12-01" };
  const [statement] = await sellerStatements(services, period);
  expect(statement?.rows.map(({ goodsMinor, voucherMinor }) => [goodsMinor, voucherMinor])).toEqual([
    [555_000, 100_000],
    [-369_999, -66_666],
  ]);
  expect(await refund(1, "b")).toMatchObject({ ok: true });
  const [whole] = await sellerStatements(services, period);
  expect(whole?.totals[0]).toMatchObject({ goodsMinor: 0, voucherMinor: 0 });
  expect(whole?.totals[0]?.payableMinor).toBe(whole?.rows[0]?.shippingMinor);
});

test("the order's page, its mail, its receipt and its seller name the discount, and add up", async () => {
  const { variantId, sellerId } = await makeGoods(services, { stock: 100 });
  const { code } = await makeVoucher(services);
  const placed = await placeWith(services, code, variantId);
  await payAll(services, placed.paymentId);
  const view = await findOrderPage(services.db, placed.code);
  expect(view).toMatchObject({ discount: { minor: 37_000 }, total: { minor: 178_000 }, voucherCode: code });
  expect(view?.parts.map(({ due }) => due.minor)).toEqual([178_000]);
  const key = `order-received/${placed.orderId}`;
  const mail = (await emptyOutbox(services)).find(({ html }) => html.includes(placed.code));
  expect([await services.db.mailMessage.count({ where: { dedupeKey: key } }), mail?.text]).toEqual([
    1,
    expect.stringMatching(/Mã giảm giá[\s\S]*−37\.000/),
  ]);
  const paper = await printReceipt(services, placed.code);
  const text = withoutSpaces((await readPdf(paper?.bytes ?? new Uint8Array())).join(" "));
  expect(text).toMatch(/Mãgiảmgiá−37\.000/);
  const part = await services.db.sellerOrder.findFirstOrThrow({ where: { orderId: placed.orderId } });
  const seen = await getSellerOrder(services.db, sellerId, part.id);
  expect(seen).toMatchObject({ goods: { minor: 185_000 }, discount: { minor: 37_000 } });
});

test("at the door the buyer pays what the voucher leaves, and the portal owes the seller the rest", async () => {
  const { variantId, sellerId } = await makeGoods(services, { stock: 100 });
  const { code } = await makeVoucher(services);
  const { orderId } = await placeWith(services, code, variantId, { payMethod: "on-delivery" });
  const part = await services.db.sellerOrder.findFirstOrThrow({ where: { orderId } });
  expect((await getSellerOrder(services.db, sellerId, part.id))?.due?.amount.minor).toBe(178_000);
  await services.db.sellerOrder.update({ where: { id: part.id }, data: { state: "shipped" } });
  expect((await listDueParts(services.db)).find(({ id }) => id === part.id)?.amount.minor).toBe(178_000);
  await receiveMoney(services, { sellerOrderId: part.id, sellerId, actor: "seller" });
  const payment = await services.db.payment.findFirstOrThrow({ where: { orderId } });
  expect(payment).toMatchObject({ state: "succeeded", amountMinor: 178_000 });
  const [statement] = await sellerStatements(services, { sellerId, from: "2026-11-01", until: "2026-12-01" });
  expect(statement?.totals[0]).toMatchObject({ goodsMinor: 185_000, voucherMinor: 37_000, payableMinor: 37_000 });
});

test("the fee is frozen in the order that was placed under it", async () => {
  const { variantId, sellerId } = await makeGoods(services, { stock: 100 });
  const { code } = await makeVoucher(services);
  const { orderId, paymentId } = await placeWith(services, code, variantId);
  await services.db.sellerOrder.updateMany({ where: { orderId }, data: { feeBp: 1_000 } });
  await payAll(services, paymentId);
  const [statement] = await sellerStatements(services, { sellerId, from: "2026-11-01", until: "2026-12-01" });
  expect(statement?.totals[0]).toMatchObject({ goodsMinor: 185_000, voucherMinor: 37_000, feeMinor: 18_500 });
});
