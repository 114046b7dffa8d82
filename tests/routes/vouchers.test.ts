import { afterAll, beforeAll, expect, test } from "vitest";
import { cartCookie } from "#app/http/cart-cookie.server.ts";
import { loader as campaignPage } from "#app/routes/site/campaign.tsx";
import { action as cartAction, loader as cartLoader } from "#app/routes/site/cart.tsx";
import { action as checkoutAction, loader as checkoutLoader } from "#app/routes/site/checkout.tsx";
import { action as deskAction, loader as deskLoader } from "#app/routes/staff/campaign.tsx";
import { newId } from "#app/shared/id.ts";
import type { OpenedCart } from "#app/workflows/open-cart.server.ts";
import { makeAccount } from "#tests/factories/account.ts";
import { fillCart, makeGoods } from "#tests/factories/order.ts";
import { makeVoucher } from "#tests/factories/voucher.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { cookieOf, visit } from "#tests/support/visit.ts";

type Refusal = { errors: { field: string; message: string }[]; values: Record<string, string> };

let services: TestServices;
let staff: string;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  staff = await cookieOf(services, (await makeAccount(services.db, { role: "staff" })).email);
});
afterAll(() => services.close());

async function cartWith(variantId: string, quantity = "1", locale = "vi"): Promise<string> {
  const form = { intent: "add", variantId, quantity };
  const { headers } = await visit(services, cartAction, { path: `/${locale}/cart`, form });
  return (
    headers
      .getSetCookie()
      .find((cookie) => cookie.startsWith("cart="))
      ?.split(";")[0] ?? ""
  );
}

const enter = (cookie: string, voucher: string, locale = "vi") =>
  visit<Refusal>(services, cartAction, { path: `/${locale}/cart`, cookie, form: { intent: "voucher", voucher } });
const open = async (cookie: string, locale = "vi") =>
  (await visit<OpenedCart>(services, cartLoader, { path: `/${locale}/cart`, cookie })).data as OpenedCart;

const vietnamese = {
  ...{ name: "Nguyễn Văn An", phone: "0912345678", line1: "12 Phan Bội Châu", line2: "", ward: "Phường Xuân Hương" },
  ...{
    province: "Lâm Đồng",
    email: "an@example.test",
    note: "Gọi trước",
    terms: "on",
    privacy: "on",
    method: "online",
  },
};

/** The checkout's hidden fields as its page shows them, with an address. */
async function formOf(cookie: string): Promise<Record<string, string>> {
  const shown = await visit<OpenedCart & { formKey: string }>(services, checkoutLoader, {
    path: "/vi/checkout",
    cookie,
  });
  if (!shown.data) throw new Error("no checkout");
  const { cart, formKey } = shown.data;
  const lines = cart.parcels.flatMap((parcel) => parcel.lines);
  return {
    ...vietnamese,
    ...{ market: "VN", formKey, seenTotal: `${cart.total.currency} ${cart.total.minor}` },
    seenLines: lines.map(({ variantId, quantity }) => `${variantId}*${quantity}`).join(","),
  };
}
const submit = (cookie: string, form: Record<string, string>) =>
  visit<Refusal>(services, checkoutAction, { path: "/vi/checkout", cookie, form });

test("a code is entered however it is written, takes its share off, and is taken out again", async () => {
  const { variantId } = await makeGoods(services);
  const { code } = await makeVoucher(services);
  const cookie = await cartWith(variantId, "2");
  const before = (await open(cookie)).cart.total.minor;
  const entered = await enter(cookie, ` ${code.toLowerCase()} `);
  expect([entered.status, entered.location]).toEqual([303, "/vi/cart?done=updated"]);
  const opened = await open(cookie);
  expect(opened.voucher).toMatchObject({ code, problem: null });
  expect(opened.cart).toMatchObject({ discount: { minor: 74_000 }, total: { minor: before - 74_000 } });
  await visit(services, cartAction, { path: "/vi/cart", cookie, form: { intent: "remove-voucher" } });
  expect(await open(cookie)).toMatchObject({
    voucher: null,
    cart: { discount: { minor: 0 }, total: { minor: before } },
  });
});

test("a code that is of no use is told why in the reader's language, and what was typed stays", async () => {
  const { variantId } = await makeGoods(services);
  const cookie = await cartWith(variantId);
  const tell = async (code: string, locale = "en") => {
    const answer = await enter(cookie, code, locale);
    return [answer.status, answer.data?.errors[0]?.field, answer.data?.values.voucher, answer.data?.errors[0]?.message];
  };
  const later = await makeVoucher(services, { startsOn: "2026-11-28" });
  const over = await makeVoucher(services, { endsOn: "2026-11-20" });
  const paused = await makeVoucher(services, { campaignState: "paused" });
  const draft = await makeVoucher(services, { campaignState: "draft" });
  const japan = await makeVoucher(services, { market: "JP", currency: "JPY" });
  expect(await tell("NO-SUCH", "ja")).toEqual([422, "voucher", "NO-SUCH", expect.stringContaining("見つかりません")]);
  expect(await tell("' OR 1=1 --", "ko")).toEqual([
    422,
    "voucher",
    "' OR 1=1 --",
    expect.stringContaining("없는 쿠폰"),
  ]);
  expect((await tell(draft.code, "vi"))[3]).toBe("Không có mã này. Xin xem lại từng chữ.");
  const inVietnam = (code: string) =>
    visit<Refusal>(services, cartAction, {
      path: "/en/cart",
      cookie,
      form: { intent: "voucher", voucher: code, market: "VN" },
    });
  expect((await inVietnam(later.code)).data?.errors[0]?.message).toMatch(/valid from .*28/);
  expect((await inVietnam(over.code)).data?.errors[0]?.message).toMatch(/no longer valid/);
  expect((await inVietnam(paused.code)).data?.errors[0]?.message).toMatch(/at the moment/);
  expect((await inVietnam(japan.code)).data?.errors[0]?.message).toMatch(/delivered to Japan/);
  expect((await tell("", "th"))[3]).toBe("โปรดใส่โค้ด");
  expect((await tell("x".repeat(5_000)))[0]).toBe(422);
  expect((await open(cookie)).voucher).toBeNull();
});

test("a code that a fuller cart would earn stays in the cart and says what is missing", async () => {
  const { variantId } = await makeGoods(services);
  const { code } = await makeVoucher(services, { leastMinor: 300_000 });
  const cookie = await cartWith(variantId);
  expect((await enter(cookie, code)).status).toBe(303);
  expect((await open(cookie)).voucher).toMatchObject({ problem: { kind: "below-least", least: { minor: 300_000 } } });
  await visit(services, cartAction, { path: "/vi/cart", cookie, form: { intent: "set", variantId, quantity: "2" } });
  expect((await open(cookie)).cart.discount.minor).toBe(74_000);
});

test("only the campaign's picks are reduced where it says so, and alcohol never is", async () => {
  const [picked, other, wine] = [
    await makeGoods(services),
    await makeGoods(services),
    await makeGoods(services, { importClass: "alcohol" }),
  ];
  const { code } = await makeVoucher(services, { onlyPicks: true, picks: [picked.productId, wine.productId] });
  const packs = [picked, other, wine].map(({ variantId }) => ({ variantId, quantity: 1 }));
  const cartId = await fillCart(services, packs);
  const cookie =
    cartCookie(cartId, { secret: services.env.sessionSecret, origin: services.origin }).split(";")[0] ?? "";
  await enter(cookie, code);
  const { cart } = await open(cookie);
  const offOf = (variantId: string) =>
    cart.parcels.flatMap(({ lines }) => lines).find((line) => line.variantId === variantId)?.discount.minor;
  expect([picked, other, wine].map(({ variantId }) => offOf(variantId))).toEqual([37_000, 0, 0]);
});

test("the order is placed with the voucher; the same person's next order is told, keeps what was typed, and goes on without it", async () => {
  const { variantId } = await makeGoods(services);
  const { code } = await makeVoucher(services);
  const first = await cartWith(variantId);
  await enter(first, code);
  expect((await submit(first, await formOf(first))).status).toBe(303);
  const second = await cartWith(variantId);
  await enter(second, code);
  const refused = await submit(second, { ...(await formOf(second)), email: "AN@example.test", phone: "0987654321" });
  expect(refused.status).toBe(409);
  expect(refused.data?.errors[0]).toMatchObject({
    field: "review",
    message: expect.stringMatching(/mỗi người chỉ một lần/),
  });
  expect(refused.data?.values).toMatchObject({ email: "AN@example.test", note: "Gọi trước" });
  const form = await formOf(second);
  expect(refused.data?.errors[0]?.message).toContain("215.000");
  expect(form.seenTotal).toBe("VND 215000");
  expect((await submit(second, { ...form, email: "AN@example.test" })).status).toBe(303);
  const orders = await services.db.order.findMany({
    where: { lines: { some: { variantId } } },
    orderBy: { id: "asc" },
  });
  expect(orders.map(({ discountMinor }) => discountMinor)).toEqual([37_000, 0]);
});

test("too many guesses have to wait", async () => {
  const limited = await createTestServices({ content: "reference", env: { RATE_LIMIT: "on" } });
  try {
    const guess = () =>
      visit(limited, cartAction, {
        ...{ path: "/vi/cart", address: "203.0.113.9", form: { intent: "voucher", voucher: "GUESS-1" } },
      });
    const statuses: number[] = [];
    for (let count = 0; count < 31; count += 1) statuses.push((await guess()).status);
    expect(statuses.slice(0, 30).every((status) => status === 422)).toBe(true);
    expect(statuses[30]).toBe(429);
  } finally {
    await limited.close();
  }
});

const desk = (id: string, form: Record<string, string>) =>
  visit<Refusal>(services, deskAction, { path: `/vi/staff/campaigns/${id}`, params: { id }, cookie: staff, form });
type Desk = {
  saved: { vouchers: { id: string; code: string; uses: number; taken: { minor: number }; stopped: boolean }[] };
};
const vouchersOf = async (id: string) => {
  const path = `/vi/staff/campaigns/${id}`;
  return (await visit<Desk>(services, deskLoader, { path, params: { id }, cookie: staff })).data?.saved.vouchers ?? [];
};
const typed = (change: Record<string, string> = {}) => ({
  ...{ intent: "make-voucher", "voucher.id": newId(), "voucher.code": "tet-2027", "voucher.kind": "percent" },
  ...{ "voucher.percent": "20", "voucher.mostUses": "100", "voucher.budget": "5.000.000", "voucher.least": "200.000" },
  ...change,
});

test("staff make a voucher within the law, once, and every fault stands at its field with what was typed", async () => {
  const { campaignId } = await makeVoucher(services);
  const faults = async (change: Record<string, string>) =>
    (await desk(campaignId, typed(change))).data?.errors.map(({ field }) => field);
  expect(await faults({ "voucher.percent": "51" })).toEqual(["voucher.percent"]);
  expect(await faults({ "voucher.percent": "91", "voucher.programmeRef": "12/QĐ" })).toEqual(["voucher.percent"]);
  expect(await faults({ "voucher.code": "TẾT", "voucher.mostUses": "0", "voucher.budget": "-5" })).toEqual([
    ...["voucher.code", "voucher.budget", "voucher.mostUses"],
  ]);
  expect(await faults({ "voucher.kind": "amount", "voucher.amount": "1,5" })).toEqual(["voucher.amount"]);
  expect(await faults({ "voucher.budget": "99999999999" })).toEqual(["voucher.budget"]);
  const kept = await desk(campaignId, typed({ "voucher.percent": "abc" }));
  expect(kept.data?.values).toMatchObject({ "voucher.code": "tet-2027", "voucher.percent": "abc" });
  const form = typed({ "voucher.percent": "80", "voucher.programmeRef": "1234/QĐ-BCT", "voucher.onlyPicks": "on" });
  expect((await desk(campaignId, form)).location).toMatch(/done=voucherMade/);
  expect((await desk(campaignId, form)).status).toBe(303);
  expect((await desk(campaignId, typed())).data?.errors[0]?.field).toBe("voucher.code");
  const made = await services.db.voucher.findMany({ where: { campaignId, code: "TET-2027" } });
  expect(made).toMatchObject([
    { percent: 80, budgetMinor: 5_000_000, leastMinor: 200_000, onlyPicks: true, currency: "VND" },
  ]);
  const audit = { action: "campaign.voucher-make", subjectId: campaignId };
  expect(await services.db.auditEntry.count({ where: audit })).toBe(1);
});

test("a used voucher is stopped, an untouched one removed, and another campaign's is not found", async () => {
  const { variantId } = await makeGoods(services);
  const used = await makeVoucher(services);
  const other = await makeVoucher(services);
  const cookie = await cartWith(variantId);
  await enter(cookie, used.code);
  const person = { email: "tram@example.test", phone: "0911222333" };
  expect((await submit(cookie, { ...(await formOf(cookie)), ...person })).status).toBe(303);
  expect(await vouchersOf(used.campaignId)).toMatchObject([{ uses: 1, taken: { minor: 37_000 }, stopped: false }]);
  const press = (campaignId: string, intent: string, voucher: string) => desk(campaignId, { intent, voucher });
  expect((await press(other.campaignId, "stop-voucher", used.id)).status).toBe(404);
  expect((await press(used.campaignId, "stop-voucher", "x")).status).toBe(404);
  expect((await press(used.campaignId, "remove-voucher", used.id)).status).toBe(404);
  expect((await press(used.campaignId, "stop-voucher", used.id)).location).toMatch(/voucherStopped/);
  expect((await press(used.campaignId, "stop-voucher", used.id)).status).toBe(303);
  expect((await vouchersOf(used.campaignId))[0]?.stopped).toBe(true);
  expect((await press(other.campaignId, "remove-voucher", other.id)).location).toMatch(/voucherRemoved/);
  expect(await vouchersOf(other.campaignId)).toEqual([]);
});

test("a campaign's page shows its vouchers while they can be used", async () => {
  const voucher = await makeVoucher(services);
  const params = { slug: `c-vi-${voucher.campaignId}` };
  const offered = async () => {
    const path = `/vi/campaigns/${params.slug}`;
    const page = await visit<{ vouchers: { code: string }[] }>(services, campaignPage, { path, params });
    return page.data?.vouchers.map(({ code }) => code);
  };
  expect(await offered()).toEqual([voucher.code]);
  await services.db.voucher.update({ where: { id: voucher.id }, data: { stoppedAt: services.clock.now() } });
  expect(await offered()).toEqual([]);
});
