import { afterAll, beforeAll, expect, test } from "vitest";
import { action as changeAward, loader as openAward } from "#app/routes/staff/award.tsx";
import { loader as openAwards } from "#app/routes/staff/awards.tsx";
import { action as changeCertificate, loader as openCertificate } from "#app/routes/staff/certificate.tsx";
import { loader as openForm, action as sendAward } from "#app/routes/staff/new-award.tsx";
import { newId, newShortCode } from "#app/shared/id.ts";
import { makeAccount } from "#tests/factories/account.ts";
import { makeListing } from "#tests/factories/listing.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { makeVisit } from "#tests/factories/visit.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { cookieOf, visit } from "#tests/support/visit.ts";

type Refusal = { errors: { field: string; message: string }[]; values: Record<string, string> };
type Listed = { rows: { code: string; state: string }[]; total: number; calendar: { month: string; count: number }[] };

let services: TestServices;
let staff: { id: string; email: string };
let cookie: string;
let sellerId: string;

beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  sellerId = (await makeSeller(services.db)).id;
  staff = await makeAccount(services.db, { role: "staff" });
  cookie = await cookieOf(services, staff.email);
});
afterAll(() => services.close());

const form = (changes: Record<string, string> = {}) => ({
  item: "",
  follows: "",
  certifiedName: "Cà phê Arabica",
  producerName: "Hợp tác xã Thử",
  stars: "4",
  ocopSet: "13",
  points: "78,5",
  addressAsCertified: "Xã Xuân Trường, thành phố Đà Lạt",
  decisionNo: `${newShortCode(6)}/QĐ-UBND`,
  issuerName: "UBND tỉnh Lâm Đồng",
  decisionDate: "2026-03-12",
  validUntil: "",
  issuerLevel: "province",
  ...changes,
});
const send = (fields: Record<string, string>) =>
  visit<Refusal>(services, sendAward, { path: "/en/staff/awards/new", cookie, form: fields });
const at = (code: string) => ({ path: `/en/staff/awards/${code}`, params: { code }, cookie });
const change = (code: string, fields: Record<string, string>) =>
  visit<Refusal>(services, changeAward, { ...at(code), form: fields });
const product = async () => (await makeListing(services.db, { sellerId, state: "live" })).id;
const rowOf = (code: string) => services.db.award.findUniqueOrThrow({ where: { code } });

async function granted(changes: Record<string, string> = {}): Promise<string> {
  const answer = await send(form(changes));
  const code = /\/staff\/awards\/(OC-\w+)\?done=granted$/.exec(answer.location ?? "")?.[1];
  if (!code) throw new Error(`not granted: ${JSON.stringify(answer.data)}`);
  return code;
}

test("staff record a decision; its end is 36 months on when it was left empty", async () => {
  const itemId = await product();
  const code = await granted({ item: `product:${itemId}` });
  const row = await rowOf(code);
  expect(row).toMatchObject({ itemId, sellerId, stars: 4, ocopSet: 13, state: "granted", issuerLevel: "province" });
  expect(row.validUntil).toEqual(new Date("2029-03-12"));
  expect(Number(row.points)).toBe(78.5);
  const audit = await services.db.auditEntry.findMany({ where: { subjectId: row.id } });
  expect(audit).toMatchObject([{ action: "award.grant", actorId: staff.id }]);
  const opened = await visit<{ state: string; item: { name: string } }>(services, openAward, at(code));
  expect(opened.data).toMatchObject({ state: "valid", item: { name: "Test coffee" } });
});

test.each<[string, Record<string, string>]>([
  ["validUntil", { validUntil: "2026-03-11" }],
  ["issuerLevel", { stars: "5" }],
  ["issuerLevel", { stars: "3", decisionDate: "2024-05-01" }],
  ["issuerLevel", { stars: "3", decisionDate: "2025-07-06", issuerLevel: "district" }],
  ["issuerLevel", { issuerLevel: "" }],
  ["issuerLevel", { issuerLevel: "toString" }],
  ["ocopSet", { ocopSet: "27" }],
  ["ocopSet", { ocopSet: "1e1" }],
  ["ocopSet", { ocopSet: "" }],
  ["stars", { stars: "2" }],
  ["stars", { stars: "" }],
  ["points", { points: "abc" }],
  ["decisionDate", { decisionDate: "12/03/2026" }],
  ["decisionDate", { decisionDate: "" }],
  ["decisionNo", { decisionNo: "  " }],
  ["certifiedName", { certifiedName: "x".repeat(301) }],
  ["item", { item: `product:${newId()}` }],
  ["item", { item: "product:' OR 1=1" }],
])("a wrong %s is told at its field and what was typed is kept: %o", async (field, changes) => {
  const fields = form(changes);
  const answer = await send(fields);
  expect(answer.status).toBe(422);
  expect(answer.data?.errors.map((error) => error.field)).toContain(field);
  expect(answer.data?.errors.every(({ message }) => message.length > 10 && !message.includes("awards:"))).toBe(true);
  expect(answer.data?.values.certifiedName).toBe(fields.certifiedName?.trim());
});

test("set 26 goes to visits only, and visits hold no other", async () => {
  const item = `product:${await product()}`;
  expect((await send(form({ item, ocopSet: "26" }))).data?.errors).toMatchObject([{ field: "ocopSet" }]);
  const experienceId = await makeVisit(services.db, sellerId);
  const visitItem = `experience:${experienceId}`;
  expect((await send(form({ item: visitItem }))).data?.errors).toMatchObject([{ field: "ocopSet" }]);
  const code = await granted({ item: visitItem, ocopSet: "26" });
  expect(await rowOf(code)).toMatchObject({ itemType: "experience", itemId: experienceId, sellerId });
});

test("an overlapping award is refused by the code of the one that counts, and the same decision by its own", async () => {
  const item = `product:${await product()}`;
  const fields = form({ item });
  const first = await send(fields);
  const code = /OC-\w+/.exec(first.location ?? "")?.[0] ?? "none";
  const overlapping = await send(form({ item, decisionDate: "2026-05-01" }));
  expect(overlapping.data?.errors).toMatchObject([{ field: "decisionDate", message: expect.stringContaining(code) }]);
  const again = await send(fields);
  expect(again.status).toBe(409);
  expect(again.data?.errors).toMatchObject([{ field: "decisionNo", message: expect.stringContaining(code) }]);
});

test("a renewal begins from the award before it and follows it", async () => {
  const code = await granted({ item: `product:${await product()}`, decisionDate: "2024-02-01" });
  const opened = await visit<{ values: Record<string, string>; followed: { code: string } }>(services, openForm, {
    path: `/en/staff/awards/new?follows=${code}`,
    cookie,
  });
  expect(opened.data).toMatchObject({ followed: { code }, values: { certifiedName: "Cà phê Arabica", stars: "4" } });
  const next = await granted({
    follows: code,
    stars: "5",
    issuerLevel: "central",
    points: "92",
    decisionDate: "2026-10-01",
  });
  expect(await rowOf(next)).toMatchObject({ replacesId: (await rowOf(code)).id, sellerId });
  const before = await visit<{ state: string; chain: { code: string }[]; canFollow: boolean }>(
    services,
    openAward,
    at(code),
  );
  expect(before.data).toMatchObject({ state: "replaced", canFollow: false });
  expect(before.data?.chain.map((each) => each.code)).toEqual([code, next]);
  const unknown = await visit(services, openForm, { path: "/en/staff/awards/new?follows=OC-ZZZZZ", cookie });
  expect(unknown.status).toBe(404);
});

test("an award that waits is listed as waiting, and attached from its page", async () => {
  const code = await granted();
  const waiting = await visit<Listed>(services, openAwards, { path: "/en/staff/awards?show=waiting", cookie });
  expect(waiting.data?.rows.map((row) => row.code)).toContain(code);
  const itemId = await product();
  expect((await change(code, { intent: "attach", item: `product:${itemId}` })).location).toContain("done=attached");
  expect(await rowOf(code)).toMatchObject({ itemId, sellerId });
  const other = await change(code, { intent: "attach", item: `product:${await product()}` });
  expect(other.data?.errors).toMatchObject([{ field: "item" }]);
});

test("staff revoke with a reason and a day; without them they are told, and twice with other words is refused", async () => {
  const code = await granted({ item: `product:${await product()}` });
  for (const fields of [
    { on: "2026-11-24", reason: "" },
    { on: "soon", reason: "Đổi công thức" },
    { on: "2026-03-11", reason: "Đổi công thức" },
  ]) {
    const answer = await change(code, { intent: "revoke", ...fields });
    expect(answer.status).toBe(422);
    expect(answer.data?.values.reason).toBe(fields.reason);
  }
  const revocation = { intent: "revoke", on: "2026-11-24", reason: "Đổi công thức" };
  expect((await change(code, revocation)).location).toContain("done=revoked");
  expect((await change(code, revocation)).status).toBe(303);
  expect((await change(code, { ...revocation, reason: "Lý do khác" })).status).toBe(409);
  expect(await rowOf(code)).toMatchObject({ state: "revoked", revokedReason: "Đổi công thức" });
});

test("the list answers its filters, its search without marks, and its calendar", async () => {
  const code = await granted({ decisionDate: "2023-12-20", certifiedName: "Hồng treo gió đặc biệt" });
  const list = async (search: string) =>
    (await visit<Listed>(services, openAwards, { path: `/en/staff/awards?${search}`, cookie })).data;
  const codesOf = async (search: string) => (await list(search))?.rows.map((row) => row.code);
  for (const show of ["within180", "within90", "within30", "all"])
    expect(await codesOf(`show=${show}`)).toContain(code);
  for (const show of ["expired", "revoked"]) expect(await codesOf(`show=${show}`)).not.toContain(code);
  expect(await codesOf("q=hong+treo+gio+dac")).toEqual([code]);
  expect(await codesOf(`q=${code.toLowerCase()}`)).toEqual([code]);
  expect(await codesOf("month=2026-12")).toEqual([code]);
  expect((await list("show=all"))?.calendar.find(({ month }) => month === "2026-12")?.count).toBe(1);
  expect((await list("q=%25%27%3B&page=999&show=evil&month=9999-99"))?.total).toBe(0);
});

test("staff verify a certificate on today and revoke it, each noted", async () => {
  const code = `CN-${newShortCode(5)}`;
  const id = newId();
  const productId = await product();
  await services.db.certificate.create({ data: { id, code, productId, kind: "vietgap", issuer: "Tổ chức" } });
  const where = { path: `/en/staff/certificates/${code}`, params: { code }, cookie };
  const act = (fields: Record<string, string>) =>
    visit<Refusal>(services, changeCertificate, { ...where, form: fields });
  const state = async () => (await visit<{ state: string }>(services, openCertificate, where)).data?.state;
  expect(await state()).toBe("stated");
  expect((await act({ intent: "verify" })).location).toContain("done=verified");
  expect((await act({ intent: "verify" })).status).toBe(303);
  expect(await state()).toBe("verified");
  expect((await act({ intent: "revoke", on: "2026-11-24", reason: "Hết công nhận" })).location).toContain(
    "done=revoked",
  );
  expect(await state()).toBe("revoked");
  expect((await act({ intent: "verify" })).status).toBe(409);
  expect((await act({ intent: "nonsense" })).status).toBe(404);
  const audit = await services.db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
  expect(audit).toMatchObject([
    { action: "certificate.verify", actorId: staff.id },
    { action: "certificate.revoke", reason: "Hết công nhận" },
  ]);
});
