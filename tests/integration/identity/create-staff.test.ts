import { afterAll, beforeAll, expect, test } from "vitest";
import { action as signIn } from "#app/routes/account/sign-in.tsx";
import { createStaff, type StaffWish } from "#app/workflows/create-staff.server.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { visit } from "#tests/support/visit.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
});
afterAll(() => services.close());

const create = (wish: Partial<StaffWish>) =>
  createStaff(services.db, {
    email: "lan@example.test",
    name: "",
    role: null,
    password: "mật khẩu đủ dài",
    now: services.clock.now(),
    ...wish,
  });

test("the first account is an admin's and opens the desk; the next is staff, and both are on record", async () => {
  expect(await create({ email: " Lan@Example.test", name: "Lan 🍓" })).toEqual({ ok: true, value: { role: "admin" } });
  const form = { email: "lan@example.test", password: "mật khẩu đủ dài".normalize("NFD") };
  expect((await visit(services, signIn, { path: "/vi/sign-in", form })).location).toBe("/vi/staff");

  expect(await create({ email: "minh@example.test" })).toEqual({ ok: true, value: { role: "staff" } });
  expect(await create({ email: "hoa@example.test", role: "admin" })).toEqual({ ok: true, value: { role: "admin" } });
  const audit = await services.db.auditEntry.findMany({ where: { action: "account.create" }, orderBy: { id: "asc" } });
  expect(audit.map(({ after, actorId }) => ({ after, actorId }))).toEqual(
    ["admin", "staff", "admin"].map((role) => ({ after: { role }, actorId: null })),
  );
});

test("an address that has an account is refused and its account left as it is", async () => {
  await create({ email: "taken@example.test", role: "staff" });
  expect(await create({ email: "Taken@example.test", role: "admin" })).toEqual({ ok: false, error: "taken" });
  expect(await services.db.user.findMany({ where: { email: "taken@example.test" }, select: { role: true } })).toEqual([
    { role: "staff" },
  ]);
});

test("two operators at once make one account", async () => {
  const both = await Promise.all([create({ email: "once@example.test" }), create({ email: "once@example.test" })]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, error: "taken" });
});

test("what is no address and a short password are refused", async () => {
  expect(await create({ email: "lan" })).toEqual({ ok: false, error: "email" });
  expect(await create({ email: "new@example.test", password: "short" })).toEqual({ ok: false, error: "password" });
});
