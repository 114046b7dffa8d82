import { notFound } from "#app/http/answers.server.ts";
import { machineAnswer } from "#app/http/machine-answer.server.ts";
import { page } from "#app/http/page.server.ts";
import { sitemapPart } from "#app/http/sitemap.ts";
import { isLocale } from "#app/shared/locale.ts";
import { listPublicPages } from "#app/workflows/list-public-pages.server.ts";

/** /sitemaps/ja-1.xml: the pages of one language, each with its siblings. */
export const loader = page(async ({ request, services, today, params }) => {
  const [, locale, number] = /^([a-z]{2})-([1-9]\d{0,3})\.xml$/.exec(params.file ?? "") ?? [];
  if (!isLocale(locale)) throw notFound();
  const pages = await listPublicPages(services, today);
  const part = sitemapPart(services.origin, pages, locale, Number(number));
  if (part === null) throw notFound();
  return machineAnswer(request, part, "application/xml");
});
