import { afterAll, beforeAll, expect, test } from "vitest";
import type { ListingClaim } from "#app/domain/catalogue/model/listing-claims.ts";
import type { TranslatedListing } from "#app/domain/catalogue/queries/list-translations.server.ts";
import { action, loader } from "#app/routes/staff/translation.tsx";
import { loader as board } from "#app/routes/staff/translations.tsx";
import { newId } from "#app/shared/id.ts";
import type { Locale } from "#app/shared/locale.ts";
import { publishListing } from "#app/workflows/publish-listing.server.ts";
import { makeAccount } from "#tests/factories/account.ts";
import { makeListing } from "#tests/factories/listing.ts";
import { countQueries } from "#tests/support/count-queries.ts";
import { type ListingDesk, openListingDesk, type Refusal } from "#tests/support/listing-desk.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { visit } from "#tests/support/visit.ts";

type Editor = {
  values: Record<string, string>;
  seen: { text: string; source: string };
  state: string;
  claims: ListingClaim[];
  lost: { name: string; forms: string[] }[];
};

let services: TestServices;
let desk: ListingDesk;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  desk = await openListingDesk(services);
});
afterAll(() => services.close());

const at = (id: string, language: string) => ({
  path: `/en/staff/translations/${id}/${language}`,
  params: { id, language },
  cookie: desk.staffCookie,
});

async function open(id: string, language: Locale): Promise<Editor> {
  const answer = await visit<Editor>(services, loader, at(id, language));
  if (!answer.data) throw new Error(`no editor: ${answer.status}`);
  return answer.data;
}

type Form = Record<string, string>;
const post = (id: string, language: Locale, form: Form) =>
  visit<Refusal>(services, action, { ...at(id, language), form });

/** Saves what the editor shows, with a change. */
async function save(id: string, language: Locale, change: Form, intent = "save") {
  return post(id, language, { ...formOf(await open(id, language)), intent, ...change });
}

const formOf = ({ values, seen }: Editor): Form => ({ ...values, seenText: seen.text, seenSource: seen.source });

const japanese = {
  ...{ name: "庭のコーヒー", summary: "庭で摘んだ豆", description: "説明", ingredients: "コーヒー" },
  ...{ storage: "乾いた所", use: "淹れる" },
};

async function makeLive(nameVi = "Cà phê vườn"): Promise<string> {
  const { id } = await makeListing(services.db, { sellerId: desk.sellerId, state: "submitted", nameVi });
  const actorId = (await makeAccount(services.db, { role: "staff" })).id;
  const published = await publishListing({ ...services, actorId }, { id, version: 1, now: services.clock.now() });
  if (!published.ok) throw new Error(published.error);
  return id;
}

const textIn = (productId: string, locale: Locale) =>
  services.db.productTranslation.findUnique({ where: { productId_locale: { productId, locale } } });
const documentIn = (itemId: string, locale: Locale) =>
  services.db.searchDocument.findFirstOrThrow({ where: { itemId, locale } });

test("the board lists each listing with its languages in few statements, filtered from the address", async () => {
  const id = await makeLive("Cà phê trên bảng");
  type Board = { rows: TranslatedListing[]; total: number; filter: { locale: string | null; state: string | null } };
  const boardAt = (query: string) =>
    visit<Board>(services, board, { path: `/vi/staff/translations?${query}`, cookie: desk.staffCookie });
  const { count, value } = await countQueries(services.database, () => boardAt("language=ja&state=missing"));
  expect(count).toBeLessThanOrEqual(6);
  expect(value.data?.rows.find((row) => row.id === id)?.states).toMatchObject({ vi: "reviewed", ja: "missing" });
  const odd = await boardAt("language=xx&state=none&page=-3&q=trên%20bảng");
  expect(odd.data).toMatchObject({ total: 1, filter: { locale: null, state: null } });
});

test("a translation is written as a draft, then read and found right; readers and search have it at once", async () => {
  const id = await makeLive();
  expect((await documentIn(id, "ja")).textLocale).toBe("en");
  expect((await save(id, "ja", japanese)).location).toBe(`/en/staff/translations/${id}/ja?done=saved`);
  expect(await open(id, "ja")).toMatchObject({ state: "draft", values: { ...japanese, slug: "庭のコーヒー" } });
  expect(await documentIn(id, "ja")).toMatchObject({ textLocale: "ja", title: "庭のコーヒー", slug: "庭のコーヒー" });
  expect((await save(id, "ja", {}, "read")).location).toMatch(/done=read$/);
  expect((await open(id, "ja")).state).toBe("reviewed");
  expect((await save(id, "ja", { summary: "庭で摘んだ赤い実" })).status).toBe(303);
  expect((await open(id, "ja")).state).toBe("draft");
  const actions = await services.db.auditEntry.findMany({ where: { subjectId: id, action: { startsWith: "transl" } } });
  expect(actions.map((entry) => entry.action)).toEqual(["translation.save", "translation.read", "translation.save"]);
});

test("a text that is out of date stays so when it is only saved, and is whole again once read", async () => {
  const id = await makeLive();
  await save(id, "ja", japanese, "read");
  await desk.saveListing(id, { "summary.vi": "Lời mới" }, "submit");
  await desk.decideOn(id, { intent: "approve", version: String((await desk.product(id)).version) });
  expect((await open(id, "ja")).state).toBe("stale");
  await save(id, "ja", {});
  expect((await open(id, "ja")).state).toBe("stale");
  await save(id, "ja", {}, "read");
  expect((await open(id, "ja")).state).toBe("reviewed");
});

test("of two who opened one translation the second is told, keeps what they typed, and may save it after all", async () => {
  const id = await makeLive();
  const mine = { ...formOf(await open(id, "ja")), ...japanese, name: "わたしの", intent: "save" };
  await save(id, "ja", { ...japanese, name: "ほかの人の" });
  const refused = await post(id, "ja", mine);
  expect(refused.status).toBe(409);
  expect(refused.data?.values.name).toBe("わたしの");
  expect(refused.data?.errors).toEqual([{ field: "name", message: expect.stringMatching(/saved this .* meanwhile/) }]);
  expect((await textIn(id, "ja"))?.name).toBe("ほかの人の");
  const { seen } = await open(id, "ja");
  expect((await post(id, "ja", { ...mine, seenText: seen.text, seenSource: seen.source })).status).toBe(303);
  expect((await textIn(id, "ja"))?.name).toBe("わたしの");
});

test("the same form sent twice is saved once, and two at the same moment do not overwrite one another", async () => {
  const id = await makeLive();
  const form = { ...formOf(await open(id, "ko")), ...japanese, name: "커피", slug: "커피-한잔", intent: "save" };
  expect([(await post(id, "ko", form)).status, (await post(id, "ko", form)).status]).toEqual([303, 303]);
  const shown = { ...formOf(await open(id, "ko")), intent: "save" };
  const both = await Promise.all(["하나", "둘"].map((name) => post(id, "ko", { ...shown, name })));
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
});

test("a translation made from a source that changed meanwhile is not saved, and keeps what was typed", async () => {
  const id = await makeLive();
  const mine = { ...formOf(await open(id, "th")), ...japanese, name: "กาแฟ", intent: "read" };
  await services.db.productTranslation.updateMany({
    where: { productId: id, locale: "vi" },
    data: { summary: "Khác" },
  });
  const refused = await post(id, "th", mine);
  expect([refused.status, refused.data?.values.name]).toEqual([409, "กาแฟ"]);
  expect(refused.data?.errors[0]?.message).toMatch(/Vietnamese changed/);
  expect(await textIn(id, "th")).toBeNull();
});

test("English written by the centre is in the maker's form, and an open form or a waiting change does not undo it", async () => {
  const id = await makeLive();
  await desk.saveListing(id, { "summary.vi": "Đang chờ", "description.en": "Waiting description" }, "submit");
  const opened = await desk.openListing(id);
  expect((await save(id, "en", { summary: "Better English" })).status).toBe(303);
  const stale = await desk.post(id, { ...opened.values, version: String(opened.listing.version), intent: "save" });
  expect(stale.status).toBe(409);
  expect((await desk.openListing(id)).values).toMatchObject({
    ...{ "summary.en": "Better English", "description.en": "Waiting description", "summary.vi": "Đang chờ" },
  });
  await desk.decideOn(id, { intent: "approve", version: String((await desk.product(id)).version) });
  expect(await textIn(id, "en")).toMatchObject({ summary: "Better English", description: "Waiting description" });
});

test("what goods may not claim is refused in any language, and what to check is shown", async () => {
  const id = await makeLive();
  const refused = await save(id, "ja", { ...japanese, summary: "病気が治るコーヒー" });
  expect(refused.status).toBe(422);
  expect(refused.data?.errors).toEqual([{ field: "summary", message: expect.stringContaining("治る") }]);
  expect(refused.data?.values.description).toBe("説明");
  expect(await textIn(id, "ja")).toBeNull();
  expect((await save(id, "en", { summary: "The best coffee" })).status).toBe(303);
  expect((await open(id, "en")).claims).toMatchObject([{ field: "summary", severity: "warn" }]);
});

test("a name that the translation lost is shown, with the forms that its language accepts", async () => {
  const id = await makeLive("Cà phê Cầu Đất của người K'Ho");
  await save(id, "ja", japanese);
  expect((await open(id, "ja")).lost).toEqual([
    { name: "Cầu Đất", forms: ["カウダット"] },
    { name: "K'Ho", forms: ["コホー"] },
  ]);
  await save(id, "ja", { name: "カウダットのコホーのコーヒー" });
  expect((await open(id, "ja")).lost).toEqual([]);
});

test("what is read as right has every text of its source; a draft what its card and page live by, and no text is too long", async () => {
  const id = await makeLive();
  const nothing = await save(id, "ja", {});
  expect(nothing.data?.errors.map(({ field }) => field)).toEqual(["name", "summary", "description"]);
  const draft = { name: "庭", summary: "庭", description: "説明" };
  const gaps = await save(id, "ja", { ...draft, summary: "x".repeat(221) }, "read");
  expect(gaps.data?.errors.map(({ field }) => field)).toEqual(["summary", "ingredients", "storage", "use"]);
  expect((await save(id, "ja", draft)).status).toBe(303);
});

test("an address is changed in each language, and what another listing has or had is refused at its field", async () => {
  const [id, other] = [await makeLive(), await makeLive("Mật ong")];
  await save(other, "vi", { slug: "mat-ong-nha-lam" });
  const taken = await save(id, "ja", { ...japanese, slug: "mat-ong" });
  expect([taken.status, taken.data?.values.slug]).toEqual([422, "mat-ong"]);
  expect(taken.data?.errors).toEqual([{ field: "slug", message: expect.stringMatching(/Another listing/) }]);
  expect(await textIn(id, "ja")).toBeNull();
  const before = (await textIn(id, "vi"))?.slug ?? "";
  expect((await save(id, "vi", { slug: "Cà phê nhà", name: "Không đổi được" })).status).toBe(303);
  expect(await textIn(id, "vi")).toMatchObject({ slug: "ca-phe-nha", name: "Cà phê vườn" });
  expect((await documentIn(id, "vi")).slug).toBe("ca-phe-nha");
  expect(await services.db.formerSlug.findFirst({ where: { itemId: id } })).toMatchObject({
    locale: "vi",
    slug: before,
  });
  expect((await save(id, "vi", { slug: "🙂" })).data?.errors[0]?.message).toMatch(/letters or digits/);
});

test("an unknown language or listing is not found", async () => {
  const id = await makeLive();
  for (const language of ["xx", "EN", "fr", "", "en%00"])
    expect((await visit(services, loader, at(id, language))).status).toBe(404);
  for (const each of [newId(), "1' OR 1=1"]) expect((await visit(services, loader, at(each, "en"))).status).toBe(404);
  const { id: draft } = await makeListing(services.db, { sellerId: desk.sellerId });
  expect((await visit(services, loader, at(draft, "en"))).status).toBe(404);
  expect((await visit(services, action, { ...at(id, "xx"), form: { name: "x" } })).status).toBe(404);
});
