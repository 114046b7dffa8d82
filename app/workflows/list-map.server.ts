import { marksOf } from "#app/domain/places/model/map-marks.ts";
import { type MapPoint, type MapView, toMap, wholeMap } from "#app/domain/places/model/map-projection.ts";
import { boxOf, type Extent, extentOf, isNearest, isWhole, viewOf, zoomed } from "#app/domain/places/model/map-view.ts";
import { placeNames } from "#app/domain/places/model/town-names.ts";
import type { Unit } from "#app/domain/places/model/unit.ts";
import type { DrawnMark } from "#app/domain/places/ui/map-mark.tsx";
import type { DrawnMap } from "#app/domain/places/ui/province-map.tsx";
import { listParams, withParam } from "#app/domain/search/model/list-query.ts";
import { itemPath } from "#app/domain/search/ui/item-card.tsx";
import type { PageRequest } from "#app/http/page.server.ts";
import { wordsOf } from "#app/http/page-context.server.ts";
import type { FoundPoint } from "#app/ports/search-index.ts";
import type { Locale, Translated } from "#app/shared/locale.ts";
import { boxText } from "#app/shared/map-box.ts";
import { type Point, straightKm } from "#app/shared/road-estimate.ts";
import drawing from "#prisma/reference/province-map.json" with { type: "json" };
import type { MapWish } from "./map-wish.server.ts";

type Town = MapPoint & { name: Translated; rank: number };

/** Seen from so near, smaller towns are named too. */
const nearTowns = wholeMap.width * 0.6;

/** The map of a list: everything the list holds, over all its pages, near ones in one mark. */
export function listMap(page: PageRequest, wish: MapWish, points: readonly FoundPoint[], onPage: readonly string[]) {
  const box = wish.box ? extentOf(wish.box) : null;
  const view = box ? viewOf(box) : wholeMap;
  const { locale } = page;
  const gathered = marksOf(points, ({ at }) => toMap(at), view);
  const map: DrawnMap = {
    view,
    box: box && differs(box, view) ? box : null,
    outline: drawing.outline,
    cell: (drawing.cells as Record<string, string>)[wish.near?.key ?? ""] ?? null,
    near: wish.near ? toMap(wish.near.at) : null,
    towns: placeNames(townsIn(view, locale), gathered, view),
    marks: gathered.map(({ x, y, items, extent }) => ({
      ...{ x, y, count: items.length, ids: items.map(({ id }) => id).filter((id) => onPage.includes(id)) },
      ...markWords(page, items, extent),
    })),
    zoomIn: isNearest(view) ? null : linkTo(page, zoomed(view, 0.5)),
    zoomOut: isWhole(view) ? null : linkTo(page, zoomed(view, 2)),
    whole: box ? linkTo(page, wholeMap) : null,
  };
  return map;
}

function townsIn({ width }: MapView, locale: Locale) {
  const towns: readonly Town[] = drawing.towns;
  return towns
    .filter(({ rank }) => rank === 1 || width < nearTowns)
    .map(({ x, y, name }) => ({ x, y, name: name[locale] }));
}

function markWords(
  page: PageRequest,
  items: readonly FoundPoint[],
  extent: Extent,
): Pick<DrawnMark, "href" | "name" | "nameLocale" | "emblem" | "accent"> {
  const [first] = items;
  if (!first || items.length > 1) return { href: linkTo(page, viewOf(extent)), name: gatheredName(page, items) };
  const { title, textLocale, unitCode, emblem, accent } = first;
  const place = wordsOf(page.services, page.locale).unitName(unitCode);
  return {
    href: `/${page.locale}${itemPath(first)}`,
    name: textLocale === page.locale ? page.format.labels([title, place]) : title,
    nameLocale: textLocale,
    ...{ emblem, accent },
  };
}

function gatheredName({ services, locale, t, format }: PageRequest, items: readonly FoundPoint[]): string {
  const middle = {
    lat: items.reduce((sum, { at }) => sum + at.lat, 0) / items.length,
    lon: items.reduce((sum, { at }) => sum + at.lon, 0) / items.length,
  };
  const place = wordsOf(services, locale).unitName(nearestUnit(services.reference.list<Unit>("unit"), middle));
  return t("map:gathered", { count: items.length, number: format.number(items.length), place });
}

function nearestUnit(units: readonly Unit[], at: Point): string | undefined {
  let nearest: { code: string; km: number } | null = null;
  for (const unit of units) {
    const km = straightKm(unit, at);
    if (!nearest || km < nearest.km) nearest = { code: unit.code, km };
  }
  return nearest?.code;
}

/** The same list, kept to what a view shows. */
function linkTo(page: PageRequest, view: MapView): string {
  const list = listParams(page.url.searchParams);
  return withParam(list, "box", isWhole(view) ? null : boxText(boxOf(view)));
}

/** An area of another shape than the map's is framed. */
function differs({ left, top, right, bottom }: Extent, view: MapView): boolean {
  return (right - left) / view.width < 0.97 || (bottom - top) / view.height < 0.97;
}
