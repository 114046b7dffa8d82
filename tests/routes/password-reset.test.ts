import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { applyCachePolicy } from "#app/http/cache-policy.server.ts";
import type { PageView } from "#app/i18n/page-view.tsx";
import { action as ask, loader as askLoader } from "#app/routes/account/forgotten-password.tsx";
import { action as choose, loader as chooseLoader } from "#app/routes/account/new-password.tsx";
import { action as signIn } from "#app/routes/account/sign-in.tsx";
import { type Locale, locales } from "#app/shared/locale.ts";
import { sendMail } from "#app/workflows/send-mail.server.ts";
import { makeAccount, testPassword } from "#tests/factories/account.ts";
import { emptyOutbox, linkIn } from "#tests/support/outbox.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { cookieOf, visit } from "#tests/support/visit.ts";

type Refusal = { errors: { field: string; message: string }[] };

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ content: "reference", env: { RATE_LIMIT: "on" } });
});
beforeEach(() => emptyOutbox(services));
afterAll(() => services.close());

const askFor = (email: string, locale: Locale = "en", address?: string) =>
  visit<Refusal>(services, ask, { path: `/${locale}/forgotten-password`, form: { email }, address });
const open = (token: string) =>
  visit<{ email: string | null }>(services, chooseLoader, { path: `/en/new-password?token=${token}` });
const setTo = (token: string, password: string, locale: Locale = "en") =>
  visit<Refusal>(services, choose, { path: `/${locale}/new-password?token=${token}`, form: { password } });
const signInWith = (email: string, password: string) =>
  visit<Refusal>(services, signIn, { path: "/en/sign-in", form: { email, password } });

async function tokenFor(email: string, locale: Locale = "en"): Promise<string> {
  await askFor(email, locale);
  const [mail] = await emptyOutbox(services);
  return new URL(linkIn(mail, `/${locale}/new-password`)).searchParams.get("token") ?? "";
}

test("a mailed link sets a new password once, ends every session and tells the account by mail", async () => {
  const { id, email } = await makeAccount(services.db, { role: "buyer", name: "Lan", locale: "vi" });
  await cookieOf(services, email);
  await cookieOf(services, email);
  const token = await tokenFor(email, "ko");
  expect((await open(token)).data?.email).toBe(email);
  const password = "câu dài dễ nhớ ☕";
  const done = await setTo(token, password.normalize("NFD"));
  expect([done.status, done.location]).toEqual([303, "/en/sign-in?done=password"]);
  expect(await services.db.session.count({ where: { userId: id } })).toBe(0);
  expect((await signInWith(email, testPassword)).status).toBe(422);
  expect((await signInWith(email, password)).status).toBe(303);
  const [told, ...more] = await emptyOutbox(services);
  expect(more).toEqual([]);
  expect(told).toMatchObject({ to: email, subject: "Mật khẩu của bạn đã được đổi" });
  expect(linkIn(told, "/vi/forgotten-password")).toBeTruthy();
  expect(`${told?.html}${told?.text}`).not.toContain(password);
  expect((await setTo(token, "another-password")).status).toBe(410);
  expect((await open(token)).status).toBe(404);
  expect(await emptyOutbox(services)).toEqual([]);
});

test("the mails of a reset are whole in every language", async () => {
  for (const locale of locales) {
    const { email } = await makeAccount(services.db, { role: "buyer" });
    await askFor(email, locale);
    const [mail] = await emptyOutbox(services);
    expect(mail?.html).toContain(`<html lang="${locale}">`);
    expect(`${mail?.subject} ${mail?.html} ${mail?.text}`).not.toMatch(/undefined|emails:|\{\{/);
  }
});

test("a known, an unknown and a suspended address are one answer; only the known gets a mail", async () => {
  const [known, suspended] = [
    await makeAccount(services.db, { role: "seller" }),
    await makeAccount(services.db, { role: "buyer" }),
  ];
  await services.db.user.update({ where: { id: suspended.id }, data: { suspendedAt: new Date() } });
  const answers = [
    await askFor(known.email.toUpperCase()),
    await askFor("nobody@example.test"),
    await askFor(suspended.email),
  ];
  expect(new Set(answers.map(({ status, location }) => `${status} ${location}`)).size).toBe(1);
  expect((await emptyOutbox(services)).map(({ to }) => to.toLowerCase())).toEqual([known.email]);
});

test("an address that nobody could sign in with gets no mail, and leaves nothing that fails", async () => {
  await makeAccount(services.db, { role: "buyer", email: "ngọc@example.test" });
  expect((await askFor("ngọc@example.test")).status).toBe(303);
  expect(await emptyOutbox(services)).toEqual([]);
  expect(await services.db.mailMessage.count({ where: { lastError: { not: null } } })).toBe(0);
});

test("a token is kept as a digest only, and a link that waits in the outbox is not there yet", async () => {
  const { id, email } = await makeAccount(services.db, { role: "buyer" });
  await askFor(email);
  const token = await tokenFor(email);
  const [stored] = await services.db.verification.findMany({ where: { value: id } });
  expect(stored?.identifier).not.toContain(token);
  expect(JSON.stringify(await services.db.mailMessage.findMany())).not.toContain(token);
});

test("a link is good for thirty minutes", async () => {
  const { email } = await makeAccount(services.db, { role: "buyer" });
  const token = await tokenFor(email);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 29 * 60_000 });
  try {
    expect((await open(token)).data?.email).toBe(email);
    vi.setSystemTime(Date.now() + 2 * 60_000);
    expect((await open(token)).status).toBe(404);
    expect((await setTo(token, "a-new-long-password")).status).toBe(410);
  } finally {
    vi.useRealTimers();
  }
});

test("wrong, broken and missing tokens are told so with a way to a new link, in the reader's language", async () => {
  for (const token of ["", "x", "A".repeat(24), "%00".repeat(8), "🍓".repeat(30), "x".repeat(5000)]) {
    const encoded = encodeURIComponent(token);
    expect((await open(encoded)).status).toBe(404);
    const answer = await setTo(encoded, "a-new-long-password", "ja");
    expect(answer.status).toBe(410);
    expect(answer.data?.errors[0]?.message).toContain("30分");
  }
});

test("too short and too long passwords are refused, the link stays good, and nothing typed comes back", async () => {
  const { email } = await makeAccount(services.db, { role: "buyer" });
  const token = await tokenFor(email);
  const short = await setTo(token, "ngắn");
  expect(short.status).toBe(422);
  expect(short.data?.errors[0]).toMatchObject({ field: "password", message: expect.stringContaining("10") });
  expect(JSON.stringify(short.data)).not.toContain("ngắn");
  expect((await setTo(token, "x".repeat(201))).data?.errors[0]?.message).toContain("200");
  expect((await setTo(token, "x".repeat(200))).status).toBe(303);
  expect((await signInWith(email, "x".repeat(200))).status).toBe(303);
});

test("two people with one link at once: one password is set, and one mail is written", async () => {
  const { email } = await makeAccount(services.db, { role: "buyer" });
  const token = await tokenFor(email);
  const answers = await Promise.all(["first-long-password", "other-long-password"].map((each) => setTo(token, each)));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 410]);
  expect(await emptyOutbox(services)).toHaveLength(1);
});

test("every older link of the account ends with the first that was used", async () => {
  const { email } = await makeAccount(services.db, { role: "buyer" });
  const first = await tokenFor(email);
  services.clock.set("2026-11-24T03:30:00.000Z");
  const second = await tokenFor(email);
  services.clock.set("2026-11-24T03:00:00.000Z");
  expect((await setTo(second, "a-new-long-password")).status).toBe(303);
  expect((await setTo(first, "an-older-long-password")).status).toBe(410);
});

test("an account that was suspended after it asked sets no password", async () => {
  const { id, email } = await makeAccount(services.db, { role: "buyer" });
  const token = await tokenFor(email);
  await services.db.user.update({ where: { id }, data: { suspendedAt: new Date() } });
  expect((await open(token)).status).toBe(404);
  expect((await setTo(token, "a-new-long-password")).status).toBe(410);
});

test("asked again within ten minutes no second mail is written, and after a day an unsent one is given up", async () => {
  const { email } = await makeAccount(services.db, { role: "buyer" });
  for (let time = 0; time < 3; time++) await askFor(email);
  const rows = await services.db.mailMessage.findMany({ where: { kind: "password-reset", sentAt: null } });
  expect(rows).toHaveLength(1);
  services.clock.set("2026-11-25T04:00:00.000Z");
  const sent: unknown[] = [];
  await sendMail({ ...services, mailer: { send: async (mail) => void sent.push(mail) } }, rows[0]?.id ?? "");
  services.clock.set("2026-11-24T03:00:00.000Z");
  expect(sent).toEqual([]);
});

test("a visitor who asks without end is told to wait", async () => {
  for (let time = 0; time < 20; time++) await askFor(`someone${time}@example.test`, "en", "10.7.0.1");
  const answer = await askFor("someone@example.test", "vi", "10.7.0.1");
  expect(answer.status).toBe(429);
  expect(answer.data?.errors[0]?.message).toMatch(/phút/);
});

test("neither page is to be found or kept", async () => {
  for (const [path, loader] of [
    ["/forgotten-password", askLoader],
    ["/new-password", chooseLoader],
  ] as const) {
    const shown = await visit<{ facts: { noIndex: boolean } }>(services, loader, { path: `/ja${path}` });
    expect(shown.data?.facts.noIndex).toBe(true);
    const headers = new Headers();
    applyCachePolicy(new Request(`http://localhost:3000/ja${path}`), 200, headers, { path, locale: "ja" } as PageView);
    expect(headers.get("cache-control")).toBe("private, no-store");
  }
});
