import { returnPhotoKey, returnPhotoWidth } from "#app/domain/ordering/model/return-photo.ts";
import { findReturnPhoto, type PhotoAsker } from "#app/domain/ordering/queries/find-return-photo.server.ts";
import { notFound } from "./answers.server.ts";
import type { PageRequest } from "./page.server.ts";

/** What a buyer photographed, for who may see it and for nobody's cache. */
export async function returnPhotoAnswer({ services, params, url }: PageRequest, asker: PhotoAsker): Promise<Response> {
  const digest = await findReturnPhoto(services.db, params.photo ?? "", asker);
  const width = returnPhotoWidth(url.searchParams.get("w"));
  const bytes = digest && (await services.files.get(returnPhotoKey(digest, width)));
  if (!bytes) throw notFound();
  return new Response(bytes as BodyInit, {
    headers: {
      "Content-Type": "image/webp",
      "Content-Length": String(bytes.length),
      "Content-Disposition": "inline",
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
