import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { applyCachePolicy } from "#app/http/cache-policy.server.ts";
import type { PageView } from "#app/i18n/page-view.tsx";
import { action, loader } from "#app/routes/site/lost-order.tsx";
import { loader as orderLoader } from "#app/routes/site/order.tsx";
import { type Locale, locales } from "#app/shared/locale.ts";
import { makeGoods, placeTestOrder } from "#tests/factories/order.ts";
import { emptyOutbox, linkIn } from "#tests/support/outbox.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { visit } from "#tests/support/visit.ts";

type Refusal = { errors: { field: string; message: string }[]; values: Record<string, string> };

let services: TestServices;
let variantId: string;
beforeAll(async () => {
  services = await createTestServices({ content: "reference", env: { RATE_LIMIT: "on" } });
  ({ variantId } = await makeGoods(services, { stock: 50 }));
});
beforeEach(async () => {
  await emptyOutbox(services);
  services.clock.set("2026-11-24T03:00:00.000Z");
});
afterAll(() => services.close());

const place = (locale: Locale = "ja") =>
  placeTestOrder(services, [{ variantId, quantity: 1 }], { market: "JP", locale });
const ask = (code: string, email: string, locale: Locale = "en", address?: string) =>
  visit<Refusal>(services, action, { path: `/${locale}/orders`, form: { code, email }, address });
const minutesLater = (minutes: number) =>
  services.clock.set(new Date(Date.parse("2026-11-24T03:00:00Z") + minutes * 60_000).toISOString());

test("code and address bring a mail in the order's own language with a link that opens the order", async () => {
  const { code } = await place("ja");
  await emptyOutbox(services);
  const answer = await ask(
    ` ${code.slice(0, 4).toLowerCase()} - ${code.slice(4).toLowerCase()} `,
    "Hanako@Example.TEST",
  );
  expect([answer.status, answer.location]).toEqual([303, "/en/orders?done=asked"]);
  const [mail, ...more] = await emptyOutbox(services);
  expect(more).toEqual([]);
  expect(mail?.subject).toBe(`ご注文 ${code} のリンク`);
  expect(mail?.html).toContain('<html lang="ja">');
  const url = new URL(linkIn(mail, `/ja/orders/${code}`));
  const opened = await visit<{ opened: { order: { code: string } } | null }>(services, orderLoader, {
    path: url.pathname + url.search,
    params: { code },
  });
  expect(opened.data?.opened?.order.code).toBe(code);
});

test("every language has its mail, and no text is missing", async () => {
  for (const locale of locales) {
    const { code } = await place(locale);
    await emptyOutbox(services);
    await ask(code, "hanako@example.test");
    const [mail] = await emptyOutbox(services);
    expect(mail?.html).toContain(`<html lang="${locale}">`);
    expect(`${mail?.subject} ${mail?.html} ${mail?.text}`).not.toMatch(/undefined|emails:|\{\{/);
  }
});

test("a foreign address, an unknown code and the right pair are one answer; only the right pair gets a mail", async () => {
  const { code } = await place();
  await emptyOutbox(services);
  const answers = [
    await ask(code, "hanako@example.test"),
    await ask(code, "stranger@example.test"),
    await ask("ZZZZ9999", "hanako@example.test"),
  ];
  expect(new Set(answers.map(({ status, location }) => `${status} ${location}`)).size).toBe(1);
  expect((await emptyOutbox(services)).map(({ to }) => to)).toEqual(["hanako@example.test"]);
  const kept = await services.db.mailMessage.findMany({ where: { kind: { not: "order-received" }, sentAt: null } });
  expect(JSON.stringify(kept)).not.toContain("stranger@");
  expect(kept.every(({ lastError }) => lastError === null)).toBe(true);
});

test("asked again within ten minutes no second mail is written, across the turn of a window too; later one is", async () => {
  const { code } = await place();
  await emptyOutbox(services);
  minutesLater(9);
  for (let time = 0; time < 3; time++) await ask(code, "hanako@example.test");
  await Promise.all([1, 2, 3].map(() => ask(code, "HANAKO@example.test")));
  expect(await emptyOutbox(services)).toHaveLength(1);
  minutesLater(18);
  await ask(code, "hanako@example.test");
  expect(await emptyOutbox(services)).toHaveLength(0);
  minutesLater(19);
  await ask(code, "hanako@example.test");
  expect(await emptyOutbox(services)).toHaveLength(1);
});

test("what can be no code and no address is told at its field, and what was typed stays", async () => {
  const answer = await ask("K7M2 P9Q0", "hanako", "ko");
  expect(answer.status).toBe(422);
  expect(answer.data?.errors.map(({ field }) => field)).toEqual(["code", "email"]);
  expect(answer.data?.errors[0]?.message).toContain("K7M2P9QX");
  expect(answer.data?.values).toEqual({ code: "K7M2 P9Q0", email: "hanako" });
  expect((await ask("🍓".repeat(500), `${"x".repeat(5000)}@example.test`)).status).toBe(422);
  expect((await visit(services, action, { path: "/en/orders", form: {} })).status).toBe(422);
  expect(await emptyOutbox(services)).toEqual([]);
});

test("one visitor, and all visitors together about one order, are told to wait", async () => {
  for (let time = 0; time < 20; time++)
    await ask(`ABCD${2222 + time}`.replace(/[01]/g, "9"), "a@example.test", "en", "10.9.0.1");
  expect((await ask("WXYZ7777", "a@example.test", "en", "10.9.0.1")).status).toBe(429);
  expect((await ask("WXYZ7777", "a@example.test", "en", "10.9.0.2")).status).toBe(303);
  for (let time = 0; time < 12; time++) await ask("HHHH7777", `a${time}@example.test`, "en", `10.8.0.${time}`);
  const answer = await ask("hhhh-7777", "b@example.test", "en", "10.8.1.1");
  expect(answer.status).toBe(429);
  expect(answer.data?.values.code).toBe("hhhh-7777");
});

test("the page is nobody's to find or to keep", async () => {
  const shown = await visit<{ facts: { noIndex: boolean }; asked: boolean }>(services, loader, {
    path: "/th/orders?done=asked",
  });
  expect(shown.data).toMatchObject({ facts: { noIndex: true }, asked: true });
  const headers = new Headers();
  const view = { path: "/orders", locale: "th" } as PageView;
  applyCachePolicy(new Request("http://localhost:3000/th/orders"), 200, headers, view);
  expect(headers.get("cache-control")).toBe("private, no-store");
});
