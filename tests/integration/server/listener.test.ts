import { afterAll, beforeAll, expect, test } from "vitest";
import { photoKey } from "#app/domain/catalogue/model/photo-rules.ts";
import { type ListeningPortal, listenForTest } from "#tests/support/listening-portal.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

const digest = "0123456789abcdef0123456789abcdef";
const photo = `/photos/${digest}/320.webp`;

let services: TestServices;
let portal: ListeningPortal;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  await services.files.put(photoKey(digest, "320.webp"), new Uint8Array([1, 2, 3]), "image/webp");
  portal = await listenForTest(services);
});
afterAll(async () => {
  await portal.close();
  await services.close();
});

const ask = (path: string, init: RequestInit = {}) => fetch(portal.url + path, { redirect: "manual", ...init });
const titleOf = async (answer: Response) => /<title>(.*?)<\/title>/.exec(await answer.text())?.[1];

/** Node's fetch adds what a hard reload sends, unless it is told otherwise. */
const asBrowser = { "cache-control": "max-age=0", pragma: "" };

/** What may differ between two answers to the same question. */
const ofTheMoment = new Set(["date", "connection", "keep-alive", "transfer-encoding", "content-length"]);
const lasting = ({ headers }: Response) => [...headers].filter(([name]) => !ofTheMoment.has(name));

test("HEAD of a public page has the headers of GET", async () => {
  const get = await ask("/en/seasons", { headers: { "accept-encoding": "identity" } });
  const head = await ask("/en/seasons", { method: "HEAD", headers: { "accept-encoding": "identity" } });
  expect(get.headers.get("cache-control")).toContain("public");
  expect(head.status).toBe(200);
  expect(lasting(head)).toEqual(lasting(get));
  expect(await head.text()).toBe("");
});

test.each(["/en/seasons", photo, "/assets/kept-0a1b2c3d.js", "/note.txt"])(
  "%s is not sent again to who has it, in whichever way the browser says so",
  async (path) => {
    const etag = (await ask(path)).headers.get("etag") ?? "";
    const opaque = etag.replace(/^W\//, "");
    for (const have of [opaque, `W/${opaque}`, `"older", W/${opaque}`, "*"]) {
      for (const method of ["GET", "HEAD"]) {
        const answer = await ask(path, { method, headers: { "if-none-match": have, ...asBrowser } });
        expect([have, method, answer.status]).toEqual([have, method, 304]);
      }
    }
    expect((await ask(path, { headers: { "if-none-match": '"older"' } })).status).toBe(200);
  },
);

test("an error before the routes names itself in its title, in the reader's language", async () => {
  const refused = await ask("/ja/cart", { method: "POST", headers: { origin: "https://elsewhere.test" } });
  expect(refused.status).toBe(400);
  expect(await titleOf(refused)).toBe("このリクエストは受け付けられません · Đất Lành");
  const missing = await ask("/assets/gone.js", { headers: { "accept-language": "ko" } });
  expect(missing.status).toBe(404);
  expect(await titleOf(missing)).toBe("페이지를 찾을 수 없습니다 · Đất Lành");
});

test("a method that is not taken is no missing page", async () => {
  for (const [method, path] of [
    ["PUT", "/th/seasons"],
    ["POST", "/th/seasons"],
  ] as const) {
    const answer = await ask(path, { method });
    expect([method, answer.status]).toEqual([method, 405]);
    expect(await titleOf(answer)).toBe("ไม่สามารถรับคำขอนี้ได้ · Đất Lành");
  }
  const file = await ask("/assets/kept-0a1b2c3d.js", { method: "POST", headers: { "accept-language": "th" } });
  expect(file.status).toBe(405);
  expect(await titleOf(file)).toBe("ไม่สามารถรับคำขอนี้ได้ · Đất Lành");
});

test("a page that is not there is titled so", async () => {
  const answer = await ask("/vi/khong-co");
  expect(answer.status).toBe(404);
  expect(await titleOf(answer)).toBe("Không tìm thấy trang này · Đất Lành");
});
