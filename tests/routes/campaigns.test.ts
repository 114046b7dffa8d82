import { afterAll, beforeAll, expect, test } from "vitest";
import { findCampaignBySlug } from "#app/domain/campaigns/queries/find-campaign-by-slug.server.ts";
import { action, loader } from "#app/routes/staff/campaign.tsx";
import { newId } from "#app/shared/id.ts";
import { refreshSearchOf } from "#app/workflows/refresh-search.server.ts";
import { makeAccount } from "#tests/factories/account.ts";
import { makeListing } from "#tests/factories/listing.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { cookieOf, visit } from "#tests/support/visit.ts";

type Refusal = { errors: { field: string; message: string }[]; values: Record<string, string> };
type Opened = {
  version: number;
  values: Record<string, string>;
  saved: { state: string } | null;
  missing: { field: string }[];
};

let services: TestServices;
let cookie: string;
let coffee: string;
let fresh: string;

beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  const { db } = services;
  const { id: sellerId } = await makeSeller(db);
  cookie = await cookieOf(services, (await makeAccount(db, { role: "staff" })).email);
  coffee = (await makeListing(db, { sellerId, state: "live" })).id;
  fresh = (
    await makeListing(db, {
      sellerId,
      state: "live",
      importClass: "fresh",
      nameVi: "Dâu tươi",
      nameEn: "Fresh strawberries",
    })
  ).id;
  await db.$transaction((tx) =>
    refreshSearchOf(
      tx,
      services,
      [coffee, fresh].map((itemId) => ({ itemType: "product" as const, itemId })),
    ),
  );
});
afterAll(() => services.close());

const frame = {
  market: "JP",
  startsOn: "2026-11-20",
  endsOn: "2026-12-20",
  scene: "coffee",
  accent: "cherry",
  "language.ja": "on",
  "language.en": "on",
};
const words = (locale: string, title: string) => ({
  [`title.${locale}`]: title,
  [`lead.${locale}`]: "Lead",
  [`body.${locale}`]: "Body",
});
const complete = { ...frame, ...words("ja", "新豆の季節"), ...words("en", "The new crop") };

const send = (id: string, form: Record<string, string>) =>
  visit<Refusal>(services, action, { path: `/en/staff/campaigns/${id}`, params: { id }, cookie, form });
const open = async (id: string) =>
  (await visit<Opened>(services, loader, { path: `/en/staff/campaigns/${id}`, params: { id }, cookie })).data as Opened;
const save = async (id: string, change: Record<string, string>, intent = "save") => {
  const { version, values } = await open(id);
  return send(id, { ...values, ...change, version: String(version), intent });
};
const pick = (id: string, move: string, itemId: string) =>
  send(id, { intent: "pick", move, item: `product:${itemId}` });
const create = async (form: Record<string, string>) => {
  const id = newId();
  const answer = await send("new", { id, intent: "save", ...form });
  return { id, answer };
};
const page = (locale: "ja" | "en" | "vi", slug: string, day: string) =>
  findCampaignBySlug(services.db, locale, slug, day);

test("a campaign goes live when every promised language is complete and something may be sold there", async () => {
  const { id, answer } = await create({ ...frame, ...words("en", "Half a campaign"), "title.ja": "半分" });
  expect(answer.location).toBe(`/en/staff/campaigns/${id}?done=saved`);
  const early = await save(id, {}, "release");
  expect(early.status).toBe(422);
  expect(early.data?.errors.map((error) => error.field)).toEqual(["lead.ja", "body.ja", "picks"]);
  expect((await open(id)).saved?.state).toBe("draft");

  expect((await pick(id, "add", coffee)).status).toBe(303);
  const live = await save(id, words("ja", "新豆の季節に"), "release");
  expect(live.location).toBe(`/en/staff/campaigns/${id}?done=released`);
  expect((await open(id)).saved?.state).toBe("live");
  expect(await services.db.auditEntry.count({ where: { subjectId: id, action: "campaign.release" } })).toBe(1);
});

test("a campaign that claims a cure stays a draft, and the words are named at their field", async () => {
  const { id } = await create({
    ...complete,
    ...words("ja", "霧の季節"),
    ...words("en", "Season of mist"),
    "lead.ja": "病気が治るお茶",
    "body.en": "It was the best harvest.",
  });
  await pick(id, "add", coffee);
  const refused = await save(id, {}, "release");
  expect([refused.status, refused.data?.errors]).toEqual([
    422,
    [{ field: "lead.ja", message: expect.stringMatching(/“治る” may not be said/) }],
  ]);
  expect((await open(id)).saved?.state).toBe("draft");
  expect((await save(id, { "lead.ja": "香りのよいお茶" }, "release")).status).toBe(303);
});

test("what is no real day of the calendar is told beside its field, and what was typed stays", async () => {
  for (const day of ["2026-02-31", "2026-04-31", "2026-13-01", "2027-02-29", "2026-1-1", "tomorrow"]) {
    const { answer } = await create({ ...complete, startsOn: day, endsOn: day });
    expect(answer.status, day).toBe(422);
    expect(answer.data?.errors.map((error) => error.field)).toEqual(["startsOn", "endsOn"]);
    expect(answer.data?.values.startsOn).toBe(day);
  }
  expect((await create({ ...complete, ...frame, startsOn: "2028-02-29", endsOn: "2028-03-01" })).answer.status).toBe(
    303,
  );
});

test("a code of the address that tells nothing shows nothing", async () => {
  const { id } = await create({ ...frame, ...words("en", "Told") });
  const told = async (done: string) =>
    (
      await visit<{ done: string | null }>(services, loader, {
        path: `/en/staff/campaigns/${id}?done=${done}`,
        params: { id },
        cookie,
      })
    ).data?.done;
  for (const done of ["saved", "released", "paused", "resumed"]) expect(await told(done)).toBe(done);
  for (const done of ["xyz", "", "toString", "saved.x"]) expect(await told(done)).toBeNull();
});

test("the public page exists from the first day through the last, in the promised languages only", async () => {
  const { id } = await create({
    ...complete,
    ...words("ja", "公開"),
    ...words("en", "Public page"),
    "title.vi": "Nội bộ",
  });
  await pick(id, "add", coffee);
  await save(id, { "slug.ja": "公開ページ" }, "release");
  expect(await page("en", "public-page", "2026-11-19")).toBeNull();
  expect(await page("en", "public-page", "2026-11-20")).toMatchObject({
    market: "JP",
    text: { title: "Public page" },
    picks: [{ itemType: "product", itemId: coffee }],
  });
  expect(await page("ja", "公開ページ", "2026-12-20")).toMatchObject({
    alternates: { en: "/campaigns/public-page", ja: "/campaigns/公開ページ" },
  });
  expect(await page("en", "public-page", "2026-12-21")).toBeNull();
  expect(await page("vi", "noi-bo", "2026-11-24")).toBeNull();
});

test("goods that may not be sent to the market do not make a campaign", async () => {
  const { id } = await create({
    ...complete,
    ...words("ja", "生いちご"),
    ...words("en", "Fresh strawberries to Japan"),
  });
  await pick(id, "add", fresh);
  const answer = await save(id, {}, "release");
  expect(answer.data?.errors).toMatchObject([{ field: "picks" }]);
});

test("pausing hides the page and resuming shows it again; twice is once", async () => {
  const { id } = await create({ ...complete, ...words("ja", "休む"), ...words("en", "Pausing") });
  await pick(id, "add", coffee);
  await save(id, {}, "release");
  for (let click = 0; click < 2; click++) expect((await send(id, { intent: "pause" })).status).toBe(303);
  expect((await open(id)).saved?.state).toBe("paused");
  expect(await page("en", "pausing", "2026-11-24")).toBeNull();
  await send(id, { intent: "resume" });
  expect((await open(id)).saved?.state).toBe("live");
  expect(await services.db.auditEntry.count({ where: { subjectId: id, action: "campaign.pause" } })).toBe(1);
});

test("a running campaign stays complete: neither its last pick nor a text can be taken away", async () => {
  const { id } = await create({ ...complete, ...words("ja", "完全"), ...words("en", "Stays complete") });
  await pick(id, "add", coffee);
  await save(id, {}, "release");
  expect((await pick(id, "remove", coffee)).data?.errors).toMatchObject([{ field: "picks" }]);
  const emptied = await save(id, { "body.ja": "" });
  expect(emptied.data?.errors).toMatchObject([{ field: "body.ja" }]);
  expect((await open(id)).values["body.ja"]).toBe("Body");
});

test("a form sent twice makes one campaign; a stale save is told", async () => {
  const id = newId();
  const form = { id, intent: "save", ...complete, ...words("en", "Sent twice"), ...words("ja", "二回") };
  await send("new", form);
  await send("new", form);
  expect(await services.db.campaign.count({ where: { id } })).toBe(1);
  const { version } = await open(id);
  const stale = () => send(id, { ...form, version: String(version) });
  expect((await stale()).status).toBe(303);
  expect((await stale()).status).toBe(409);
});

test("an address another campaign has is refused in words", async () => {
  await create({ ...complete, ...words("en", "Taken"), ...words("ja", "取得済み") });
  const { answer } = await create({ ...complete, ...words("en", "Taken"), ...words("ja", "別の") });
  expect(answer.status).toBe(422);
  expect(answer.data?.errors).toMatchObject([{ field: "slug.en" }]);
});

test("of two campaigns that are given one address at the same moment the second is refused in words", async () => {
  const both = ["同時", "同じ時"].map((title) =>
    create({ ...complete, ...words("en", "At one moment"), ...words("ja", title) }),
  );
  const answers = (await Promise.all(both)).map(({ answer }) => answer);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
  expect(answers.flatMap(({ data }) => data?.errors ?? [])).toMatchObject([{ field: "slug.en" }]);
});

test("nonsense in the frame is refused field by field", async () => {
  const { answer } = await create({
    market: "XX",
    startsOn: "2026-13-40",
    endsOn: "soon",
    scene: "../x",
    accent: "red",
    "title.en": "x".repeat(5000),
  });
  expect(answer.data?.errors.map((error) => error.field)).toEqual([
    "market",
    "startsOn",
    "endsOn",
    "scene",
    "accent",
    "title.en",
  ]);
  const backwards = await create({ ...complete, endsOn: "2026-11-01" });
  expect(backwards.answer.data?.errors).toMatchObject([{ field: "endsOn" }]);
});
