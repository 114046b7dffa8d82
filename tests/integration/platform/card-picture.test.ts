import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cardPictures } from "#app/adapters/canvas/card-picture.server.ts";
import { diskStorage } from "#app/adapters/disk/disk-storage.server.ts";
import { photoKey } from "#app/domain/catalogue/model/photo-rules.ts";

const digest = "0123456789abcdef0123456789abcdef";
let root: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), "dat-lanh-cards-"));
  const red = { create: { width: 480, height: 400, channels: 3, background: "#ff0000" } } as const;
  const photo = await sharp({ create: { width: 960, height: 400, channels: 3, background: "#0000ff" } })
    .composite([{ input: red, left: 0, top: 0 }])
    .webp()
    .toBuffer();
  await diskStorage(root).put(photoKey(digest, "960.webp"), photo, "image/webp");
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function meanOf(focusX: number): Promise<{ red: number; blue: number }> {
  const pictures = cardPictures({ artDir: "public/art", files: diskStorage(root) });
  const drawn = await pictures.photo({ digest, focusX, focusY: 0.5 }, { width: 400, height: 630 });
  const picture = sharp(drawn ?? Buffer.alloc(0));
  expect(await picture.metadata()).toMatchObject({ width: 400, height: 630 });
  const [red, , blue] = (await picture.stats()).channels;
  return { red: red?.mean ?? 0, blue: blue?.mean ?? 0 };
}

test("a shared card shows the part of a photo that its maker wants seen", async () => {
  const [left, right] = [await meanOf(0), await meanOf(1)];
  expect(left.red).toBeGreaterThan(240);
  expect(left.blue).toBeLessThan(15);
  expect(right.red).toBeLessThan(15);
  expect(right.blue).toBeGreaterThan(240);
});

test("a photo that is gone leaves the card to its emblem", async () => {
  const pictures = cardPictures({ artDir: "public/art", files: diskStorage(root) });
  const gone = { digest: "f".repeat(32), focusX: 0, focusY: 0 };
  expect(await pictures.photo(gone, { width: 400, height: 630 })).toBeNull();
});
