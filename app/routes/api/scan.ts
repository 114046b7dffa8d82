import { scanFormatOf, scanKey } from "#app/domain/trust/model/scan-rules.ts";
import { notFound } from "#app/http/answers.server.ts";
import { page } from "#app/http/page.server.ts";

/** A page of a scanned decision or certificate. Its address names its content, so it may be kept for ever. */
export const loader = page(async ({ params, services }) => {
  const { digest = "", file = "" } = params;
  const format = scanFormatOf(file);
  if (!format || !/^[0-9a-f]{32}$/.test(digest)) throw notFound();
  const bytes = await services.files.get(scanKey(digest, file));
  if (!bytes) throw notFound();
  return new Response(bytes as BodyInit, {
    headers: {
      "Content-Type": `image/${format}`,
      "Content-Length": String(bytes.length),
      "Cache-Control": "public, max-age=31536000, immutable",
      "Content-Disposition": "inline",
      "X-Content-Type-Options": "nosniff",
    },
  });
});
