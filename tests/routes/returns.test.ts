import { afterAll, beforeAll, expect, test } from "vitest";
import { issueOrderKey } from "#app/domain/ordering/queries/order-key.server.ts";
import { realNow } from "#app/platform/clock.server.ts";
import { action as sellerAction, loader as sellerLoader } from "#app/routes/seller/return.tsx";
import { loader as sellerPhoto } from "#app/routes/seller/return-photo.ts";
import { loader as sellerList } from "#app/routes/seller/returns.tsx";
import { action as orderAction, loader as orderLoader } from "#app/routes/site/order.tsx";
import { action, loader } from "#app/routes/site/return.tsx";
import { loader as buyerPhoto } from "#app/routes/site/return-photo.ts";
import { action as staffAction, loader as staffLoader } from "#app/routes/staff/return.tsx";
import { loader as staffPhoto } from "#app/routes/staff/return-photo.ts";
import { loader as staffList } from "#app/routes/staff/returns.tsx";
import { makeAccount } from "#tests/factories/account.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { makeDeliveredOrder } from "#tests/factories/sent-order.ts";
import { phonePhoto } from "#tests/support/phone-photo.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { cookieOf, visit } from "#tests/support/visit.ts";

type Delivered = Awaited<ReturnType<typeof makeDeliveredOrder>>;
type Refusal = { errors: { field: string; message: string }[]; values: Record<string, string> };
type Opened = {
  opened: { returns: { id: string; state: string; photos: { id: string }[] }[]; returnable: string[] };
};

let services: TestServices;
let photo: Buffer;
let staff: string;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  photo = await phonePhoto();
  staff = await cookieOf(services, (await makeAccount(services.db, { role: "staff" })).email);
});
afterAll(() => services.close());

const keyOf = ({ order }: Delivered) => issueOrderKey(services.env.sessionSecret, order.code, realNow());
const sellerCookie = async (sellerId: string) =>
  cookieOf(services, (await makeAccount(services.db, { role: "seller", sellerId })).email);

function formOf({ line }: Delivered, change: Record<string, string> = {}, files: readonly [string, Uint8Array][] = []) {
  const form = new FormData();
  const typed = { formKey: crypto.randomUUID(), reason: "damaged", note: "Broken jar.", [`units-${line.id}`]: "2" };
  for (const [name, value] of Object.entries({ ...typed, ...change })) form.append(name, value);
  for (const [name, bytes] of files) form.append("photos", new Blob([bytes as BlobPart]), name);
  return form;
}

function post(placed: Delivered, form: FormData, key = keyOf(placed)) {
  const { code } = placed.order;
  const path = `/en/orders/${code}/return?key=${key}&part=${placed.part.id}`;
  return visit<Refusal>(services, action, { path, params: { code }, form });
}

async function openOrder(placed: Delivered) {
  const { code } = placed.order;
  const path = `/en/orders/${code}?key=${keyOf(placed)}`;
  const { data } = await visit<Opened>(services, orderLoader, { path, params: { code } });
  if (!data) throw new Error("the order did not open");
  return data.opened;
}

/** A request with one photo, as it stands on the order's page. */
async function placeReturn() {
  const placed = await makeDeliveredOrder(services);
  const answer = await post(placed, formOf(placed, {}, [["jar.jpg", photo]]));
  if (answer.status !== 303) throw new Error(JSON.stringify(answer.data));
  const [request] = (await openOrder(placed)).returns;
  if (!request) throw new Error("no request");
  return { placed, request };
}

test("a buyer asks with a photo from the order's link, without an account, and sees how it stands", async () => {
  const placed = await makeDeliveredOrder(services);
  const { code } = placed.order;
  expect((await openOrder(placed)).returnable).toEqual([placed.part.id]);
  const path = `/en/orders/${code}/return?key=${keyOf(placed)}&part=${placed.part.id}`;
  expect((await visit(services, loader, { path, params: { code } })).status).toBe(200);
  const answer = await post(placed, formOf(placed, {}, [["jar.jpg", photo]]));
  expect([answer.status, answer.location]).toEqual([303, expect.stringContaining("from=return-asked")]);
  expect((await openOrder(placed)).returns).toMatchObject([{ state: "requested", photos: [{}] }]);
}, 30_000);

test("what is missing or wrong is told at its field, and what was typed is kept", async () => {
  const placed = await makeDeliveredOrder(services);
  const unit = `units-${placed.line.id}`;
  const cases: [FormData, string][] = [
    [formOf(placed), "photos"],
    [formOf(placed, { note: "" }, [["jar.jpg", photo]]), "note"],
    [formOf(placed, { reason: "bored" }), "reason"],
    [formOf(placed, { reason: "missing", [unit]: "4" }), unit],
    [formOf(placed, { reason: "missing", [unit]: "" }), unit],
    [formOf(placed, { reason: "missing", [unit]: "1.5" }), unit],
    [formOf(placed, { reason: "changed-mind" }), "reason"],
    [formOf(placed, {}, [["jar.jpg", new TextEncoder().encode("<svg/>")]]), "photos"],
    [formOf(placed, {}, [["jar.jpg", photo.subarray(0, 900)]]), "photos"],
    [
      formOf(
        placed,
        {},
        Array.from({ length: 6 }, () => ["a.jpg", photo] as [string, Uint8Array]),
      ),
      "photos",
    ],
  ];
  for (const [form, field] of cases) {
    const answer = await post(placed, form);
    expect(answer.status).toBeGreaterThanOrEqual(409);
    expect(answer.data?.errors.map((error) => error.field)).toContain(field);
    expect(answer.data?.errors[0]?.message).not.toMatch(/^orders:|\{\{/);
    expect(answer.data?.values[unit]).toBe(String(form.get(unit)));
  }
  expect((await openOrder(placed)).returns).toEqual([]);
}, 30_000);

test("a wrong key, another order's part and a form that is none lead nowhere", async () => {
  const [placed, other] = [await makeDeliveredOrder(services), await makeDeliveredOrder(services)];
  expect((await post(placed, formOf(placed), keyOf(other))).status).toBe(404);
  const { code } = placed.order;
  const foreign = `/en/orders/${code}/return?key=${keyOf(placed)}&part=${other.part.id}`;
  expect((await visit(services, loader, { path: foreign, params: { code } })).status).toBe(404);
  const path = `/en/orders/${code}/return?key=${keyOf(placed)}&part=${placed.part.id}`;
  const plain = await visit<Refusal>(services, action, { path, params: { code }, form: { reason: "damaged" } });
  expect(plain.data?.errors).toMatchObject([{ field: "photos" }]);
});

test("photos are private: the order's key, the part's seller and staff see them, nobody else, and no cache keeps them", async () => {
  const { placed, request } = await placeReturn();
  const other = await makeDeliveredOrder(services);
  const photoId = request.photos[0]?.id ?? "";
  const own = await sellerCookie(placed.sellerId);
  const foreign = await sellerCookie((await makeSeller(services.db)).id);
  const { code } = placed.order;
  const asBuyer = (of: Delivered, key: string) =>
    visit(services, buyerPhoto, {
      path: `/en/orders/${of.order.code}/return-photos/${photoId}?key=${key}`,
      params: { code: of.order.code, photo: photoId },
    });
  const atDesk = (route: typeof sellerPhoto, desk: string, cookie?: string, id = photoId) =>
    visit(services, route, {
      path: `/en/${desk}/returns/${request.id}/photos/${id}`,
      params: { id: request.id, photo: id },
      cookie,
    });
  for (const seen of [
    await asBuyer(placed, keyOf(placed)),
    await atDesk(sellerPhoto, "seller", own),
    await atDesk(staffPhoto, "staff", staff),
  ]) {
    expect(seen.status).toBe(200);
    expect(seen.headers.get("Cache-Control")).toBe("private, no-store");
    expect(seen.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(seen.headers.get("Content-Type")).toBe("image/webp");
  }
  expect((await asBuyer(placed, keyOf(other))).status).toBe(404);
  expect((await asBuyer(other, keyOf(other))).status).toBe(404);
  expect((await atDesk(sellerPhoto, "seller", foreign)).status).toBe(404);
  expect((await atDesk(sellerPhoto, "seller", staff)).status).toBe(404);
  expect((await atDesk(staffPhoto, "staff", own)).status).toBe(404);
  expect((await atDesk(staffPhoto, "staff")).status).toBe(303);
  expect((await atDesk(staffPhoto, "staff", staff, "x")).status).toBe(404);
  const { digest } = await services.db.returnPhoto.findUniqueOrThrow({ where: { id: photoId } });
  expect(await services.files.get(`photos/${digest}/1280.webp`)).toBeNull();
  expect(code).not.toBe(other.order.code);
}, 30_000);

test("the seller finds the request on their desk and answers it; another seller finds nothing", async () => {
  const { placed, request } = await placeReturn();
  const own = await sellerCookie(placed.sellerId);
  const foreign = await sellerCookie((await makeSeller(services.db)).id);
  const at = { path: `/en/seller/returns/${request.id}`, params: { id: request.id } };
  const listed = await visit<{ rows: { id: string }[] }>(services, sellerList, {
    path: "/en/seller/returns",
    cookie: own,
  });
  expect(listed.data?.rows.map(({ id }) => id)).toEqual([request.id]);
  const none = await visit<{ rows: unknown[] }>(services, sellerList, { path: "/en/seller/returns", cookie: foreign });
  expect(none.data?.rows).toEqual([]);
  const form = { intent: "decline", version: "1", note: "" };
  expect((await visit(services, sellerLoader, { ...at, cookie: foreign })).status).toBe(404);
  expect((await visit(services, sellerAction, { ...at, cookie: foreign, form })).status).toBe(404);
  const silent = await visit<Refusal>(services, sellerAction, { ...at, cookie: own, form });
  expect(silent.data?.errors).toMatchObject([{ field: "note" }]);
  const stale = await visit<Refusal>(services, sellerAction, {
    ...at,
    cookie: own,
    form: { ...form, version: "7", note: "No." },
  });
  expect(stale.status).toBe(409);
  const declined = await visit(services, sellerAction, {
    ...at,
    cookie: own,
    form: { ...form, note: "It was whole." },
  });
  expect(declined.status).toBe(303);
  expect((await openOrder(placed)).returns).toMatchObject([{ state: "declined" }]);
}, 30_000);

test("after a no the buyer asks the portal from the order's page, and staff give the money back", async () => {
  const { placed, request } = await placeReturn();
  const own = await sellerCookie(placed.sellerId);
  const form = { intent: "decline", version: "1", note: "It was whole." };
  await visit(services, sellerAction, {
    path: `/en/seller/returns/${request.id}`,
    params: { id: request.id },
    cookie: own,
    form,
  });
  const { code } = placed.order;
  const asked = await visit(services, orderAction, {
    path: `/en/orders/${code}?key=${keyOf(placed)}`,
    params: { code },
    form: { intent: "ask-portal", return: request.id },
  });
  expect(asked.location).toContain("from=return-with-portal");
  const queue = await visit<{ rows: { id: string; overdue: boolean }[] }>(services, staffList, {
    path: "/en/staff/returns",
    cookie: staff,
  });
  expect(queue.data?.rows).toContainEqual(expect.objectContaining({ id: request.id, overdue: true }));
  const at = { path: `/en/staff/returns/${request.id}`, params: { id: request.id }, cookie: staff };
  expect((await visit<{ actions: string[] }>(services, staffLoader, at)).data?.actions).toContain("give-back");
  const given = await visit(services, staffAction, { ...at, form: { intent: "give-back", version: "3", note: "" } });
  expect(given.status).toBe(303);
  expect((await openOrder(placed)).returns).toMatchObject([{ state: "refunded" }]);
  expect(await services.db.refund.count({ where: { orderId: placed.orderId } })).toBe(1);
}, 30_000);
