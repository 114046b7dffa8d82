import { useLoaderData } from "@remix-run/react";
import { CardGrid } from "#app/domain/search/ui/card-grid.tsx";
import { ListFrame } from "#app/domain/search/ui/list-frame.tsx";
import { page } from "#app/http/page.server.ts";
import type { PageFacts } from "#app/http/seo.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { listPage } from "#app/workflows/list-page.server.ts";
import { PortalCard } from "./portal-card.tsx";

export const loader = page(async (page) => {
  const list = await listPage(page, { types: ["producer"], facets: ["place"], sorts: ["name"], sort: "name" });
  const facts: PageFacts = {
    title: page.t("catalogue:producers.title"),
    description: page.t("catalogue:producers.description"),
    filtered: list.filtered,
    listPage: list.query.page,
  };
  return { facts, ...list };
});

export default function ProducerList() {
  const { total, query, sorts, groups, cards } = useLoaderData<typeof loader>();
  const { t } = usePage();
  return (
    <ListFrame
      title={t("catalogue:producers.title")}
      lead={t("catalogue:producers.lead")}
      total={total}
      page={query.page}
      sort={query.sort}
      sorts={sorts}
      groups={groups}
    >
      <CardGrid>
        {cards.map((card, index) => (
          <PortalCard key={card.hit.id} card={card} eager={index < 4} />
        ))}
      </CardGrid>
    </ListFrame>
  );
}
