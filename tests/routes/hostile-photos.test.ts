import { afterAll, beforeAll, expect, test } from "vitest";
import { photoFiles } from "#app/domain/catalogue/model/photo-rules.ts";
import { type HostileFile, hostileFiles, ladenPhotos } from "#tests/support/hostile-files.ts";
import { openPhotoDesk, type PhotoDesk } from "#tests/support/photo-desk.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
let desk: PhotoDesk;
let files: readonly HostileFile[];
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  desk = await openPhotoDesk(services);
  files = await hostileFiles();
});
afterAll(() => services.close());

const reasons: Record<string, [en: RegExp, vi: RegExp]> = {
  svg: [/is an SVG drawing/, /là hình vẽ SVG/],
  "web-page": [/is a web page or a script/, /là trang web hoặc đoạn mã/],
  "two-faced": [/also holds a web page, document, script or archive/, /vừa là ảnh, vừa chứa trang web/],
  gif: [/is a GIF/, /là ảnh GIF/],
  animated: [/is an animation/, /là ảnh động/],
  "too-many-pixels": [/has too many pixels/, /có quá nhiều điểm ảnh/],
  broken: [/is damaged/, /bị hỏng/],
  empty: [/is empty/, /không có gì bên trong/],
  "too-small": [/each side needs at least 100 pixels/, /mỗi cạnh cần ít nhất 100 điểm ảnh/],
  tiff: [/is a TIFF/, /là ảnh TIFF/],
  pdf: [/is a PDF/, /là tài liệu PDF/],
  heic: [/is an iPhone HEIC/, /là ảnh HEIC/],
  video: [/is a film/, /là phim/],
  "not-photo": [/is not a photo/, /không phải là ảnh/],
  "too-large": [/is over 12 MB/, /lớn hơn 12 MB/],
};

test("every file that is no photo is refused with its own reason, in the reader's language", async () => {
  const { id } = await desk.listing();
  expect(files.length).toBeGreaterThanOrEqual(12);
  expect(new Set(files.map(({ problem }) => problem))).toEqual(new Set(Object.keys(reasons)));
  for (const { name, bytes, problem } of files) {
    for (const [index, locale] of ["en", "vi"].entries()) {
      const answer = await desk.send(id, [{ name, bytes }], locale);
      expect([name, answer.status]).toEqual([name, 422]);
      expect(answer.data?.errors).toEqual([
        { field: "photos", message: expect.stringMatching(reasons[problem]?.[index] ?? /never/) },
      ]);
      expect(answer.data?.errors[0]?.message.startsWith(`${name}: `)).toBe(true);
    }
  }
  expect(await desk.images(id)).toEqual([]);
}, 120_000);

test("a refused file leaves the listing, its photos and what was written about them as they were", async () => {
  const { id } = await desk.listing();
  const [good] = await ladenPhotos();
  await desk.send(id, good ? [good] : []);
  const [image] = await desk.images(id);
  await desk.arrange(id, { [`altVi.${image?.id}`]: "Vườn cà phê", [`focus.${image?.id}`]: "top" });
  const state = () =>
    services.db.product.findUnique({
      where: { id },
      include: { translations: true, images: true, variants: { include: { labels: true, prices: true } } },
    });
  const before = await state();
  for (const file of files.filter(({ problem }) => problem !== "too-large")) await desk.send(id, [file]);
  expect(await state()).toEqual(before);
  expect(before?.images).toMatchObject([{ altVi: "Vườn cà phê", focusY: 0 }]);
});

test("one bad file among good ones is named, and the good ones are taken", async () => {
  const { id } = await desk.listing();
  const [bad] = files;
  const good = await ladenPhotos();
  const answer = await desk.send(id, bad ? [good[0] ?? bad, bad, good[1] ?? bad] : []);
  expect(answer.data?.errors.map(({ message }) => message.split(":")[0])).toEqual(["drawing.svg"]);
  expect(await desk.images(id)).toHaveLength(2);
});

test("what a good photo carries beside its pixels is not in what is served", async () => {
  for (const { name, bytes, carried } of await ladenPhotos()) {
    const { id } = await desk.listing();
    expect([name, (await desk.send(id, [{ name, bytes }])).status]).toEqual([name, 303]);
    const [image] = await desk.images(id);
    for (const file of photoFiles.filter((each) => each !== "original")) {
      const answer = await desk.served(image?.digest ?? "", file);
      expect(answer.status).toBe(200);
      expect(Buffer.from(await answer.arrayBuffer()).includes(carried), `${name} ${file}`).toBe(false);
    }
    const kept = await services.files.get(`photos/${image?.digest}/original`);
    expect(kept && Buffer.from(kept).equals(bytes)).toBe(true);
  }
});
