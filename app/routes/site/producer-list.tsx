import { useLoaderData } from "@remix-run/react";
import { CardGrid } from "#app/domain/search/ui/card-grid.tsx";
import { page } from "#app/http/page.server.ts";
import type { PageFacts } from "#app/http/seo.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { listPage } from "#app/workflows/list-page.server.ts";
import { ListOnMap } from "./list-on-map.tsx";

export const loader = page(async (page) => {
  const list = await listPage(page, {
    types: ["producer"],
    facets: ["place"],
    sorts: ["name"],
    sort: "name",
    onMap: true,
  });
  const facts: PageFacts = {
    title: page.t("catalogue:producers.title"),
    description: page.t("catalogue:producers.description"),
    filtered: list.filtered,
    listPage: list.query.page,
  };
  return { facts, ...list };
});

export default function ProducerList() {
  const list = useLoaderData<typeof loader>();
  const { t } = usePage();
  return (
    <ListOnMap
      title={t("catalogue:producers.title")}
      lead={t("catalogue:producers.lead")}
      list={list}
      grid={CardGrid}
      eager={4}
    />
  );
}
