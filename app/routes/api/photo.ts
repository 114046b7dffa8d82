import { photoFileOf, photoKey } from "#app/domain/catalogue/model/photo-rules.ts";
import { notFound } from "#app/http/answers.server.ts";
import { isKnownTo } from "#app/http/entity-tag.server.ts";
import { page } from "#app/http/page.server.ts";

/** A width of a photo. Its address names its content, so it may be kept for ever. */
export const loader = page(async ({ request, params, services }) => {
  const { digest = "", file = "" } = params;
  const asked = photoFileOf(file);
  if (!asked || !/^[0-9a-f]{32}$/.test(digest)) throw notFound();
  const bytes = await services.files.get(photoKey(digest, file));
  if (!bytes) throw notFound();
  const etag = `"${digest}-${file}"`;
  const headers = {
    "Cache-Control": "public, max-age=31536000, immutable",
    "X-Content-Type-Options": "nosniff",
    ETag: etag,
  };
  if (isKnownTo(request, etag)) return new Response(null, { status: 304, headers });
  return new Response(bytes as BodyInit, {
    headers: {
      ...headers,
      "Content-Type": `image/${asked.format}`,
      "Content-Length": String(bytes.length),
      "Content-Disposition": "inline",
    },
  });
});
