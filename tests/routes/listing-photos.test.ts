import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { action } from "#app/routes/seller/listing-photos.tsx";
import { jobHandlers } from "#app/workflows/jobs.server.ts";
import { openPhotoDesk, type PhotoDesk } from "#tests/support/photo-desk.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
let desk: PhotoDesk;

beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  desk = await openPhotoDesk(services);
});
afterAll(() => services.close());

const plain = (width: number, height: number, shade = 90) =>
  sharp({ create: { width, height, channels: 3, background: { r: shade, g: 120, b: 60 } } });

test("the original and anything that is no width has no address", async () => {
  const { id } = await desk.listing();
  await desk.send(id, [{ name: "a.png", bytes: await plain(150, 140).png().toBuffer() }]);
  const digest = (await desk.images(id))[0]?.digest ?? "";
  for (const file of ["original", "641.webp", "640.jpg", "..%2f..%2fetc"])
    expect((await desk.served(digest, file)).status).toBe(404);
  expect((await desk.served("0".repeat(32), "640.webp")).status).toBe(404);
  expect((await desk.served("../x", "640.webp")).status).toBe(404);
});

test("a photo of 40 MB is refused while the small one beside it is taken", async () => {
  const { id } = await desk.listing();
  const small = await plain(160, 160, 10).webp().toBuffer();
  const answer = await desk.send(id, [
    { name: "huge.jpg", bytes: new Uint8Array(40 * 1024 * 1024) },
    { name: "ok.webp", bytes: small },
  ]);
  expect(answer.status).toBe(422);
  expect(answer.data?.errors).toHaveLength(1);
  expect(answer.data?.errors[0]?.message).toMatch(/^huge\.jpg: is over 12 MB/);
  expect(await desk.images(id)).toHaveLength(1);
});

test("a listing takes eight photos and says that the rest was left", async () => {
  const { id } = await desk.listing();
  const files = await Promise.all(
    Array.from({ length: 8 }, async (_, index) => ({
      name: `${index}.png`,
      bytes: await plain(120, 120, index * 10)
        .png()
        .toBuffer(),
    })),
  );
  expect((await desk.send(id, files)).status).toBe(303);
  const more = await desk.send(id, [{ name: "9.png", bytes: await plain(120, 120, 200).png().toBuffer() }]);
  expect(more.data?.errors[0]?.message).toMatch(/at most 8/);
  expect(await desk.images(id)).toHaveLength(8);
});

test("nothing chosen, a broken form and a form of another kind are told", async () => {
  const { id } = await desk.listing();
  expect((await desk.send(id, [])).status).toBe(422);
  const broken = new Request(`http://localhost:3000/en/seller/listings/${id}/photos`, {
    method: "POST",
    headers: { cookie: desk.cookie, "content-type": "multipart/form-data; boundary=x" },
    body: "--x\r\nContent-Disposition: form-data; name=photos; filename=a.jpg\r\n\r\nno end",
  });
  const answer = (await action({ request: broken, params: { locale: "en", id }, context: { services } } as never)) as {
    init: { status: number };
  };
  expect(answer.init.status).toBe(422);
});

test("the same photo twice is one; photos move, get words and leave; another's photo is not touched", async () => {
  const { id } = await desk.listing();
  const [red, green] = await Promise.all([plain(130, 130, 250).png().toBuffer(), plain(130, 130, 5).png().toBuffer()]);
  await desk.send(id, [
    { name: "a.png", bytes: red },
    { name: "b.png", bytes: green },
  ]);
  await desk.send(id, [{ name: "again.png", bytes: red }]);
  const before = await desk.images(id);
  expect(before).toHaveLength(2);
  const [first, second] = before;
  await desk.arrange(id, {
    move: `cover:${second?.id}`,
    [`altVi.${second?.id}`]: "Vườn",
    [`altEn.${second?.id}`]: "Garden",
  });
  expect(await desk.images(id)).toMatchObject([{ id: second?.id, altVi: "Vườn", altEn: "Garden" }, { id: first?.id }]);
  const other = await desk.listing();
  await desk.arrange(other.id, { move: `remove:${first?.id}` });
  expect(await desk.images(id)).toHaveLength(2);
  await desk.arrange(id, { move: `remove:${first?.id}` });
  expect(await desk.images(id)).toMatchObject([{ id: second?.id }]);
});

test("a live listing shows its new photo in search at once", async () => {
  const { id } = await desk.listing("live");
  await desk.send(id, [{ name: "a.png", bytes: await plain(140, 140, 33).png().toBuffer() }]);
  const digest = (await desk.images(id))[0]?.digest;
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
  const { id } = await desk.listing("live");
  await desk.send(id, [{ name: "a.png", bytes: await plain(150, 150, 61).png().toBuffer() }]);
  const [image] = await desk.images(id);
  const digest = image?.digest ?? "";
  await removePhoto(digest);
  expect((await desk.served(digest, "320.webp")).status).toBe(200);
  await desk.arrange(id, { move: `remove:${image?.id}` });
  expect(await waitingRemovals()).toContain(digest);
  for (let run = 0; run < 2; run++) await removePhoto(digest);
  expect((await desk.served(digest, "320.webp")).status).toBe(404);
  expect(await services.files.get(`photos/${digest}/original`)).toBeNull();
});

test("the same photo stays while another listing shows it", async () => {
  const [one, two] = [await desk.listing(), await desk.listing()];
  const bytes = await plain(150, 150, 62).png().toBuffer();
  for (const { id } of [one, two]) await desk.send(id, [{ name: "a.png", bytes }]);
  const [image] = await desk.images(one.id);
  await desk.arrange(one.id, { move: `remove:${image?.id}` });
  await removePhoto(image?.digest ?? "");
  expect((await desk.served(image?.digest ?? "", "320.webp")).status).toBe(200);
});

test("what found no room in a listing is not kept", async () => {
  const { id } = await desk.listing();
  const files = await Promise.all(
    Array.from({ length: 8 }, async (_, index) => ({
      name: `${index}.png`,
      bytes: await plain(121, 120, index * 10)
        .png()
        .toBuffer(),
    })),
  );
  await desk.send(id, files);
  const before = await waitingRemovals();
  await desk.send(id, [{ name: "9.png", bytes: await plain(121, 120, 201).png().toBuffer() }]);
  const added = (await waitingRemovals()).filter((digest) => !before.includes(digest));
  expect(added).toHaveLength(1);
  await removePhoto(added[0] ?? "");
  expect((await desk.served(added[0] ?? "", "320.webp")).status).toBe(404);
});
