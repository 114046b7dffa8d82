import { afterAll, beforeAll, expect, test } from "vitest";
import { inTransaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";
import type { Result } from "#app/shared/result.ts";
import { type ClaimedAward, giveAward } from "#app/workflows/give-award.server.ts";
import { withdrawAward } from "#app/workflows/judge-record.server.ts";
import { attachAtDesk, recordAward } from "#app/workflows/record-award.server.ts";
import { refreshDueSearch } from "#app/workflows/refresh-due-search.server.ts";
import { claimedAward } from "#tests/factories/award-draft.ts";
import { makeListing } from "#tests/factories/listing.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
let sellerId: string;
const start = "2026-11-24T03:00:00.000Z";

beforeAll(async () => {
  services = await createTestServices({ content: "reference", env: { DATABASE_POOL: "20" } });
  sellerId = (await makeSeller(services.db)).id;
});
afterAll(() => services.close());

const context = () => ({ ...services, actorId: "person-of-the-centre", now: services.clock.now() });
const product = async () => (await makeListing(services.db, { sellerId, state: "live" })).id;
const give = (claimed: Partial<ClaimedAward>) => recordAward(context(), claimedAward(claimed));
const onItem = (itemId: string) => ({ itemType: "product" as const, itemId });
const awardsOf = (itemId: string) =>
  services.db.award.findMany({ where: { itemId }, orderBy: { decisionDate: "asc" } });
const documentOf = (itemId: string) =>
  services.db.searchDocument.findFirst({ where: { itemId, locale: "vi" }, select: { stars: true, awardUntil: true } });

function valueIn<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

test("a grant is written down with its seller, noted in the log, and found by search at once", async () => {
  const itemId = await product();
  const { id, code } = valueIn(await give(onItem(itemId)));
  expect(await awardsOf(itemId)).toMatchObject([{ id, code, sellerId, stars: 4 }]);
  expect(await documentOf(itemId)).toEqual({ stars: 4, awardUntil: new Date("2029-03-12") });
  const audit = await services.db.auditEntry.findMany({ where: { subject: "award", subjectId: id } });
  expect(audit).toMatchObject([
    { action: "award.grant", actorId: "person-of-the-centre", after: { itemId, stars: 4 } },
  ]);
});

/** Several rounds: the first ones still open the pool's connections and hardly race. */
test.each([1, 2, 3, 4])("of overlapping grants to one item at once, exactly one is written (round %i)", async () => {
  const itemId = await product();
  const claims = Array.from({ length: 12 }, (_, index) => ({
    ...onItem(itemId),
    decisionDate: `2026-0${(index % 6) + 1}-15`,
  }));
  const answers = await Promise.all(claims.map(give));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  for (const answer of answers) {
    if (answer.ok) continue;
    expect(answer.error).toMatchObject({ code: "faults", faults: [{ field: "decisionDate", code: "overlaps" }] });
  }
  const [award, ...more] = await awardsOf(itemId);
  expect(more).toEqual([]);
  const noted = { subject: "award", action: "award.grant", after: { path: ["itemId"], equals: itemId } };
  expect(await services.db.auditEntry.findMany({ where: noted })).toMatchObject([{ subjectId: award?.id }]);
});

test("the same decision sent by many at once is one award, and each is told its code", async () => {
  const itemId = await product();
  const claimed = claimedAward(onItem(itemId));
  const answers = await Promise.all(Array.from({ length: 8 }, () => recordAward(context(), claimed)));
  const [award] = await awardsOf(itemId);
  expect(await awardsOf(itemId)).toHaveLength(1);
  const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]));
  expect(refusals).toHaveLength(7);
  expect(new Set(refusals.map((each) => JSON.stringify(each)))).toEqual(
    new Set([JSON.stringify({ code: "already_known", awardCode: award?.code })]),
  );
});

test("a decision without a listing is known once too, whatever its spaces", async () => {
  const claimed = claimedAward({ certifiedName: "Cà  phê   hai cách" });
  const { code } = valueIn(await recordAward(context(), claimed));
  const again = await recordAward(context(), { ...claimed, certifiedName: " Cà phê hai cách" });
  expect(again).toEqual({ ok: false, error: { code: "already_known", awardCode: code } });
});

test("two followers of one award at once: one follows", async () => {
  const itemId = await product();
  const { id } = valueIn(await give({ ...onItem(itemId), decisionDate: "2024-01-10" }));
  const answers = await Promise.all(
    ["2026-02-01", "2026-03-01"].map((decisionDate) => give({ replacesId: id, decisionDate })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await services.db.award.count({ where: { replacesId: id } })).toBe(1);
});

test("a follower belongs to the listing of the award it follows", async () => {
  const itemId = await product();
  const { id } = valueIn(await give({ ...onItem(itemId), decisionDate: "2024-01-10" }));
  valueIn(await give({ replacesId: id, stars: 5, issuerLevel: "central", decisionDate: "2026-04-01" }));
  expect(await awardsOf(itemId)).toMatchObject([{ stars: 4 }, { stars: 5, replacesId: id, sellerId }]);
  expect(await documentOf(itemId)).toMatchObject({ stars: 5 });
});

test("an award that waits gets its listing with its chain, once, and only one whose set fits", async () => {
  const itemId = await product();
  const first = valueIn(await give({ decisionDate: "2023-01-10", stars: 4 }));
  const { code } = valueIn(await give({ replacesId: first.id, decisionDate: "2025-12-10" }));
  valueIn(await attachAtDesk(context(), code, onItem(itemId)));
  expect(await awardsOf(itemId)).toMatchObject([
    { id: first.id, sellerId },
    { code, sellerId },
  ]);
  expect(await documentOf(itemId)).toMatchObject({ stars: 4 });
  expect(await attachAtDesk(context(), code, onItem(itemId))).toMatchObject({ ok: true });
  expect(await services.db.auditEntry.count({ where: { action: "award.attach" } })).toBe(1);
  expect(await attachAtDesk(context(), code, onItem(await product()))).toEqual({
    ok: false,
    error: { code: "attached" },
  });
  const visit = valueIn(await give({ ocopSet: 26 }));
  expect(await attachAtDesk(context(), visit.code, onItem(itemId))).toEqual({
    ok: false,
    error: { code: "set_of_visits" },
  });
  const late = valueIn(await give({ decisionDate: "2026-05-05" }));
  expect(await attachAtDesk(context(), late.code, onItem(itemId))).toEqual({
    ok: false,
    error: { code: "overlaps", with: [code] },
  });
});

test("waiting awards attached to one item at once never overlap", async () => {
  const itemId = await product();
  const waiting = await Promise.all(
    ["2026-01-05", "2026-02-05", "2026-03-05"].map(async (decisionDate) => valueIn(await give({ decisionDate }))),
  );
  const answers = await Promise.all(waiting.map(({ code }) => attachAtDesk(context(), code, onItem(itemId))));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await awardsOf(itemId)).toHaveLength(1);
});

test("an item that is not there gets no award", async () => {
  expect(await give(onItem(newId()))).toEqual({ ok: false, error: { code: "unknown_item" } });
  expect(await give(onItem("x"))).toEqual({ ok: false, error: { code: "unknown_item" } });
});

test("what is refused leaves no trace", async () => {
  const before = await services.db.auditEntry.count();
  expect((await give({ validUntil: "2026-01-01" })).ok).toBe(false);
  await expect(
    inTransaction(services.db, async (tx) => {
      valueIn(await giveAward(tx, context(), claimedAward()));
      throw new Error("the caller changed its mind");
    }),
  ).rejects.toThrow("changed its mind");
  expect(await services.db.auditEntry.count()).toBe(before);
});

test("a renewal to come takes the badge over on its day, and search follows without anybody touching it", async () => {
  const itemId = await product();
  const { id } = valueIn(await give({ ...onItem(itemId), decisionDate: "2024-01-10" }));
  valueIn(await give({ replacesId: id, stars: 5, issuerLevel: "central", decisionDate: "2026-12-10" }));
  expect(await documentOf(itemId)).toEqual({ stars: 4, awardUntil: new Date("2026-12-09") });
  services.clock.set("2026-12-10T03:00:00Z");
  await refreshDueSearch(services);
  expect(await documentOf(itemId)).toEqual({ stars: 5, awardUntil: new Date("2029-12-10") });
  services.clock.set(start);
});

test("an award of a later day is found from its first day", async () => {
  const itemId = await product();
  valueIn(await give({ ...onItem(itemId), decisionDate: "2026-12-01" }));
  expect(await documentOf(itemId)).toMatchObject({ stars: null });
  services.clock.set("2026-12-01T03:00:00Z");
  await refreshDueSearch(services);
  expect(await documentOf(itemId)).toMatchObject({ stars: 4 });
  services.clock.set(start);
});

test("a revocation takes the badge from search in its own transaction, and is one however often it is sent", async () => {
  const itemId = await product();
  const { id, code } = valueIn(await give(onItem(itemId)));
  const revocation = { on: "2026-11-24", reason: "Đổi công thức" };
  const answers = await Promise.all([1, 2, 3].map(() => withdrawAward(context(), code, revocation)));
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect(await documentOf(itemId)).toEqual({ stars: null, awardUntil: null });
  expect(await services.db.auditEntry.findMany({ where: { subjectId: id, action: "award.revoke" } })).toMatchObject([
    { reason: "Đổi công thức", after: { revokedOn: "2026-11-24" } },
  ]);
  expect(await withdrawAward(context(), code, { ...revocation, reason: "Khác" })).toEqual({
    ok: false,
    error: "revoked",
  });
});

test("a revocation lies within the award's term", async () => {
  const { code } = valueIn(await give({}));
  const revoke = (on: string) => withdrawAward(context(), code, { on, reason: "Sai" });
  expect(await revoke("2026-03-11")).toEqual({ ok: false, error: "before_start" });
  expect(await revoke("2029-03-13")).toEqual({ ok: false, error: "after_end" });
});
