import { mapBounds } from "#app/domain/places/model/map-projection.ts";
import { type Unit, unitName } from "#app/domain/places/model/unit.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import { unitIndex } from "#app/http/page-context.server.ts";
import type { Locale } from "#app/shared/locale.ts";
import { type Box, commonBox, readBox } from "#app/shared/map-box.ts";
import type { Point } from "#app/shared/road-estimate.ts";

/** Where a list is measured from: a unit's middle or a visit. */
export type NearPlace = { key: string; name: string; nameLocale: Locale; at: Point };
/** What of the address could not be followed; the list is then shown without it. */
export type MapFault = "box" | "outside" | "near";
export type MapWish = { isMap: boolean; box?: Box; near?: NearPlace; faults: MapFault[] };

/** What a list's address says of the map: whether it is seen, the area, the place it is measured from. */
export async function mapWish(page: PageRequest): Promise<MapWish> {
  const { searchParams } = page.url;
  const wish: MapWish = { isMap: searchParams.get("view") === "map", faults: [] };
  const [boxText, nearKey] = [searchParams.get("box") ?? "", searchParams.get("near") ?? ""];
  if (boxText) {
    const box = readBox(boxText);
    wish.box = (box && commonBox(box, mapBounds)) ?? undefined;
    if (!wish.box) wish.faults.push(box ? "outside" : "box");
  }
  if (nearKey) {
    wish.near = (await nearPlace(page, nearKey)) ?? undefined;
    if (!wish.near) wish.faults.push("near");
  }
  return wish;
}

async function nearPlace(page: PageRequest, key: string): Promise<NearPlace | null> {
  const unit = unitIndex(page.services).get(key);
  return unit ? atUnit(unit, page.locale) : atVisit(page, key);
}

function atUnit(unit: Unit, locale: Locale): NearPlace {
  return { key: unit.code, name: unitName(unit, locale), nameLocale: locale, at: { lat: unit.lat, lon: unit.lon } };
}

const visitKey = /^[\w.-]{1,80}$/;

async function atVisit({ services, locale, market, today }: PageRequest, key: string): Promise<NearPlace | null> {
  if (!visitKey.test(key)) return null;
  const { hits } = await services.search.search({
    ...{ query: "", locale, market, today, chargedIn: "VND", types: ["experience"], facets: {}, keys: [key] },
    ...{ sort: "name", limit: 1, offset: 0 },
  });
  const [hit] = hits;
  return hit?.card.at ? { key, name: hit.title, nameLocale: hit.textLocale, at: hit.card.at } : null;
}
