import { useLoaderData } from "@remix-run/react";
import { AgeGate, NotOffered } from "#app/domain/markets/ui/age-gate.tsx";
import { CardGrid } from "#app/domain/search/ui/card-grid.tsx";
import { ListFrame } from "#app/domain/search/ui/list-frame.tsx";
import { page } from "#app/http/page.server.ts";
import type { PageFacts } from "#app/http/seo.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { isAlcoholOffered, isOfAge, legalAgeIn } from "#app/workflows/adult-access.server.ts";
import { listPage } from "#app/workflows/list-page.server.ts";
import { PortalCard } from "./portal-card.tsx";

export const headers = () => ({ "Cache-Control": "private, no-store" });

/** All alcoholic drinks, for those who said to be of age; for others the gate. */
export const loader = page(async (page) => {
  const { services, market, t } = page;
  const facts: PageFacts = { title: t("adult:list.title"), description: t("adult:gate.description"), noIndex: true };
  const gate = { legalAge: legalAgeIn(services, market), to: `/alcohol?market=${market}` };
  if (!isAlcoholOffered(page)) return { facts, gate: { ...gate, offered: false }, list: null };
  if (!isOfAge(page)) return { facts, gate: { ...gate, offered: true }, list: null };
  const list = await listPage(page, {
    types: ["product"],
    facets: ["set", "place", "price"],
    sorts: ["name", "price", "price-desc"],
    sort: "name",
    adult: true,
  });
  return { facts, gate: null, list };
});

export default function Alcohol() {
  const { gate, list } = useLoaderData<typeof loader>();
  if (gate) return gate.offered ? <AgeGate legalAge={gate.legalAge} to={gate.to} /> : <NotOffered />;
  return list ? <Drinks list={list} /> : null;
}

type List = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["list"]>;

function Drinks({ list: { total, query, sorts, groups, cards } }: { list: List }) {
  const { t } = usePage();
  return (
    <ListFrame
      title={t("adult:list.title")}
      lead={t("adult:list.lead")}
      total={total}
      page={query.page}
      sort={query.sort}
      sorts={sorts}
      groups={groups}
    >
      <CardGrid>
        {cards.map((card) => (
          <PortalCard key={card.hit.id} card={card} />
        ))}
      </CardGrid>
    </ListFrame>
  );
}
