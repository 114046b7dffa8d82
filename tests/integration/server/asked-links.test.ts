import { afterAll, beforeAll, expect, test } from "vitest";
import * as forgottenPassword from "#app/routes/account/forgotten-password.tsx";
import * as newPassword from "#app/routes/account/new-password.tsx";
import * as signIn from "#app/routes/account/sign-in.tsx";
import * as lostOrder from "#app/routes/site/lost-order.tsx";
import * as order from "#app/routes/site/order.tsx";
import * as mails from "#app/routes/staff/mails.tsx";
import { locales } from "#app/shared/locale.ts";
import { makeAccount } from "#tests/factories/account.ts";
import { type ListeningPortal, listenForTest } from "#tests/support/listening-portal.ts";
import { emptyOutbox, linkIn } from "#tests/support/outbox.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { cookieOf } from "#tests/support/visit.ts";

let services: TestServices;
let portal: ListeningPortal;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  portal = await listenForTest(services, [
    [":locale/forgotten-password", forgottenPassword],
    [":locale/new-password", newPassword],
    [":locale/sign-in", signIn],
    [":locale/orders", lostOrder],
    [":locale/orders/:code", order],
    [":locale/staff/mails", mails],
  ]);
});
afterAll(async () => {
  await portal.close();
  await services.close();
});

async function ask(path: string, form?: Record<string, string>, cookie = "") {
  const answer = await fetch(portal.url + path, {
    method: form ? "POST" : "GET",
    body: form ? new URLSearchParams(form) : undefined,
    headers: { cookie },
    redirect: "manual",
  });
  return { status: answer.status, headers: answer.headers, html: await answer.text() };
}

test("the ways back stand where they are missed, and nobody keeps these pages", async () => {
  for (const locale of locales) {
    const closed = await ask(`/${locale}/orders/K7M2P9QX?key=old`);
    expect(closed.status).toBe(404);
    const main = closed.html.slice(closed.html.indexOf("<main"), closed.html.indexOf("</main>"));
    expect(main).toContain(`href="/${locale}/orders"`);
    const signing = await ask(`/${locale}/sign-in`);
    expect(signing.html).toContain(`href="/${locale}/forgotten-password"`);
    for (const path of ["/orders", "/forgotten-password", "/new-password?token=old"]) {
      const { headers, html } = await ask(`/${locale}${path}`);
      expect(headers.get("cache-control")).toBe("private, no-store");
      expect(html).toMatch(/<meta name="robots" content="noindex/);
      expect(html).not.toMatch(/undefined|(orders|account):[a-z]+\.|\{\{/);
    }
  }
});

test("without a script a password is forgotten, refused once for its length, and set", async () => {
  const { email } = await makeAccount(services.db, { role: "buyer" });
  const asked = await ask("/ja/forgotten-password", { email });
  expect(asked.headers.get("location")).toBe("/ja/forgotten-password?done=asked");
  expect((await ask("/ja/forgotten-password?done=asked")).html).toContain('role="status"');
  const [mail] = await emptyOutbox(services);
  const link = linkIn(mail, "/ja/new-password").replace(services.origin, "");
  const short = await ask(link, { password: "short" });
  expect(short.status).toBe(422);
  expect(short.html).toContain(`action="${link}"`);
  expect(short.html).toContain('data-testid="error-summary"');
  const done = await ask(link, { password: "a-new-long-password" });
  expect(done.headers.get("location")).toBe("/ja/sign-in?done=password");
  expect((await ask("/ja/sign-in?done=password")).html).toContain("パスワードを変更しました");
  const used = await ask(link, { password: "one-more-long-password" });
  expect(used.status).toBe(410);
  expect(used.html).toContain('href="/ja/forgotten-password"');
});

test("staff see a failed mail with its error and a button", async () => {
  const staff = await makeAccount(services.db, { role: "staff" });
  const cookie = await cookieOf(services, staff.email);
  await services.db.mailMessage.create({
    data: {
      id: "0199d1c2-0000-7000-8000-000000000001",
      dedupeKey: "desk",
      kind: "a-kind-of-tomorrow",
      toAddress: "gone@example.test",
      locale: "en",
      data: {},
      attempts: 3,
      lastError: "refused: 550 <b>no such user</b>",
      createdAt: services.clock.now(),
    },
  });
  const { html } = await ask("/vi/staff/mails", undefined, cookie);
  expect(html).toContain("a-kind-of-tomorrow");
  expect(html).toContain("550 &lt;b&gt;no such user&lt;/b&gt;");
  expect(html).toContain("Bị từ chối hẳn");
  expect(html).toMatch(/đã thử 3 lần/);
});
