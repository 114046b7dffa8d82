import { afterAll, beforeAll, expect, test } from "vitest";
import { type ListeningPortal, listenForTest } from "#tests/support/listening-portal.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
const open: ListeningPortal[] = [];
beforeAll(async () => {
  services = await createTestServices({ content: "reference", env: { RATE_LIMIT: "on" } });
});
afterAll(async () => {
  for (const portal of open) await portal.close();
  await services.close();
});

async function listen(trusted: string[]): Promise<ListeningPortal> {
  const portal = await listenForTest({ ...services, env: { ...services.env, TRUST_PROXY: trusted } });
  open.push(portal);
  return portal;
}

function add({ url }: ListeningPortal, forwarded: string, variantId = "nothing") {
  return fetch(`${url}/ko/cart`, {
    method: "POST",
    headers: { "x-forwarded-for": forwarded },
    body: new URLSearchParams({ intent: "add", variantId, quantity: "7" }),
  });
}

async function addTimes(times: number, portal: ListeningPortal, forwarded: string) {
  for (let time = 0; time < times; time++) expect((await add(portal, forwarded)).status).toBe(422);
}

test("behind a trusted proxy the visitor it names is told to wait, on a page that can send the same again", async () => {
  const portal = await listen(["loopback"]);
  await addTimes(120, portal, "198.51.100.7");
  const tooMany = await add(portal, "198.51.100.7", "wanted");
  expect(tooMany.status).toBe(429);
  expect(Number(tooMany.headers.get("retry-after"))).toBeGreaterThan(0);
  const html = await tooMany.text();
  expect(html).toContain('<html lang="ko">');
  expect(html).toMatch(/초 뒤에 다시 보내/);
  expect(html).toContain('name="variantId" value="wanted"');
  expect(html).toContain('name="quantity" value="7"');
  expect((await add(portal, "198.51.100.8")).status).toBe(422);
  expect((await add(portal, "198.51.100.7, 198.51.100.8")).status).toBe(422);
}, 60_000);

test("nobody but a trusted proxy may name a visitor", async () => {
  const portal = await listen(["10.0.0.0/8"]);
  await addTimes(130, portal, "198.51.100.9");
}, 60_000);
