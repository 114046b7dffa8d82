import { useLoaderData } from "@remix-run/react";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import { AdultNote } from "#app/domain/markets/ui/age-gate.tsx";
import { CardGrid } from "#app/domain/search/ui/card-grid.tsx";
import { ListFrame } from "#app/domain/search/ui/list-frame.tsx";
import { page } from "#app/http/page.server.ts";
import type { PageFacts } from "#app/http/seo.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { hidesAlcohol } from "#app/workflows/adult-access.server.ts";
import { listPage } from "#app/workflows/list-page.server.ts";
import { PortalCard } from "./portal-card.tsx";

export const loader = page(async (page) => {
  const list = await listPage(page, {
    types: ["product"],
    facets: ["season", "group", "set", "fact", "stars", "market", "price", "place"],
    sorts: ["season", "price", "price-desc", "newest", "name"],
    sort: "season",
  });
  const facts: PageFacts = {
    title: page.t("catalogue:products.title"),
    description: page.t("catalogue:products.description"),
    filtered: list.filtered,
    listPage: list.query.page,
  };
  const { chargedIn } = getMarketBook(page.services.reference, page.market).rules;
  return { facts, ...list, chargedIn, hidesAlcohol: hidesAlcohol(page, list.query.facets) };
});

export default function ProductList() {
  const { total, query, sorts, groups, cards, chargedIn, hidesAlcohol } = useLoaderData<typeof loader>();
  const { t, market } = usePage();
  return (
    <ListFrame
      title={t("catalogue:products.title")}
      lead={t("catalogue:products.lead", {
        market: t(`common:market.${market}`),
        currency: t(`common:currency.${chargedIn}`),
      })}
      explains={t("catalogue:award.what")}
      total={total}
      page={query.page}
      sort={query.sort}
      sorts={sorts}
      groups={groups}
      note={hidesAlcohol ? <AdultNote /> : null}
    >
      <CardGrid>
        {cards.map((card, index) => (
          <PortalCard key={card.hit.id} card={card} eager={index < 4} />
        ))}
      </CardGrid>
    </ListFrame>
  );
}
