import type { OcopGroup } from "#app/domain/catalogue/model/ocop-set.ts";
import { listMarketRules } from "#app/domain/markets/queries/market-book.server.ts";
import type { Services } from "#app/services.server.ts";
import { localeNames, locales } from "#app/shared/locale.ts";
import { listFeeds } from "./list-feeds.server.ts";

/** The portal as a page of Markdown (llmstxt.org). */
export async function portalInBrief(services: Services): Promise<string> {
  const { db, reference, origin, env } = services;
  const [counts, feeds, legal] = await Promise.all([
    db.searchDocument.groupBy({ by: ["itemType"], where: { locale: "en", adult: false }, _count: { _all: true } }),
    listFeeds(services),
    db.legalPageVersion.findMany({
      where: { locale: "en" },
      distinct: ["page"],
      orderBy: [{ page: "asc" }, { version: "desc" }],
      select: { page: true, title: true },
    }),
  ]);
  const count = (type: string) => counts.find(({ itemType }) => itemType === type)?._count._all ?? 0;
  const link = (path: string, label: string, said: string) => `- [${label}](${origin}/en${path}): ${said}`;
  const rules = listMarketRules(reference);
  const ownPrices = rules.filter(({ currency, chargedIn }) => currency === chargedIn);
  const groups = reference.list<OcopGroup>("ocop-group").map(({ name }) => name.en);
  return [
    `# ${env.PORTAL_NAME}`,
    "",
    "> The public portal of Lâm Đồng province, Vietnam: OCOP products and local specialities, and farms and forests to visit. Orders are placed with the makers.",
    "",
    ...(env.demo ? ["This is a demonstration: producers and people are invented, and nothing is shipped.", ""] : []),
    `Every page stands in ${locales.map((locale) => `${localeNames[locale]} (/${locale})`).join(", ")}; each names its translations with hreflang.`,
    "An OCOP badge is a record with a decision, a date and an end; it is shown only while it is valid, and stars are never customer ratings.",
    `Prices are charged in ${ownPrices.map(({ chargedIn, name }) => `${chargedIn} (${name.en})`).join(", ")}; elsewhere in VND, with a labelled estimate. Add ?market= with one of ${rules.map(({ code }) => code).join(", ")} to see a market's price and import rules.`,
    "",
    "## Browse",
    "",
    link("/products", "Products", `${count("product")} listings in ${groups.join("; ")}`),
    link("/experiences", "Visits", `${count("experience")} farms, forests and workshops`),
    link("/producers", "Producers", `${count("producer")} enterprises, co-operatives and households`),
    link("/events", "Events", `${count("event")} festivals, fairs and harvest days`),
    link("/seasons", "Seasons", "what ripens, blooms and happens, month by month"),
    "",
    "## For machines",
    "",
    `- [Site map](${origin}/sitemap.xml): every public page, by language, with its last change`,
    `- [Search](${origin}/api/search?locale=en&q=coffee): JSON; parameters locale, q, type, market`,
    `- [Merchant feeds](${origin}/feeds/index.json): ${feeds.length} feeds, one a market and language`,
    "- Product, visit, event and producer pages carry schema.org JSON-LD.",
    "",
    "## Rules",
    "",
    ...legal.map(({ page, title }) => `- [${title}](${origin}/en/legal/${page})`),
    "",
  ].join("\n");
}
