import { useLoaderData } from "@remix-run/react";
import { SceneGrid } from "#app/domain/search/ui/card-grid.tsx";
import { ListFrame } from "#app/domain/search/ui/list-frame.tsx";
import { page } from "#app/http/page.server.ts";
import type { PageFacts } from "#app/http/seo.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { listPage } from "#app/workflows/list-page.server.ts";
import { PortalCard } from "./portal-card.tsx";

export const loader = page(async (page) => {
  const list = await listPage(page, {
    types: ["experience"],
    facets: ["season", "type", "stars", "price", "place"],
    sorts: ["season", "price", "price-desc", "name"],
    sort: "season",
  });
  const facts: PageFacts = {
    title: page.t("experiences:list.title"),
    description: page.t("experiences:list.description"),
    filtered: list.filtered,
    listPage: list.query.page,
  };
  return { facts, ...list };
});

export default function ExperienceList() {
  const { total, query, sorts, groups, cards } = useLoaderData<typeof loader>();
  const { t } = usePage();
  return (
    <ListFrame
      title={t("experiences:list.title")}
      lead={t("experiences:list.lead")}
      total={total}
      page={query.page}
      sort={query.sort}
      sorts={sorts}
      groups={groups}
    >
      <SceneGrid>
        {cards.map((card, index) => (
          <PortalCard key={card.hit.id} card={card} eager={index < 2} />
        ))}
      </SceneGrid>
    </ListFrame>
  );
}
