import { createHash } from "node:crypto";
import { photoKindOf } from "#app/domain/catalogue/model/photo-kind.ts";
import type { StoredReturnPhoto } from "#app/domain/ordering/commands/insert-return.server.ts";
import {
  type ReturnPhotoProblem,
  returnPhotoKey,
  returnPhotoLimits,
  returnPhotoWidths,
} from "#app/domain/ordering/model/return-photo.ts";
import { returnLimits } from "#app/domain/ordering/model/return-reason.ts";
import { encodePhoto } from "#app/platform/photo-encoder.server.ts";
import type { Services } from "#app/services.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";

export type OfferedReturnPhoto = { name: string; bytes: Uint8Array; tooLarge: boolean };
export type PhotoRefusal = { code: "photo"; name: string; problem: ReturnPhotoProblem };
export type DrawnPhoto = StoredReturnPhoto & { files: { key: string; bytes: Uint8Array; contentType: string }[] };

/** All of them drawn and nothing stored yet, or the first that is no photo. `request` names whose they are: no two requests share a file. */
export async function drawReturnPhotos(
  offered: readonly OfferedReturnPhoto[],
  request: string,
): Promise<Result<DrawnPhoto[], PhotoRefusal>> {
  const drawn: DrawnPhoto[] = [];
  for (const { name, bytes, tooLarge } of offered.slice(0, returnLimits.photos)) {
    const photo = tooLarge ? "too-large" : await draw(bytes, request);
    if (typeof photo === "string") return refuse({ code: "photo", name, problem: photo });
    drawn.push(photo);
  }
  return ok(drawn);
}

/** Drawn anew without what a photo tells of place and device; the original is not kept. */
async function draw(bytes: Uint8Array, request: string): Promise<DrawnPhoto | ReturnPhotoProblem> {
  const kind = photoKindOf(bytes);
  if (kind !== "jpeg" && kind !== "png" && kind !== "webp" && kind !== "avif") return "not-photo";
  const { pixels, smallestSide } = returnPhotoLimits;
  const encoded = await encodePhoto(bytes, { widths: returnPhotoWidths, pixels, smallestSide });
  if (encoded === "animated") return "not-photo";
  if (typeof encoded === "string") return encoded;
  const digest = createHash("sha256").update(`${request}\n`).update(bytes).digest("hex").slice(0, 32);
  const files = returnPhotoWidths.flatMap((width) => {
    const file = encoded.files.find(({ name }) => name === `${width}.webp`);
    return file ? [{ key: returnPhotoKey(digest, width), bytes: file.bytes, contentType: file.contentType }] : [];
  });
  return { digest, width: encoded.width, height: encoded.height, files };
}

/** Stores drawn photos and does the work that names them; whatever comes of it, a file that no row names is not kept. */
export async function withStoredPhotos<Value>(
  { db, files }: Pick<Services, "db" | "files">,
  photos: readonly DrawnPhoto[],
  work: () => Promise<Value>,
): Promise<Value> {
  try {
    for (const { key, bytes, contentType } of photos.flatMap((photo) => photo.files))
      await files.put(key, bytes, contentType);
    return await work();
  } finally {
    const digest = { in: photos.map((photo) => photo.digest) };
    const named = await db.returnPhoto.findMany({ where: { digest }, select: { digest: true } });
    const kept = new Set(named.map((row) => row.digest));
    for (const photo of photos.filter((each) => !kept.has(each.digest)))
      for (const { key } of photo.files) await files.remove(key);
  }
}
