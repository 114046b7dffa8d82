import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { photoCard, photoFormats, photoWidths } from "#app/domain/catalogue/model/photo-rules.ts";
import { phonePhoto } from "#tests/support/phone-photo.ts";
import { openPhotoDesk, type PhotoDesk } from "#tests/support/photo-desk.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
let desk: PhotoDesk;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  desk = await openPhotoDesk(services);
});
afterAll(() => services.close());

async function shownOf(bytes: Uint8Array) {
  const { id } = await desk.listing();
  expect((await desk.send(id, [{ name: "IMG_1.JPG", bytes }])).status).toBe(303);
  const [image] = await desk.images(id);
  if (!image) throw new Error("the photo was not taken");
  return image;
}

async function servedBytes(digest: string, file: string): Promise<Buffer> {
  const answer = await desk.served(digest, file);
  expect([file, answer.status]).toEqual([file, 200]);
  expect(answer.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
  return Buffer.from(await answer.arrayBuffer());
}

/** The mean colour of a corner. */
async function corner(bytes: Buffer, side: "left" | "right"): Promise<number[]> {
  const { width = 0, height = 0 } = await sharp(bytes).metadata();
  const part = { left: side === "left" ? 0 : Math.floor(width * 0.75), top: 0 };
  const region = { ...part, width: Math.floor(width / 4), height: Math.floor(height / 4) };
  const { channels } = await sharp(await sharp(bytes).extract(region).png().toBuffer()).stats();
  return channels.map(({ mean }) => mean);
}

test("a phone's photo of 12 megapixels comes out upright, without camera and place, and light at a card's width", async () => {
  const bytes = await phonePhoto();
  const sent = await sharp(bytes).metadata();
  expect([sent.width, sent.height, sent.orientation]).toEqual([4032, 3024, 6]);
  expect(sent.exif?.includes("Phone of Lam Dong")).toBe(true);

  const { digest, width, height, tone } = await shownOf(bytes);
  expect([width, height]).toEqual([1440, 1920]);
  expect(tone).toMatch(/^#[0-9a-f]{6}$/);
  for (const photoWidth of photoWidths) {
    for (const format of photoFormats) {
      const served = await servedBytes(digest, `${photoWidth}.${format}`);
      const told = await sharp(served).metadata();
      expect([told.width, told.height, told.orientation]).toEqual([
        photoWidth,
        Math.round((photoWidth * 4) / 3),
        undefined,
      ]);
      expect([told.exif, told.xmp, told.iptc, told.icc]).toEqual([undefined, undefined, undefined, undefined]);
      for (const trace of ["Phone of Lam Dong", "Exif\0\0"]) expect(served.includes(trace)).toBe(false);
      if (photoWidth <= photoCard.width) expect(served.length).toBeLessThan(120_000);
    }
  }
  const card = await servedBytes(digest, "640.webp");
  const [redRight = 0, greenRight = 0] = await corner(card, "right");
  const [redLeft = 0, greenLeft = 0] = await corner(card, "left");
  expect(redRight).toBeGreaterThan(greenRight);
  expect(redLeft).toBeLessThan(greenLeft);
  expect(await services.files.get(`photos/${digest}/original`)).toHaveLength(bytes.length);
}, 120_000);

test("nothing but grain is still light at a card's width", async () => {
  const noise = { type: "gaussian", mean: 128, sigma: 90 } as const;
  const bytes = await sharp({ create: { width: 700, height: 900, channels: 3, background: "black", noise } })
    .jpeg({ quality: 90 })
    .toBuffer();
  const { digest } = await shownOf(bytes);
  for (const file of ["320.webp", "320.avif", "640.webp", "640.avif"])
    expect((await servedBytes(digest, file)).length, file).toBeLessThanOrEqual(photoCard.bytes);
}, 120_000);

test("a small photo is never blown up: wider files hold it as it is", async () => {
  const bytes = await sharp({ create: { width: 500, height: 300, channels: 3, background: "#456" } })
    .png()
    .toBuffer();
  const { digest, width, height, tone } = await shownOf(bytes);
  expect([width, height, tone]).toEqual([500, 300, "#445566"]);
  const widthOf = async (file: string) => (await sharp(await servedBytes(digest, file)).metadata()).width;
  expect(await Promise.all(["320.webp", "640.avif", "960.webp", "1440.avif"].map(widthOf))).toEqual([
    320, 500, 500, 500,
  ]);
});

test("what is cut out stands on white, and grey or printing inks become colours of a screen", async () => {
  const cutOut = await sharp({ create: { width: 400, height: 400, channels: 4, background: "#00000000" } })
    .png()
    .toBuffer();
  expect((await shownOf(cutOut)).tone).toBe("#ffffff");
  const flat = () => sharp({ create: { width: 400, height: 300, channels: 3, background: "#888888" } });
  for (const bytes of [
    await flat().grayscale().jpeg().toBuffer(),
    await flat().toColourspace("grey16").png().toBuffer(),
    await flat().toColourspace("cmyk").jpeg().toBuffer(),
  ]) {
    const { digest } = await shownOf(bytes);
    expect(await sharp(await servedBytes(digest, "320.webp")).metadata()).toMatchObject({ space: "srgb", channels: 3 });
  }
});
