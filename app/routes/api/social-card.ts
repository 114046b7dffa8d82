import { notFound } from "#app/http/answers.server.ts";
import { page } from "#app/http/page.server.ts";
import { askedCard, cardVersion } from "#app/http/social-cards.server.ts";
import { isLocale } from "#app/shared/locale.ts";
import { findSocialCard } from "#app/workflows/find-social-card.server.ts";

/**
 * The picture of a page for where its address is shared. Drawn when it is first asked for and kept; only what stands on a
 * page today is drawn, so nobody can make the portal draw at will.
 */
export const loader = page(async ({ services, params, today }) => {
  const { locale, kind = "", file = "" } = params;
  const asked = askedCard(kind, file);
  if (!asked || !isLocale(locale)) throw notFound();
  const key = `cards/${locale}/${asked.kind}/${asked.version}.jpg`;
  const kept = await services.files.get(key);
  if (kept) return picture(kept);
  const card = await findSocialCard({ services, locale, today }, asked.kind, asked.slug);
  if (!card || cardVersion(card) !== asked.version) throw notFound();
  const drawn = await services.cards.draw(card);
  await services.files.put(key, drawn, "image/jpeg");
  return picture(drawn);
});

function picture(bytes: Uint8Array): Response {
  return new Response(bytes as BodyInit, {
    headers: {
      "Content-Type": "image/jpeg",
      "Content-Length": String(bytes.length),
      "Cache-Control": "public, max-age=31536000, immutable",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
