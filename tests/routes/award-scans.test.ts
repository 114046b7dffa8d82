import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loader as scanFile } from "#app/routes/api/scan.ts";
import { action as changeScans, loader as openScans } from "#app/routes/staff/scans.tsx";
import { recordAward } from "#app/workflows/record-award.server.ts";
import { makeAccount } from "#tests/factories/account.ts";
import { claimedAward } from "#tests/factories/award-draft.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { cookieOf, visit } from "#tests/support/visit.ts";

type Refusal = { errors: { field: string; message: string }[]; values: Record<string, string> };

let services: TestServices;
let cookie: string;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  cookie = await cookieOf(services, (await makeAccount(services.db, { role: "staff" })).email);
});
afterAll(() => services.close());

async function granted(): Promise<string> {
  const done = await recordAward({ ...services, actorId: "x", now: services.clock.now() }, claimedAward());
  if (!done.ok) throw new Error(done.error.code);
  return done.value.code;
}

const picture = (shade: number) =>
  sharp({ create: { width: 800, height: 1100, channels: 3, background: { r: shade, g: 240, b: 230 } } });
async function upload(code: string, files: { name: string; bytes: Uint8Array }[]) {
  const body = new FormData();
  for (const { name, bytes } of files) body.append("scans", new Blob([bytes as BlobPart]), name);
  const where = { path: `/en/staff/awards/${code}/scan`, params: { records: "awards", code }, cookie };
  return visit<Refusal>(services, changeScans, { ...where, form: body });
}
const scansOf = async (code: string) => {
  const where = { path: `/en/staff/awards/${code}/scan`, params: { records: "awards", code }, cookie };
  return (await visit<{ scans: { id: string; digest: string }[] }>(services, openScans, where)).data?.scans ?? [];
};
async function fetchScan(digest: string, file: string): Promise<Response> {
  const request = new Request(`http://localhost:3000/scans/${digest}/${file}`);
  try {
    return await scanFile({ request, params: { digest, file }, context: { services } } as never);
  } catch (thrown) {
    return thrown as Response;
  }
}

test("a scan of several pages is drawn anew, keeps its order, and is served for ever at an address of its content", async () => {
  const code = await granted();
  const exif = { IFD0: { Make: "Phone" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "11/1 56/1 0/1" } };
  const pages = [
    { name: "1.jpg", bytes: await picture(10).withExif(exif).jpeg().toBuffer() },
    { name: "2.png", bytes: await picture(20).png().toBuffer() },
    { name: "3.webp", bytes: await picture(30).webp().toBuffer() },
  ];
  expect((await upload(code, pages)).location).toContain("done=scan");
  const scans = await scansOf(code);
  expect(scans).toHaveLength(3);
  for (const { digest } of scans) {
    const answer = await fetchScan(digest, "960.webp");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Cache-Control")).toContain("immutable");
    const stored = await services.files.get(`scans/${digest}/960.webp`);
    expect((await sharp(stored ?? new Uint8Array()).metadata()).exif).toBeUndefined();
    expect(await services.files.get(`scans/${digest}/original`)).toBeNull();
  }
  expect((await upload(code, pages)).status).toBe(303);
  expect(await scansOf(code)).toHaveLength(3);
});

test("what is no picture, or too much of one, is told by its name; the others are taken", async () => {
  const code = await granted();
  const none = await upload(code, []);
  expect(none.data?.errors).toMatchObject([{ field: "scans" }]);
  const good = { name: "good.jpg", bytes: await picture(40).jpeg().toBuffer() };
  const bad = [
    { name: "decision.pdf", bytes: new TextEncoder().encode("%PDF-1.7") },
    { name: "drawing.svg", bytes: new TextEncoder().encode("<svg onload='alert(1)'/>") },
    { name: "cut.jpg", bytes: good.bytes.subarray(0, 300) },
    { name: "huge.png", bytes: new Uint8Array(11 * 1024 * 1024) },
  ];
  const answer = await upload(code, [good, ...bad]);
  expect(answer.status).toBe(422);
  for (const { name } of bad) expect(answer.data?.errors.some(({ message }) => message.startsWith(name))).toBe(true);
  expect(await scansOf(code)).toHaveLength(1);
});

test("a page taken off leaves its address, unless another record shows the same page", async () => {
  const [one, other] = [await granted(), await granted()];
  const page = { name: "same.png", bytes: await picture(50).png().toBuffer() };
  await upload(one, [page]);
  await upload(other, [page]);
  const remove = async (code: string) => {
    const [scan] = await scansOf(code);
    const where = { path: `/en/staff/awards/${code}/scan`, params: { records: "awards", code }, cookie };
    const answer = await visit(services, changeScans, { ...where, form: { remove: scan?.id ?? "" } });
    expect(answer.status).toBe(303);
    return scan?.digest ?? "";
  };
  expect((await fetchScan(await remove(one), "480.avif")).status).toBe(200);
  expect((await fetchScan(await remove(other), "480.avif")).status).toBe(404);
});

test("no other file is served where scans are", async () => {
  const digest = "0".repeat(32);
  for (const [name, file] of [
    [digest, "960.webp"],
    [digest, "original"],
    [digest, "961.webp"],
    ["..", "960.webp"],
    ["../photos", "960.webp"],
  ] as const) {
    expect((await fetchScan(name, file)).status).toBe(404);
  }
});
