import { afterAll, beforeAll, expect, test } from "vitest";
import { loader as accountLoader } from "#app/routes/account/account.tsx";
import { action as signIn, loader as signInLoader } from "#app/routes/account/sign-in.tsx";
import { action as signOut } from "#app/routes/account/sign-out.ts";
import { makeAccount, testPassword } from "#tests/factories/account.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { cookieOf, visit } from "#tests/support/visit.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ content: "reference", env: { RATE_LIMIT: "on" } });
});
afterAll(() => services.close());

const path = "/ja/sign-in";
type Refusal = { errors: { field: string; message: string }[]; values: Record<string, string> };

test("the right password signs in and leads each role to its place", async () => {
  const { id: sellerId } = await makeSeller(services.db);
  const homes = { buyer: "/vi/account", seller: "/vi/seller", staff: "/vi/staff", admin: "/vi/staff" } as const;
  for (const role of ["buyer", "seller", "staff", "admin"] as const) {
    const { email } = await makeAccount(services.db, { role, sellerId: role === "seller" ? sellerId : undefined });
    const answer = await visit(services, signIn, { path: "/vi/sign-in", form: { email, password: testPassword } });
    expect(answer.status).toBe(303);
    expect(answer.location).toBe(homes[role]);
    expect(answer.headers.get("set-cookie")).toMatch(/HttpOnly.*SameSite=Lax/);
  }
});

test("an unknown address and a wrong password are one answer, and the address stays typed", async () => {
  const { email } = await makeAccount(services.db, { role: "buyer" });
  const wrong = await visit<Refusal>(services, signIn, { path, form: { email, password: "not-the-password" } });
  const unknown = await visit<Refusal>(services, signIn, {
    path,
    form: { email: "nobody@example.test", password: "not-the-password" },
  });
  expect(wrong.status).toBe(422);
  expect(unknown.status).toBe(422);
  expect(unknown.data?.errors).toEqual(wrong.data?.errors);
  expect(wrong.data?.values.email).toBe(email);
  expect(JSON.stringify(wrong.data)).not.toContain("not-the-password");
});

test("too many attempts for one address and e-mail are told to wait; another address is not", async () => {
  const form = { email: "tried@example.test", password: "wrong-wrong" };
  const answers = [];
  for (let attempt = 0; attempt < 9; attempt++)
    answers.push(await visit(services, signIn, { path, form, address: "10.0.0.1" }));
  expect(answers.at(-2)?.status).toBe(422);
  expect(answers.at(-1)?.status).toBe(429);
  const elsewhere = await visit(services, signIn, { path, form, address: "10.0.0.2" });
  expect(elsewhere.status).toBe(422);
});

test("after signing in one comes back to the page one wanted, never to another site", async () => {
  const { email } = await makeAccount(services.db, { role: "staff" });
  const form = { email, password: testPassword };
  expect((await visit(services, signIn, { path, form: { ...form, to: "/ja/staff/review" } })).location).toBe(
    "/ja/staff/review",
  );
  for (const to of ["//evil.test", "https://evil.test/", "/\\evil.test"]) {
    expect((await visit(services, signIn, { path, form: { ...form, to } })).location).toBe("/ja/staff");
  }
});

test("a suspended account is told so and gets no session", async () => {
  const { id, email } = await makeAccount(services.db, { role: "buyer" });
  await services.db.user.update({ where: { id }, data: { suspendedAt: new Date() } });
  const answer = await visit<Refusal>(services, signIn, {
    path: "/en/sign-in",
    form: { email, password: testPassword },
  });
  expect(answer.data?.errors[0]?.message).toContain("suspended");
  expect(await services.db.session.count({ where: { userId: id } })).toBe(0);
});

test("nonsense instead of an address or an empty password is refused field by field", async () => {
  const answer = await visit<Refusal>(services, signIn, {
    path: "/en/sign-in",
    form: { email: "🍓".repeat(2000), password: "" },
  });
  expect(answer.status).toBe(422);
  expect(answer.data?.errors.map((error) => error.field)).toEqual(["email", "password"]);
});

test("a stranger asking for the account page is led to sign in and back", async () => {
  const answer = await visit(services, accountLoader, { path: "/ko/account" });
  expect(answer.status).toBe(303);
  expect(answer.location).toBe("/ko/sign-in?to=%2Fko%2Faccount");
});

test("the account page tells name, role and seller; signing out ends the session", async () => {
  const { id: sellerId } = await makeSeller(services.db, "Nhà Lan");
  const { email } = await makeAccount(services.db, { role: "seller", sellerId, name: "Lan 🍓" });
  const cookie = await cookieOf(services, email);
  const account = await visit<{ person: { name: string }; sellers: { displayName: string }[] }>(
    services,
    accountLoader,
    { path: "/vi/account", cookie },
  );
  expect(account.data?.person.name).toBe("Lan 🍓");
  expect(account.data?.sellers[0]?.displayName).toBe("Nhà Lan");
  expect((await visit(services, signInLoader, { path: "/vi/sign-in", cookie })).location).toBe("/vi/seller");
  expect((await visit(services, signOut, { path: "/vi/sign-out", cookie, form: {} })).status).toBe(303);
  expect((await visit(services, accountLoader, { path: "/vi/account", cookie })).status).toBe(303);
});
