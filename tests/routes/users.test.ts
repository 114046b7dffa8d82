import { afterAll, beforeAll, expect, test } from "vitest";
import { action, loader } from "#app/routes/staff/users.tsx";
import { changeAccount } from "#app/workflows/change-account.server.ts";
import { makeAccount } from "#tests/factories/account.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { cookieOf, visit } from "#tests/support/visit.ts";

type Refusal = { errors: { field: string; message: string }[] };
type Shown = { rows: { email: string; role: string }[]; total: number };

let services: TestServices;
let admin: { id: string; email: string };
let adminCookie: string;
let staffCookie: string;

beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  admin = await makeAccount(services.db, { role: "admin" });
  adminCookie = await cookieOf(services, admin.email);
  staffCookie = await cookieOf(services, (await makeAccount(services.db, { role: "staff" })).email);
});
afterAll(() => services.close());

const change = (cookie: string, form: Record<string, string>) =>
  visit<Refusal>(services, action, { path: "/en/staff/users", cookie, form });
const user = (id: string) => services.db.user.findUniqueOrThrow({ where: { id }, include: { memberships: true } });
const audits = (subjectId: string) => services.db.auditEntry.findMany({ where: { subjectId }, orderBy: { at: "asc" } });

test("an admin gives a role, once, and it is written down with before and after", async () => {
  const { id } = await makeAccount(services.db, { role: "buyer" });
  for (let click = 0; click < 2; click++)
    expect((await change(adminCookie, { kind: "role", userId: id, role: "staff" })).status).toBe(303);
  expect((await user(id)).role).toBe("staff");
  expect(await audits(id)).toMatchObject([
    { actorId: admin.id, action: "account.role", before: { role: "buyer" }, after: { role: "staff" } },
  ]);
});

test("staff see roles but cannot change them", async () => {
  const { id } = await makeAccount(services.db, { role: "buyer" });
  const answer = await change(staffCookie, { kind: "role", userId: id, role: "admin" });
  expect(answer.status).toBe(403);
  expect((await user(id)).role).toBe("buyer");
  expect(await audits(id)).toEqual([]);
});

test("nobody changes their own role, and the last admin stays", async () => {
  const own = await change(adminCookie, { kind: "role", userId: admin.id, role: "buyer" });
  expect(own.data?.errors[0]?.message).toContain("own role");
  const second = await makeAccount(services.db, { role: "admin" });
  const demote = (actorId: string, userId: string) =>
    changeAccount({ db: services.db, actorId, now: services.clock.now() }, { kind: "role", userId, role: "buyer" });
  const results = await Promise.all([demote(admin.id, second.id), demote(second.id, admin.id)]);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(await services.db.user.count({ where: { role: "admin" } })).toBe(1);
  await services.db.user.update({ where: { id: admin.id }, data: { role: "admin" } });
});

test("staff suspend and restore a buyer; the open session ends at once", async () => {
  const buyer = await makeAccount(services.db, { role: "buyer" });
  await cookieOf(services, buyer.email);
  expect((await change(staffCookie, { kind: "suspend", userId: buyer.id })).status).toBe(303);
  expect(await services.db.session.count({ where: { userId: buyer.id } })).toBe(0);
  expect((await user(buyer.id)).suspendedAt).not.toBeNull();
  await change(staffCookie, { kind: "restore", userId: buyer.id });
  expect((await user(buyer.id)).suspendedAt).toBeNull();
  expect((await audits(buyer.id)).map((entry) => entry.action)).toEqual(["account.suspend", "account.restore"]);
});

test("staff cannot suspend an admin", async () => {
  expect((await change(staffCookie, { kind: "suspend", userId: admin.id })).status).toBe(403);
});

test("a person is linked to a seller and unlinked, and both are written down", async () => {
  const { id: sellerId } = await makeSeller(services.db);
  const { id } = await makeAccount(services.db, { role: "seller" });
  await change(staffCookie, { kind: "link", userId: id, sellerId });
  expect((await user(id)).memberships).toMatchObject([{ sellerId }]);
  await change(staffCookie, { kind: "unlink", userId: id, sellerId });
  expect((await user(id)).memberships).toEqual([]);
  expect((await audits(id)).map((entry) => entry.action)).toEqual(["account.link", "account.unlink"]);
});

test("unknown people, sellers, roles and kinds are refused", async () => {
  expect((await change(adminCookie, { kind: "role", userId: "nobody", role: "staff" })).status).toBe(422);
  expect((await change(adminCookie, { kind: "role", userId: "nobody", role: "owner" })).status).toBe(422);
  expect((await change(adminCookie, { kind: "link", userId: admin.id, sellerId: "x" })).status).toBe(422);
  expect((await change(adminCookie, { kind: "delete", userId: admin.id })).status).toBe(422);
});

test("the list is filtered by name, address and role; a percent sign is only a sign", async () => {
  await makeAccount(services.db, { role: "buyer", name: "Trần Thị Ngọc 100%", email: "ngoc@example.test" });
  const list = async (query: string) =>
    (await visit<Shown>(services, loader, { path: `/en/staff/users?${query}`, cookie: adminCookie })).data as Shown;
  expect((await list("q=ngoc@")).rows).toMatchObject([{ email: "ngoc@example.test" }]);
  expect((await list("q=100%25")).total).toBe(1);
  expect((await list("role=admin")).rows.every((row) => row.role === "admin")).toBe(true);
  expect((await list("role=king&page=-3")).total).toBeGreaterThan(3);
});
