import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { diskStorage } from "#app/adapters/disk/disk-storage.server.ts";
import { describeFileStorage } from "./file-storage-contract.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), "dat-lanh-files-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

describeFileStorage("disk", () => diskStorage(path.join(root, "files")));

test("nothing is read, written or removed outside its folder", async () => {
  const secret = path.join(root, "secret");
  await writeFile(secret, "stays");
  const files = diskStorage(path.join(root, "files"));
  for (const key of ["../secret", "photos/../../secret", "/etc/passwd", "photos/..\\secret", secret, "", "."]) {
    await expect(files.get(key), key).rejects.toThrow(RangeError);
    await expect(files.put(key, new Uint8Array(1), "image/webp"), key).rejects.toThrow(RangeError);
    await expect(files.remove(key), key).rejects.toThrow(RangeError);
  }
  expect(await readdir(root)).toContain("secret");
});

test("no half-written file is left beside a whole one", async () => {
  const files = diskStorage(path.join(root, "parts"));
  await Promise.all(Array.from({ length: 20 }, () => files.put("photos/same/a.webp", new Uint8Array(50_000), "")));
  expect(await readdir(path.join(root, "parts/photos/same"))).toEqual(["a.webp"]);
});
