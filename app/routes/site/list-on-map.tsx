import type { ReactNode } from "react";
import { MapFrame } from "#app/domain/places/ui/map-frame.tsx";
import { MapGrid } from "#app/domain/search/ui/card-grid.tsx";
import { ListFrame } from "#app/domain/search/ui/list-frame.tsx";
import { ListViews } from "#app/domain/search/ui/list-views.tsx";
import { MapChoices } from "#app/domain/search/ui/map-choices.tsx";
import { NearForm } from "#app/domain/search/ui/near-form.tsx";
import type { ListPageData } from "#app/workflows/list-page.server.ts";
import { PlacedCard } from "./placed-card.tsx";

type ListOnMapProps = {
  title: string;
  lead: string;
  list: ListPageData;
  /** How the cards stand where there is no map beside them, and how many are in sight at once. */
  grid: (props: { children: ReactNode }) => ReactNode;
  eager: number;
};

/** A list that is also a map: both follow the same filters, area and place. */
export function ListOnMap({ title, lead, list, grid, eager }: ListOnMapProps) {
  const { total, query, sorts, groups, cards, place } = list;
  const Grid = place.map ? MapGrid : grid;
  return (
    <ListFrame
      title={title}
      lead={lead}
      total={total}
      page={query.page}
      sort={query.sort}
      sorts={sorts}
      groups={groups}
      views={<ListViews isMap={place.isMap} />}
      note={
        <>
          {place.units.length > 0 ? <NearForm places={place.units} near={place.near?.key ?? null} /> : null}
          <MapChoices {...place} />
        </>
      }
      map={place.map ? <MapFrame map={place.map} total={total} /> : null}
    >
      <Grid>
        {cards.map((card, index) => (
          <PlacedCard
            key={card.hit.id}
            card={card}
            km={place.kmTo[card.hit.id]}
            isMap={place.isMap}
            eager={index < eager}
          />
        ))}
      </Grid>
    </ListFrame>
  );
}
