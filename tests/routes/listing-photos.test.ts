import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loader as photo } from "#app/routes/api/photo.ts";
import { action } from "#app/routes/seller/listing-photos.tsx";
import { jobHandlers } from "#app/workflows/jobs.server.ts";
import { makeAccount } from "#tests/factories/account.ts";
import { makeListing } from "#tests/factories/listing.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { cookieOf, visit } from "#tests/support/visit.ts";

type Refusal = { errors: { field: string; message: string }[] };

let services: TestServices;
let sellerId: string;
let cookie: string;

beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  sellerId = (await makeSeller(services.db)).id;
  cookie = await cookieOf(services, (await makeAccount(services.db, { role: "seller", sellerId })).email);
});
afterAll(() => services.close());

const plain = (width: number, height: number, shade = 90) =>
  sharp({ create: { width, height, channels: 3, background: { r: shade, g: 120, b: 60 } } });
const listing = () => makeListing(services.db, { sellerId });
const images = (productId: string) =>
  services.db.productImage.findMany({ where: { productId }, orderBy: { position: "asc" } });

function post(id: string, files: { name: string; bytes: Uint8Array }[]) {
  const form = new FormData();
  for (const { name, bytes } of files) form.append("photos", new Blob([bytes as BlobPart]), name);
  return visit<Refusal>(services, action, { path: `/en/seller/listings/${id}/photos`, params: { id }, cookie, form });
}
const arrange = (id: string, form: Record<string, string>) =>
  visit(services, action, { path: `/en/seller/listings/${id}/photos`, params: { id }, cookie, form });
const fetchPhoto = async (digest: string, file: string) => {
  const request = new Request(`http://localhost:3000/photos/${digest}/${file}`);
  try {
    return (await photo({ request, params: { digest, file }, context: { services } } as never)) as Response;
  } catch (thrown) {
    return thrown as Response;
  }
};

test("a photo is turned upright, loses its place, and is served in four widths of two formats for ever", async () => {
  const { id } = await listing();
  const bytes = await plain(1600, 1200)
    .withExif({ IFD0: { Make: "Phone" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "11/1 56/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect((await sharp(bytes).metadata()).exif).toBeDefined();
  expect((await post(id, [{ name: "IMG_1.JPG", bytes }])).status).toBe(303);
  const [image] = await images(id);
  expect(image?.height).toBeGreaterThan(image?.width ?? 0);
  for (const file of [320, 640, 960, 1440].flatMap((width) => [`${width}.webp`, `${width}.avif`])) {
    const answer = await fetchPhoto(image?.digest ?? "", file);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
    const stored = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    expect(stored.exif).toBeUndefined();
    expect(stored.width).toBeLessThanOrEqual(Number.parseInt(file, 10));
  }
});

test("the original and anything that is no width has no address", async () => {
  const { id } = await listing();
  await post(id, [{ name: "a.png", bytes: await plain(50, 40).png().toBuffer() }]);
  const digest = (await images(id))[0]?.digest ?? "";
  for (const file of ["original", "641.webp", "640.jpg", "..%2f..%2fetc"])
    expect((await fetchPhoto(digest, file)).status).toBe(404);
  expect((await fetchPhoto("0".repeat(32), "640.webp")).status).toBe(404);
  expect((await fetchPhoto("../x", "640.webp")).status).toBe(404);
});

test("a photo of 40 MB is refused while the small one beside it is taken", async () => {
  const { id } = await listing();
  const small = await plain(60, 60, 10).webp().toBuffer();
  const answer = await post(id, [
    { name: "huge.jpg", bytes: new Uint8Array(40 * 1024 * 1024) },
    { name: "ok.webp", bytes: small },
  ]);
  expect(answer.status).toBe(422);
  expect(answer.data?.errors).toHaveLength(1);
  expect(answer.data?.errors[0]?.message).toMatch(/^huge\.jpg: is over 12 MB/);
  expect(await images(id)).toHaveLength(1);
});

test("what is no photo is refused with its reason, whatever its name", async () => {
  const { id } = await listing();
  const text = (content: string) => new TextEncoder().encode(content);
  const jpeg = await plain(200, 200).jpeg().toBuffer();
  const cases: [string, Uint8Array, RegExp][] = [
    ["drawing.jpg", text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), /SVG/],
    ["page.png", text("<html><script>alert(1)</script></html>"), /not a photo/],
    ["note.webp", text("just text"), /not a photo/],
    ["empty.jpg", new Uint8Array(), /empty/],
    ["cut.jpg", jpeg.subarray(0, Math.floor(jpeg.length / 2)), /damaged/],
    ["phone.heic", text("\0\0\0\u0018ftypheic\0\0\0\0"), /HEIC/],
  ];
  for (const [name, bytes, reason] of cases) {
    const answer = await post(id, [{ name, bytes }]);
    expect(answer.status, name).toBe(422);
    expect(answer.data?.errors[0]?.message, name).toMatch(reason);
  }
  expect(await images(id)).toHaveLength(0);
});

test("a small file that unfolds into far too many pixels is refused", async () => {
  const { id } = await listing();
  const bytes = await plain(12_000, 9_000).png({ compressionLevel: 9 }).toBuffer();
  expect(bytes.length).toBeLessThan(12 * 1024 * 1024);
  const answer = await post(id, [{ name: "bomb.png", bytes }]);
  expect(answer.data?.errors[0]?.message).toMatch(/too many pixels/);
});

test("a listing takes eight photos and says that the rest was left", async () => {
  const { id } = await listing();
  const files = await Promise.all(
    Array.from({ length: 8 }, async (_, index) => ({
      name: `${index}.png`,
      bytes: await plain(20, 20, index * 10)
        .png()
        .toBuffer(),
    })),
  );
  expect((await post(id, files)).status).toBe(303);
  const more = await post(id, [{ name: "9.png", bytes: await plain(20, 20, 200).png().toBuffer() }]);
  expect(more.data?.errors[0]?.message).toMatch(/at most 8/);
  expect(await images(id)).toHaveLength(8);
});

test("nothing chosen, a broken form and a form of another kind are told", async () => {
  const { id } = await listing();
  expect((await post(id, [])).status).toBe(422);
  const broken = new Request(`http://localhost:3000/en/seller/listings/${id}/photos`, {
    method: "POST",
    headers: { cookie, "content-type": "multipart/form-data; boundary=x" },
    body: "--x\r\nContent-Disposition: form-data; name=photos; filename=a.jpg\r\n\r\nno end",
  });
  const answer = (await action({ request: broken, params: { locale: "en", id }, context: { services } } as never)) as {
    init: { status: number };
  };
  expect(answer.init.status).toBe(422);
});

test("the same photo twice is one; photos move, get words and leave; another's photo is not touched", async () => {
  const { id } = await listing();
  const [red, green] = await Promise.all([plain(30, 30, 250).png().toBuffer(), plain(30, 30, 5).png().toBuffer()]);
  await post(id, [
    { name: "a.png", bytes: red },
    { name: "b.png", bytes: green },
  ]);
  await post(id, [{ name: "again.png", bytes: red }]);
  const before = await images(id);
  expect(before).toHaveLength(2);
  const [first, second] = before;
  await arrange(id, {
    move: `cover:${second?.id}`,
    [`altVi.${second?.id}`]: "Vườn",
    [`altEn.${second?.id}`]: "Garden",
  });
  expect(await images(id)).toMatchObject([{ id: second?.id, altVi: "Vườn", altEn: "Garden" }, { id: first?.id }]);
  const other = await listing();
  await arrange(other.id, { move: `remove:${first?.id}` });
  expect(await images(id)).toHaveLength(2);
  await arrange(id, { move: `remove:${first?.id}` });
  expect(await images(id)).toMatchObject([{ id: second?.id }]);
});

test("a live listing shows its new photo in search at once", async () => {
  const { id } = await makeListing(services.db, { sellerId, state: "live" });
  await post(id, [{ name: "a.png", bytes: await plain(40, 40, 33).png().toBuffer() }]);
  const digest = (await images(id))[0]?.digest;
  const row = await services.db.searchDocument.findFirst({ where: { itemId: id, locale: "en" } });
  expect(row?.card).toMatchObject({ image: { digest } });
});

async function waitingRemovals(): Promise<string[]> {
  const { rows } = await services.database.pool.query<{ digest: string }>(
    `SELECT job.payload ->> 'digest' AS digest
       FROM graphile_worker._private_jobs job JOIN graphile_worker._private_tasks task ON task.id = job.task_id
      WHERE task.identifier = 'remove-photo'`,
  );
  return rows.map(({ digest }) => digest);
}
const removePhoto = (digest: string) => jobHandlers(services)["remove-photo"]({ digest });

test("a photo that was taken out has no address any more, and its files are gone", async () => {
  const { id } = await makeListing(services.db, { sellerId, state: "live" });
  await post(id, [{ name: "a.png", bytes: await plain(50, 50, 61).png().toBuffer() }]);
  const [image] = await images(id);
  const digest = image?.digest ?? "";
  await removePhoto(digest);
  expect((await fetchPhoto(digest, "320.webp")).status).toBe(200);
  await arrange(id, { move: `remove:${image?.id}` });
  expect(await waitingRemovals()).toContain(digest);
  for (let run = 0; run < 2; run++) await removePhoto(digest);
  expect((await fetchPhoto(digest, "320.webp")).status).toBe(404);
  expect(await services.files.get(`photos/${digest}/original`)).toBeNull();
});

test("the same photo stays while another listing shows it", async () => {
  const [one, two] = [await listing(), await listing()];
  const bytes = await plain(50, 50, 62).png().toBuffer();
  for (const { id } of [one, two]) await post(id, [{ name: "a.png", bytes }]);
  const [image] = await images(one.id);
  await arrange(one.id, { move: `remove:${image?.id}` });
  await removePhoto(image?.digest ?? "");
  expect((await fetchPhoto(image?.digest ?? "", "320.webp")).status).toBe(200);
});

test("what found no room in a listing is not kept", async () => {
  const { id } = await listing();
  const files = await Promise.all(
    Array.from({ length: 8 }, async (_, index) => ({
      name: `${index}.png`,
      bytes: await plain(21, 20, index * 10)
        .png()
        .toBuffer(),
    })),
  );
  await post(id, files);
  const before = await waitingRemovals();
  await post(id, [{ name: "9.png", bytes: await plain(21, 20, 201).png().toBuffer() }]);
  const added = (await waitingRemovals()).filter((digest) => !before.includes(digest));
  expect(added).toHaveLength(1);
  await removePhoto(added[0] ?? "");
  expect((await fetchPhoto(added[0] ?? "", "320.webp")).status).toBe(404);
});
