import { useLoaderData } from "@remix-run/react";
import { SceneGrid } from "#app/domain/search/ui/card-grid.tsx";
import { page } from "#app/http/page.server.ts";
import type { PageFacts } from "#app/http/seo.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { listPage } from "#app/workflows/list-page.server.ts";
import { ListOnMap } from "./list-on-map.tsx";

export const loader = page(async (page) => {
  const list = await listPage(page, {
    types: ["experience"],
    facets: ["season", "type", "stars", "price", "place", "access"],
    sorts: ["season", "price", "price-desc", "name"],
    sort: "season",
    onMap: true,
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
  const list = useLoaderData<typeof loader>();
  const { t } = usePage();
  return (
    <ListOnMap
      title={t("experiences:list.title")}
      lead={t("experiences:list.lead")}
      list={list}
      grid={SceneGrid}
      eager={2}
    />
  );
}
