import { afterAll, beforeAll, expect, test } from "vitest";
import { issueOrderKey } from "#app/domain/ordering/queries/order-key.server.ts";
import { realNow } from "#app/platform/clock.server.ts";
import { loader as customsForm } from "#app/routes/seller/customs-form.ts";
import { loader as packingSlip } from "#app/routes/seller/packing-slip.ts";
import { loader as orderPage } from "#app/routes/site/order.tsx";
import { loader as receipt } from "#app/routes/site/receipt.ts";
import { newId } from "#app/shared/id.ts";
import type { Locale } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";
import type { Currency } from "#app/shared/money.ts";
import { shipOrder } from "#app/workflows/ship-order.server.ts";
import { makeAccount } from "#tests/factories/account.ts";
import { makeListing } from "#tests/factories/listing.ts";
import { makePaidOrder } from "#tests/factories/paid-order.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { readPdf, withoutSpaces } from "#tests/support/read-pdf.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { cookieOf, visit } from "#tests/support/visit.ts";

type Case = {
  locale: Locale;
  market: Market;
  currency: Currency;
  buyerName: string;
  address: Record<string, string>;
  name: string;
  label: string;
  unitPriceMinor: number;
  /** The address as the country writes it, and what the receipt says in its language. */
  expected: string[];
};

const cases: Case[] = [
  {
    ...{ locale: "vi", market: "VN", currency: "VND", buyerName: "Nguyễn Thị Hường", unitPriceMinor: 185_000 },
    address: { line1: "12 Lê Lợi", ward: "Phường Xuân Hương – Đà Lạt", province: "Lâm Đồng" },
    name: "Trà ô long ướp hoa lài Cầu Đất",
    label: "Hộp 250 g",
    expected: ["Biên nhận thanh toán", "12 Lê Lợi", "Phường Xuân Hương – Đà Lạt", "370.000 ₫", "không phải hóa đơn"],
  },
  {
    ...{ locale: "en", market: "SG", currency: "SGD", buyerName: "Tan Wei Ling", unitPriceMinor: 1_890 },
    address: { line1: "10 Anson Road", line2: "#05-12", postcode: "079903" },
    name: "Flat white fluffy coffee",
    label: "250 g bag",
    expected: ["Receipt", "10 Anson Road", "#05-12", "Singapore", "S$37.80", "not a VAT invoice"],
  },
  {
    ...{ locale: "th", market: "TH", currency: "THB", buyerName: "สมหญิง น้ำใจดี", unitPriceMinor: 45_000 },
    address: { line1: "99 ถนนสุขุมวิท", ward: "คลองเตย", district: "คลองเตย", province: "กรุงเทพฯ", postcode: "10110" },
    name: "น้ำผึ้งดอกกาแฟ ฟักทองและไม้หอมที่ญี่ปุ่น",
    label: "ขวด 250 กรัม",
    expected: ["ใบรับเงิน", "99 ถนนสุขุมวิท", "กรุงเทพฯ", "฿900.00", "ไม่ใช่ใบกำกับภาษีมูลค่าเพิ่ม"],
  },
  {
    ...{ locale: "ko", market: "KR", currency: "KRW", buyerName: "김민지", unitPriceMinor: 13_900 },
    address: {
      ...{ postcode: "04524", province: "서울특별시", city: "중구", line1: "세종대로 110" },
      customsCode: "P123456789012",
    },
    name: "달랏 아라비카 홀빈 원두",
    label: "250g 봉지",
    expected: ["결제 영수증", "서울특별시 중구 세종대로 110", "₩27,800", "전자세금계산서"],
  },
  {
    ...{ locale: "ja", market: "JP", currency: "JPY", buyerName: "佐藤 カナ", unitPriceMinor: 1_480 },
    address: {
      ...{ postcode: "150-0001", province: "東京都", city: "渋谷区", line1: "神宮前1-1" },
      nameKana: "サトウ カナ",
    },
    name: "珈琲の花の蜂蜜とコーヒー（ダラット）",
    label: "250g 袋",
    expected: ["領収書", "〒150-0001", "東京都渋谷区神宮前1-1", "電子インボイス"],
  },
];

let services: TestServices;
let sellerIds: string[];
let cookies: string[];
let variantId: string;
beforeAll(async () => {
  services = await createTestServices({
    content: "reference",
    env: { OWNER_NAME: "Trung tâm Xúc tiến Lâm Đồng", OWNER_ADDRESS: "04 Phan Đình Phùng, Đà Lạt" },
  });
  const { db } = services;
  sellerIds = [(await makeSeller(db, "Nhà Một")).id, (await makeSeller(db, "Nhà Hai")).id];
  cookies = [];
  for (const sellerId of sellerIds)
    cookies.push(await cookieOf(services, (await makeAccount(db, { role: "seller", sellerId })).email));
  variantId = (await makeListing(db, { sellerId: sellerIds[0] ?? "", state: "live", nameEn: "Arabica coffee" }))
    .variantId;
});
afterAll(() => services.close());

type Loader = (args: never) => Promise<unknown>;

async function open(loader: Loader, path: string, params: Record<string, string>, cookie?: string): Promise<Response> {
  const request = new Request(`http://localhost:3000${path}`, { headers: cookie ? { cookie } : {} });
  const args = { request, params: { locale: path.split("/")[1], ...params }, context: { services } };
  try {
    return (await loader(args as never)) as Response;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

async function textOf(answer: Response): Promise<string> {
  expect(answer.status).toBe(200);
  return (await readPdf(new Uint8Array(await answer.arrayBuffer()))).join("\n");
}

function place(each: Case, more: { note?: string; lines?: number; promisedOn?: string; hs6?: string | null } = {}) {
  const { lines: count = 1, ...rest } = more;
  const lines = Array.from({ length: count }, (_, index) => ({
    variantId,
    name: count > 1 ? `${each.name} ${index + 1}` : each.name,
    nameVi: "Cà phê rang mộc",
    label: each.label,
    quantity: 2,
  }));
  return makePaidOrder(services, { ...each, ...rest, sellerIds, lines });
}

const keyOf = (code: string) => issueOrderKey(services.env.sessionSecret, code, realNow());
const openReceipt = (code: string, key = keyOf(code), locale = "en") =>
  open(receipt, `/${locale}/orders/${code}/receipt.pdf?key=${key}`, { code });
const openSlip = (id: string, cookie = cookies[0]) =>
  open(packingSlip, `/vi/seller/orders/${id}/packing-slip.pdf`, { id }, cookie);
const openCustoms = (id: string, cookie = cookies[0]) =>
  open(customsForm, `/vi/seller/orders/${id}/customs.pdf`, { id }, cookie);
const caseOf = (locale: Locale) => cases.find((each) => each.locale === locale) as Case;

test.each(cases)("a receipt says in the order's language who paid what to whom: $locale", async (each) => {
  const { order } = await place(each);
  const answer = await openReceipt(order.code);
  expect(answer.headers.get("Content-Type")).toBe("application/pdf");
  expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
  expect(answer.headers.get("Content-Disposition")).toMatch(
    new RegExp(`^inline; filename="[a-z-]+-${order.code}\\.pdf"$`),
  );
  const text = withoutSpaces(await textOf(answer));
  const owner = ["Trung tâm Xúc tiến Lâm Đồng", "04 Phan Đình Phùng, Đà Lạt"];
  const makers = ["Hợp tác xã Nhà Một", "Hợp tác xã Nhà Hai", "Thôn Trường Thọ", "Xuân Trường – Đà Lạt"];
  for (const words of [order.code, each.buyerName, each.name, each.label, ...each.expected, ...owner, ...makers])
    expect(text).toContain(withoutSpaces(words));
});

test("a receipt tells what went back, and what is on its way", async () => {
  const { order, paymentId } = await place(caseOf("ja"));
  const refund = (amountMinor: number, doneAt: Date | null) => ({
    ...{ id: newId(), orderId: order.id, paymentId, amountMinor, doneAt },
    ...{ idempotencyKey: newId(), currency: "JPY", reason: "damaged", requestedBy: "staff" },
    state: doneAt ? ("done" as const) : ("due" as const),
    requestedAt: services.clock.now(),
  });
  await services.db.refund.createMany({ data: [refund(1_000, services.clock.now()), refund(500, null)] });
  await services.db.order.update({ where: { id: order.id }, data: { paymentState: "partly_refunded" } });
  const text = withoutSpaces(await textOf(await openReceipt(order.code)));
  for (const words of ["2026年11月24日に返金−￥1,000", "返金手続き中−￥500", "返金後のお支払い額￥5,320"])
    expect(text).toContain(words);
});

test("a receipt needs the order's key and its money", async () => {
  const { order } = await place(caseOf("en"));
  const wrong = await openReceipt(order.code, "x.y");
  expect(wrong.status).toBe(404);
  expect(await wrong.text()).toContain("We cannot open this order");
  expect((await openReceipt("DL-NONE99", keyOf("DL-NONE99"))).status).toBe(404);
  expect((await openReceipt(order.code, keyOf("DL-OTHER2"))).status).toBe(404);
  await services.db.order.update({ where: { id: order.id }, data: { paymentState: "due" } });
  expect((await openReceipt(order.code)).status).toBe(404);
});

test("the order page leads to the receipt once there is one", async () => {
  const { order } = await place(caseOf("en"));
  const key = keyOf(order.code);
  const openPage = () =>
    visit<{ opened: { receiptHref: string | null } }>(services, orderPage, {
      path: `/en/orders/${order.code}?key=${key}`,
      params: { code: order.code },
    });
  expect((await openPage()).data?.opened.receiptHref).toBe(`/en/orders/${order.code}/receipt.pdf?key=${key}`);
  await services.db.order.update({ where: { id: order.id }, data: { paymentState: "due" } });
  expect((await openPage()).data?.opened.receiptHref).toBeNull();
});

test.each(cases)(
  "a packing slip names goods for the packer and for the buyer, without prices: $locale",
  async (each) => {
    const note = "Quà tặng 🎁 مرحبا — xin gói kỹ";
    const { order, parts } = await place(each, { note, promisedOn: "2027-01-15" });
    const text = withoutSpaces(await textOf(await openSlip(parts[0]?.id ?? "")));
    const addressed = Object.values(each.address).filter((value) => value !== each.address.customsCode);
    const said = ["Phiếu đóng gói", order.code, "Cà phê rang mộc", "Gói 250 g", "15 tháng 1, 2027", "Quà tặng 🎁"];
    for (const words of [...said, each.name, each.buyerName, ...addressed])
      expect(text).toContain(withoutSpaces(words));
    expect(text).not.toMatch(/[₫฿₩¥￥$]/u);
  },
);

test("a customs form declares the goods in English with what the order holds", async () => {
  const { order, parts } = await place(caseOf("ko"));
  const text = withoutSpaces(await textOf(await openCustoms(parts[0]?.id ?? "")));
  const declared = ["Arabica coffee", "250 g bag", "090121", "0.500", "0.580", "27800 KRW", "VN", "P123456789012"];
  const parties = ["Nguyễn Thị Lan", "Hợp tác xã Nhà Một", "김민지", "서울특별시 중구 세종대로 110", "SOUTH KOREA"];
  const form = ["Déclaration en douane", "× Sale of goods", order.code, "chữ La-tinh"];
  for (const words of [...declared, ...parties, ...form]) expect(text).toContain(withoutSpaces(words));
});

test("a customs form says what is missing rather than guess", async () => {
  const { parts } = await place(caseOf("ja"), { hs6: null });
  await services.db.productTranslation.updateMany({ where: { locale: "en" }, data: { name: "" } });
  await services.db.variant.update({ where: { id: variantId }, data: { netG: null } });
  const text = withoutSpaces(await textOf(await openCustoms(parts[0]?.id ?? "")));
  for (const words of [
    "ghi lại tên hàng bằng tiếng Anh",
    "Khối lượng tịnh ở chỗ có dấu chấm",
    "Mã HS ở chỗ có dấu chấm",
  ])
    expect(text).toContain(withoutSpaces(words));
});

test("what was given back before sending is neither packed nor declared", async () => {
  const { order, paymentId, parts } = await place(caseOf("ko"));
  const id = parts[0]?.id ?? "";
  const [line] = await services.db.orderLine.findMany({ where: { sellerOrderId: id } });
  await services.db.refund.create({
    data: {
      ...{ id: newId(), orderId: order.id, paymentId, idempotencyKey: newId(), amountMinor: 13_900, currency: "KRW" },
      ...{ reason: "sold-out", requestedBy: "staff", requestedAt: services.clock.now() },
      lines: { create: { orderLineId: line?.id ?? "", quantity: 1, amountMinor: 13_900 } },
    },
  });
  expect(withoutSpaces(await textOf(await openSlip(id)))).toContain(
    withoutSpaces("Tổng số món 1 Khối lượng gói hàng 290 g"),
  );
  expect(withoutSpaces(await textOf(await openCustoms(id)))).toContain("13900KRW");
});

test("a parcel within Vietnam has no customs form, and one that is not paid has no papers", async () => {
  const home = await place(caseOf("vi"));
  expect((await openCustoms(home.parts[0]?.id ?? "")).status).toBe(404);
  const abroad = await place(caseOf("ja"));
  const id = abroad.parts[0]?.id ?? "";
  await services.db.sellerOrder.update({ where: { id }, data: { state: "awaiting_payment" } });
  expect((await openSlip(id)).status).toBe(404);
  expect((await openCustoms(id)).status).toBe(404);
});

test("another seller's papers are as unknown as none", async () => {
  const { parts } = await place(caseOf("ja"));
  const foreign = parts[1]?.id ?? "";
  for (const id of [foreign, newId(), "x"]) {
    expect((await openSlip(id)).status).toBe(404);
    expect((await openCustoms(id)).status).toBe(404);
  }
  expect((await openSlip(foreign, cookies[1])).status).toBe(200);
});

test("an order of 60 lines goes on over pages and loses none", async () => {
  const { order, parts } = await place(caseOf("th"), { lines: 60 });
  for (const answer of [await openReceipt(order.code), await openSlip(parts[0]?.id ?? "")]) {
    const text = withoutSpaces(await textOf(answer));
    for (let line = 1; line <= 60; line += 1) expect(text).toContain(withoutSpaces(`${caseOf("th").name} ${line}`));
  }
});

test("papers of a part that is half sent: by itself what is still to go, by its parcel what lies in it, weighed so", async () => {
  const { parts } = await place(caseOf("ja"));
  const id = parts[0]?.id ?? "";
  const line = await services.db.orderLine.findFirstOrThrow({ where: { sellerOrderId: id } });
  const own = { sellerOrderId: id, sellerId: sellerIds[0] ?? "", version: null, actor: "u" };
  const parcel = { carrier: "VNPost EMS", trackingNumber: "EE900000001VN", units: new Map([[line.id, 1]]) };
  const sent = await shipOrder(services, { ...own, ...parcel });
  const shipmentId = sent.ok ? sent.value.shipmentId : "";
  for (const [loader, name] of [
    [packingSlip, "packing-slip"],
    [customsForm, "customs"],
  ] as const) {
    const path = `/vi/seller/orders/${id}/${name}.pdf`;
    const left = withoutSpaces(await textOf(await open(loader, path, { id }, cookies[0])));
    const packed = withoutSpaces(await textOf(await open(loader, `${path}?parcel=${shipmentId}`, { id }, cookies[0])));
    expect(left).not.toContain("EE900000001VN");
    expect(packed).toContain("EE900000001VN");
    const weight = name === "customs" ? "0.290" : "290g";
    for (const text of [left, packed]) expect(text).toContain(weight);
    expect((await open(loader, `${path}?parcel=${parts[1]?.id}`, { id }, cookies[0])).status).toBe(404);
  }
});
