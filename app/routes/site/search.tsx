import { useLoaderData } from "@remix-run/react";
import { recordMiss } from "#app/domain/search/commands/record-miss.server.ts";
import { CardGrid } from "#app/domain/search/ui/card-grid.tsx";
import { ListFrame } from "#app/domain/search/ui/list-frame.tsx";
import { page } from "#app/http/page.server.ts";
import type { PageFacts } from "#app/http/seo.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { listPage } from "#app/workflows/list-page.server.ts";
import { PortalCard } from "./portal-card.tsx";

export const loader = page(async (page) => {
  const list = await listPage(page, {
    types: [],
    facets: ["type", "season", "group", "stars", "market", "price", "place"],
    sorts: ["relevance", "season", "price", "price-desc"],
    sort: "relevance",
  });
  const { services, locale, market, today } = page;
  if (list.total === 0 && list.query.q) {
    recordMiss(services.db, { query: list.query.q, locale, market, day: today }).catch((error) =>
      services.log.warn({ error }, "search miss not counted"),
    );
  }
  const facts: PageFacts = {
    title: page.t("catalogue:list.searchTitle"),
    description: page.t("catalogue:list.searchDescription"),
    filtered: true,
  };
  return { facts, ...list };
});

export default function Search() {
  const { total, query, sorts, groups, cards } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const title = query.q ? t("catalogue:list.searchFor", { query: query.q }) : t("catalogue:list.searchTitle");
  return (
    <ListFrame title={title} total={total} page={query.page} sort={query.sort} sorts={sorts} groups={groups}>
      <CardGrid>
        {cards.map((card, index) => (
          <div key={card.hit.id} data-testid="search-hit" data-key={card.hit.key}>
            <PortalCard card={card} eager={index < 4} />
          </div>
        ))}
      </CardGrid>
    </ListFrame>
  );
}
