import { expect, test } from "vitest";
import type { FileStorage } from "#app/ports/file-storage.ts";

/** What every file storage keeps to; each runs it on an empty one of its own. */
export function describeFileStorage(name: string, open: () => FileStorage) {
  const bytes = (...values: number[]) => Uint8Array.from(values);
  const held = async (key: string) => {
    const found = await open().get(key);
    return found && [...found];
  };

  test(`${name}: what was put is there, byte for byte, also for who opens it anew`, async () => {
    await open().put("photos/ab12/original", bytes(0, 255, 10, 13, 0), "image/jpeg");
    expect(await held("photos/ab12/original")).toEqual([0, 255, 10, 13, 0]);
  });

  test(`${name}: what was never put is null, also below or above a key that is there`, async () => {
    await open().put("photos/cd34/320.webp", bytes(1), "image/webp");
    for (const key of ["photos/cd34/640.webp", "photos/ef56/320.webp", "other"]) expect(await held(key)).toBeNull();
  });

  test(`${name}: the same key put again holds the later bytes`, async () => {
    await open().put("photos/ab12/320.avif", bytes(1, 2, 3), "image/avif");
    await open().put("photos/ab12/320.avif", bytes(4), "image/avif");
    expect(await held("photos/ab12/320.avif")).toEqual([4]);
  });

  test(`${name}: what was removed is gone, its neighbours stay, and removing it again is no fault`, async () => {
    await open().put("photos/aa/320.webp", bytes(1), "image/webp");
    await open().put("photos/aa/640.webp", bytes(2), "image/webp");
    for (let time = 0; time < 2; time++) await open().remove("photos/aa/320.webp");
    expect([await held("photos/aa/320.webp"), await held("photos/aa/640.webp")]).toEqual([null, [2]]);
  });

  test(`${name}: an empty file is a file`, async () => {
    await open().put("photos/aa/empty", bytes(), "image/webp");
    expect(await held("photos/aa/empty")).toEqual([]);
  });

  test(`${name}: who reads while it is written finds the one or the other, never a part`, async () => {
    const [older, newer] = [new Uint8Array(200_000).fill(1), new Uint8Array(300_000).fill(2)];
    await open().put("photos/aa/large", older, "image/webp");
    const writing = open().put("photos/aa/large", newer, "image/webp");
    const seen = await Promise.all(Array.from({ length: 10 }, () => open().get("photos/aa/large")));
    await writing;
    for (const found of seen) expect([200_000, 300_000]).toContain(found?.length);
  });
}
