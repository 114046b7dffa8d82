import { photoFiles, photoKey } from "#app/domain/catalogue/model/photo-rules.ts";
import { isPhotoShown } from "#app/domain/catalogue/queries/is-photo-shown.server.ts";
import type { Services } from "#app/services.server.ts";

/** Deletes a photo's files, and with them its address, once no listing has it. One digest may stand in several listings. */
export async function removePhoto({ db, files }: Pick<Services, "db" | "files">, digest: string): Promise<void> {
  if (await isPhotoShown(db, digest)) return;
  for (const file of photoFiles) await files.remove(photoKey(digest, file));
}
