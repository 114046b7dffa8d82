import { machineAnswer } from "#app/http/machine-answer.server.ts";
import { page } from "#app/http/page.server.ts";
import { sitemapIndex } from "#app/http/sitemap.ts";
import { listPublicPages } from "#app/workflows/list-public-pages.server.ts";

/** Names the site maps, which are one or more a language. */
export const loader = page(async ({ request, services, today }) => {
  const pages = await listPublicPages(services, today);
  return machineAnswer(request, sitemapIndex(services.origin, pages), "application/xml");
});
