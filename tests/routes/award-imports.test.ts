import { afterAll, beforeAll, expect, test } from "vitest";
import { action as upload } from "#app/routes/staff/award-imports.tsx";
import { loader as offers, action as reviewOffer } from "#app/routes/staff/offered-award.tsx";
import { makeAccount } from "#tests/factories/account.ts";
import { makeListing } from "#tests/factories/listing.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { type AwardRefusal, decision, openAwardImportDesk } from "#tests/support/award-import-desk.ts";
import { sheetHead, workbookOf } from "#tests/support/decision-sheets.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { cookieOf, visit } from "#tests/support/visit.ts";

let services: TestServices;
let desk: ReturnType<typeof openAwardImportDesk>;
let cookie: string;
let other: string;
let sellerId: string;
let coffee: string;
let honey: string;

beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  const { db } = services;
  sellerId = (await makeSeller(db, "Cầu Đất")).id;
  cookie = await cookieOf(services, (await makeAccount(db, { role: "staff", name: "Nguyễn Thị Hoa" })).email);
  desk = openAwardImportDesk(services, cookie);
  other = await cookieOf(services, (await makeAccount(db, { role: "staff", name: "Trần Văn Bình" })).email);
  coffee = (await makeListing(db, { sellerId, state: "live", nameVi: "Cà phê bột Cầu Đất" })).id;
  honey = (await makeListing(db, { sellerId, state: "live", nameVi: "Mật ong hoa cà phê" })).id;
});
afterAll(() => services.close());

const awardsOf = (itemId: string) =>
  services.db.award.findMany({ where: { itemId }, orderBy: { decisionDate: "asc" } });
const withoutAwards = () => services.db.award.deleteMany();

test("a row that fits is granted by one yes; a second click does nothing more", async () => {
  await withoutAwards();
  const id = await desk.importSheet([decision("Cà phê bột Cầu Đất")]);
  const before = await desk.look(id);
  expect(before).toMatchObject({ tab: "sure", counts: { sure: 1, open: 1 } });
  expect(before.rows[0]?.candidates[0]).toMatchObject({ id: coffee, percent: 100, name: "Cà phê bột Cầu Đất" });
  expect((await desk.yes(id, 2, coffee)).location).toBe(`/vi/staff/award-imports/${id}?done=yes`);
  expect((await desk.yes(id, 2, coffee)).location).toBe(`/vi/staff/award-imports/${id}?done=nothing`);
  expect(await awardsOf(coffee)).toMatchObject([
    { stars: 4, sellerId, certifiedName: "Cà phê bột Cầu Đất", issuerName: "UBND tỉnh Lâm Đồng" },
  ]);
  expect(await services.db.auditEntry.count({ where: { action: "award.grant" } })).toBe(1);
  const after = await desk.look(id, "?tab=done");
  expect(after.rows).toMatchObject([
    { state: "matched", decidedBy: "Nguyễn Thị Hoa", award: { listing: { name: "Cà phê bột Cầu Đất" } } },
  ]);
});

test("the badge can be found as soon as the yes was said", async () => {
  await withoutAwards();
  const id = await desk.importSheet([decision("Cà phê bột Cầu Đất")]);
  await desk.yes(id, 2, coffee);
  const document = await services.db.searchDocument.findFirstOrThrow({ where: { itemId: coffee, locale: "vi" } });
  expect(document).toMatchObject({ stars: 4, awardUntil: new Date("2028-08-12") });
});

test("of two people who decide at once one wins and the other is told", async () => {
  await withoutAwards();
  const id = await desk.importSheet([decision("Cà phê bột Cầu Đất")]);
  const answers = await Promise.all([desk.yes(id, 2, coffee), desk.yes(id, 2, honey, other)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  const told = answers.find(({ status }) => status === 409)?.data?.errors[0];
  expect(told?.field).toBe("row-2");
  expect(told?.message).toMatch(/^Dòng 2: (Nguyễn Thị Hoa|Trần Văn Bình) đã quyết định/);
  expect(await services.db.award.count()).toBe(1);
});

test("what is not here yet is recorded once, waits, and is given its product later", async () => {
  await withoutAwards();
  const id = await desk.importSheet([decision("Trà hoa vàng Bảo Lộc", { 1: "Công ty Hoa Vàng" })]);
  expect(await desk.look(id)).toMatchObject({ tab: "waiting", counts: { waiting: 1, open: 1 } });
  for (let click = 0; click < 2; click += 1)
    expect((await desk.say(id, { row: "2", choice: "wait" })).status).toBe(303);
  const [award] = await services.db.award.findMany();
  expect(award).toMatchObject({ itemId: null, sellerId: null, certifiedName: "Trà hoa vàng Bảo Lộc" });
  expect((await desk.look(id)).rows[0]).toMatchObject({
    state: "waiting",
    award: { code: award?.code, listing: null },
  });

  const maker = await makeSeller(services.db, "Hoa Vàng");
  const tea = await makeListing(services.db, {
    sellerId: maker.id,
    state: "submitted",
    nameVi: "Trà hoa vàng Bảo Lộc",
  });
  await desk.say(id, { choice: "again" });
  expect((await desk.look(id)).rows[0]?.candidates).toMatchObject([{ id: tea.id }]);
  expect((await desk.yes(id, 2, tea.id)).status).toBe(303);
  expect(await services.db.award.findMany()).toMatchObject([{ id: award?.id, itemId: tea.id, sellerId: maker.id }]);
});

test("the review of a product offers the award that may be its own; no is remembered, yes gives it", async () => {
  await withoutAwards();
  const id = await desk.importSheet([
    decision("Atisô sấy Lạc Dương", { 1: "Hợp tác xã Lang Biang" }),
    decision("Atisô sấy Lạc Dương", { 1: "Hợp tác xã Lang Biang", 3: "3 sao" }),
  ]);
  await desk.say(id, { row: "2", choice: "wait" });
  const maker = await makeSeller(services.db, "Lang Biang");
  const dried = await makeListing(services.db, {
    sellerId: maker.id,
    state: "submitted",
    nameVi: "Atisô sấy Lạc Dương",
  });
  const place = { path: `/vi/staff/review/${dried.id}/award`, params: { id: dried.id }, cookie };
  const offered = async () =>
    (await visit<{ offers: { rowNumber: number }[] }>(services, offers, place)).data?.offers.map((o) => o.rowNumber);
  expect(await offered()).toEqual([2, 3]);
  const answer = (row: number, choice: string) =>
    visit<AwardRefusal>(services, reviewOffer, { ...place, form: { importId: id, row: String(row), choice } });
  expect((await answer(3, "no")).location).toBe(`/vi/staff/review/${dried.id}?offer=no#award-offers`);
  expect(await offered()).toEqual([2]);
  expect((await answer(2, "yes")).location).toBe(`/vi/staff/review/${dried.id}?offer=yes#award-offers`);
  expect(await offered()).toEqual([]);
  expect(await awardsOf(dried.id)).toMatchObject([{ stars: 4, sellerId: maker.id }]);
  await desk.say(id, { choice: "again" });
  const left = (await desk.look(id, "?tab=waiting")).rows.find(({ rowNumber }) => rowNumber === 3);
  expect(left?.candidates.some((candidate) => candidate.id === dried.id)).toBe(false);
});

test("a skipped row grants nothing and can be taken up again", async () => {
  await withoutAwards();
  const id = await desk.importSheet([decision("Cà phê bột Cầu Đất")]);
  await desk.say(id, { row: "2", choice: "skip" });
  expect((await desk.yes(id, 2, coffee, other)).status).toBe(409);
  expect(await services.db.award.count()).toBe(0);
  await desk.say(id, { row: "2", choice: "reopen" }, other);
  expect((await desk.yes(id, 2, coffee)).status).toBe(303);
});

test("one yes to the page grants every sure row, the older decision first, and tells which could not be", async () => {
  await withoutAwards();
  const id = await desk.importSheet([
    decision("Cà phê bột Cầu Đất", { 5: "12/08/2025" }),
    decision("Cà phê bột Cầu Đất", { 3: "3 sao", 5: "12/03/2022" }),
    decision("Mật ong hoa cà phê"),
  ]);
  const { rows } = await desk.look(id, "?tab=sure");
  const named = rows.map(({ rowNumber, candidates }) => `${rowNumber}:product:${candidates[0]?.id}`).join(",");
  await desk.yes(id, 4, coffee, other);
  const answer = await desk.say(id, { choice: "all-yes", rows: named });
  expect(answer.status).toBe(409);
  expect(answer.data?.errors.map(({ field }) => field)).toContain("row-4");
  await withoutAwards();
  const again = await desk.importSheet([
    decision("Cà phê bột Cầu Đất", { 5: "12/08/2025" }),
    decision("Cà phê bột Cầu Đất", { 3: "3 sao", 5: "12/03/2022" }),
  ]);
  const all = await desk.say(again, { choice: "all-yes", rows: `2:product:${coffee},3:product:${coffee}` });
  expect(all.location).toBe(`/vi/staff/award-imports/${again}?done=2`);
  const [first, second] = await awardsOf(coffee);
  expect(second?.replacesId).toBe(first?.id);
  expect((await desk.look(again)).counts).toMatchObject({ done: 2, open: 0 });
});

test("a yes to the page is for what the page showed", async () => {
  await withoutAwards();
  const id = await desk.importSheet([decision("Cà phê bột Cầu Đất")]);
  const answer = await desk.say(id, { choice: "all-yes", rows: `2:product:${honey}` });
  expect(answer.status).toBe(409);
  expect(await services.db.award.count()).toBe(0);
});

test("the same file leads to the import it made; a decision that is recorded already is shown as known", async () => {
  await withoutAwards();
  const row = decision("Cà phê bột Cầu Đất");
  const bytes = await workbookOf([sheetHead, row]);
  const uploads = await Promise.all([desk.send(bytes), desk.send(bytes, "khac.xlsx", other)]);
  const ids = uploads.map(({ location }) => /award-imports\/([0-9a-f-]+)/.exec(location ?? "")?.[1] ?? "");
  expect(ids[0]).toBe(ids[1]);
  await desk.yes(ids[0] ?? "", 2, coffee);
  const next = await desk.importSheet([row, decision("Mật ong hoa cà phê")]);
  const opened = await desk.look(next, "?tab=done");
  expect(opened.counts).toMatchObject({ done: 1, sure: 1 });
  expect(opened.rows).toMatchObject([
    { state: "matched", decidedBy: null, award: { listing: { name: "Cà phê bột Cầu Đất" } } },
  ]);
});

test("a form without a file, and choices nobody offers, are refused", async () => {
  const empty = await visit<AwardRefusal>(services, upload, {
    path: "/vi/staff/award-imports",
    cookie,
    form: { a: "b" },
  });
  expect(empty.data?.errors[0]?.message).toContain("Chọn một tệp");
  const id = await desk.importSheet([decision("Cà phê bột Cầu Đất")]);
  for (const form of [
    { row: "2", choice: "yes:product:1" },
    { row: "x", choice: "skip" },
    { choice: "all-yes", rows: "2" },
    {},
  ])
    expect((await desk.say(id, form as Record<string, string>)).status).toBe(422);
  expect((await desk.say(id, { row: "99", choice: "skip" })).status).toBe(404);
  expect((await desk.yes(id, 2, "00000000-0000-7000-8000-000000000000")).status).toBe(409);
});
