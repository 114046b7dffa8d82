import { layVisits } from "#app/domain/experiences/model/lay-visits.ts";
import { type TripQuery, tripDays, wishedKeys } from "#app/domain/experiences/model/trip-query.ts";
import { listTripVisits, type TripVisit } from "#app/domain/experiences/queries/list-trip-visits.server.ts";
import { listVisitTexts } from "#app/domain/experiences/queries/list-visit-texts.server.ts";
import { priceReader } from "#app/domain/markets/queries/price-reader.server.ts";
import type { Unit } from "#app/domain/places/model/unit.ts";
import { listPickupPoints } from "#app/domain/sellers/queries/list-pickup-points.server.ts";
import { listCalendarEvents } from "#app/domain/trade/queries/list-calendar-events.server.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import { noteShownStock } from "#app/platform/shown-stock.server.ts";
import type { Day } from "#app/shared/calendar.ts";
import { heldDays, nextHeldDay } from "#app/shared/held-days.ts";
import { pickTranslation } from "#app/shared/pick-translation.ts";
import type { PickupPoint } from "#app/shared/pickup-point.ts";

/** Where most people sleep: Đà Lạt, Bảo Lộc, Mũi Né, Phan Thiết, Gia Nghĩa. */
const hubs = ["24781", "24820", "22918", "22945", "24611"];
/** A trip laid into its days: what was wished first, then what is near and in season, with what did not fit and why. */
export async function layTrip(page: PageRequest, query: TripQuery) {
  const { services, today } = page;
  const days = tripDays(query);
  const span = { from: query.from, to: days.at(-1)?.day ?? query.from };
  const wanted = wishedKeys(query);
  const [visits, events] = await Promise.all([
    listTripVisits(services.db, span),
    listCalendarEvents(services.db, { ...span, keys: wanted }),
  ]);
  const { plan, more, full } = layVisits(visits, query, { base: unitOf(page, query.base), now: page.now });
  const told = new Set([...plan.days.flatMap(({ stops }) => stops), ...plan.leftOut].map(({ key }) => key));
  const shown = visits.filter(({ key }) => told.has(key) || more.includes(key));
  noteShownStock([...shown, ...full].map(({ id }) => id));
  const known = new Set([...visits, ...events].map(({ key }) => key));
  return {
    ...plan,
    more,
    bases: [...new Set([query.base, ...hubs, ...visits.map(({ unitCode }) => unitCode)])],
    items: await itemsOf(page, shown),
    events: events.flatMap((event) => eventOn(event, days, page)),
    /** Wished for, but on none of these days. */
    otherEvents: events
      .filter(({ key }) => wanted.includes(key))
      .flatMap((event) => eventLater(event, days, page, today)),
    unknown: wanted.filter((key) => !known.has(key)),
  };
}

async function itemsOf({ services, locale, market, today }: PageRequest, shown: readonly TripVisit[]) {
  const [texts, points] = await Promise.all([
    listVisitTexts(
      services.db,
      shown.map(({ key }) => key),
      locale,
    ),
    listPickupPoints(services.db, [...new Set(shown.map(({ sellerId }) => sellerId))]),
  ]);
  const priceOf = priceReader(services.reference, market, today);
  return shown.flatMap(({ key, type, sellerId, unitCode, emblem, accent }) => {
    const text = texts.get(key);
    const fetchAt = points.filter((point) => point.sellerId === sellerId && point.kind !== "hotel").map(fetchPlace);
    return text ? [{ key, type, unitCode, emblem, accent, ...text, fetchAt, price: priceOf(text.prices) }] : [];
  });
}

/** The unit one sleeps in; one we do not know is the province's first. */
function unitOf({ services }: PageRequest, code: string): Unit {
  const units = services.reference.list<Unit>("unit");
  const unit = units.find((each) => each.code === code) ?? units[0];
  if (!unit) throw new RangeError("no units in the reference data");
  return unit;
}

/** Where goods ordered from the host of a visit may be fetched on the way. */
function fetchPlace({ name, hours: { weekdays, opensAt, closesAt, closedOn } }: PickupPoint) {
  return { name, weekdays, opensAt, closesAt, closedOn };
}

type HeldEvent = Awaited<ReturnType<typeof listCalendarEvents>>[number];

function eventOn(event: HeldEvent, days: readonly { day: Day }[], page: PageRequest) {
  const held = heldDays(event).filter((day) => days.some((each) => each.day === day));
  const { opensAt, closesAt, dateState } = event;
  return held.length > 0
    ? [{ ...eventName(event, page), days: held, opensAt, closesAt, isCertain: dateState === "confirmed" }]
    : [];
}

/** One that is held on none of the days, with the next day it is. */
function eventLater(event: HeldEvent, days: readonly { day: Day }[], page: PageRequest, today: Day) {
  if (eventOn(event, days, page).length > 0) return [];
  return [{ ...eventName(event, page), next: nextHeldDay(event, today) }];
}

function eventName({ key, translations }: HeldEvent, { locale }: PageRequest) {
  const text = pickTranslation(translations, locale);
  return { key, name: text?.name ?? key, slug: text?.slug ?? key, textLocale: text?.locale ?? locale };
}
