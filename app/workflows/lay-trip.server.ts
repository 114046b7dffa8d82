import { bookableSlots } from "#app/domain/experiences/model/availability.ts";
import { planTrip, type Wish } from "#app/domain/experiences/model/trip-plan.ts";
import { type TripQuery, tripDays } from "#app/domain/experiences/model/trip-query.ts";
import { listTripVisits, type TripVisit } from "#app/domain/experiences/queries/list-trip-visits.server.ts";
import { listVisitTexts } from "#app/domain/experiences/queries/list-visit-texts.server.ts";
import { priceReader } from "#app/domain/markets/queries/price-reader.server.ts";
import type { Unit } from "#app/domain/places/model/unit.ts";
import { listPickupPoints } from "#app/domain/sellers/queries/list-pickup-points.server.ts";
import { listCalendarEvents } from "#app/domain/trade/queries/list-calendar-events.server.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import type { Day } from "#app/shared/calendar.ts";
import { heldDays } from "#app/shared/held-days.ts";
import { pickTranslation } from "#app/shared/pick-translation.ts";
import type { PickupPoint } from "#app/shared/pickup-point.ts";
import { type Point, straightKm } from "#app/shared/road-estimate.ts";

/** Where most people sleep: Đà Lạt, Bảo Lộc, Mũi Né, Phan Thiết, Gia Nghĩa. */
const hubs = ["24781", "24820", "22918", "22945", "24611"];
/** What may be added is offered so far, and no further. */
const offered = 6;
/** A day holds some three visits; more would only be left out. */
const suggestionsADay = 4;
/** Without a wish nobody is sent further than this for a day. */
const suggestedWithinKm = 60;

/** A trip laid into its days: what was wished first, then what is near and in season, with what did not fit and why. */
export async function layTrip(page: PageRequest, query: TripQuery) {
  const { services, locale, market, now } = page;
  const days = tripDays(query);
  const span = { from: query.from, to: days.at(-1)?.day ?? query.from };
  const base = unitOf(page, query.base);
  const [visits, events] = await Promise.all([
    listTripVisits(services.db, span),
    listCalendarEvents(services.db, span),
  ]);
  const wished = query.with.flatMap((key) => visits.find((visit) => visit.key === key) ?? []);
  const others = suggestions(visits, query, base, days, now);
  const laid = [...wished, ...others.slice(0, days.length * suggestionsADay)];
  const plan = planTrip(
    base,
    days,
    laid.map((visit) => wishOf(visit, query, now)),
  );
  const stays = new Set(plan.days.flatMap(({ stops }) => stops.map(({ key }) => key)));
  const leftOut = plan.leftOut.filter(({ key }) => query.with.includes(key));
  const more = others.filter(({ key }) => !stays.has(key)).slice(0, offered);
  const shown = visits.filter(({ key }) => stays.has(key) || [...leftOut, ...more].some((each) => each.key === key));
  const texts = await listVisitTexts(
    services.db,
    shown.map(({ key }) => key),
    locale,
  );
  const points = await listPickupPoints(services.db, [...new Set(shown.map(({ sellerId }) => sellerId))]);
  const priceOf = priceReader(services.reference, market, page.today);
  const items = shown.flatMap(({ key, type, sellerId, unitCode, emblem, accent }) => {
    const text = texts.get(key);
    const fetchAt = points.filter((point) => point.sellerId === sellerId && point.kind !== "hotel").map(fetchPlace);
    return text ? [{ key, type, unitCode, emblem, accent, ...text, fetchAt, price: priceOf(text.prices) }] : [];
  });
  const bases = [...new Set([query.base, ...hubs, ...visits.map(({ unitCode }) => unitCode)])];
  return {
    bases,
    days: plan.days,
    leftOut,
    more: more.map(({ key }) => key),
    items,
    events: events.flatMap((event) =>
      eventOn(
        event,
        days.map(({ day }) => day),
        page,
      ),
    ),
  };
}

function suggestions(
  visits: readonly TripVisit[],
  query: TripQuery,
  base: Point,
  days: readonly { day: Day }[],
  now: Date,
) {
  const isWanted = ({ key, type }: TripVisit) =>
    !query.with.includes(key) &&
    !query.not.includes(key) &&
    (query.interests.length === 0 || query.interests.includes(type.split(".")[0] ?? ""));
  const isOpen = (visit: TripVisit) => days.some(({ day }) => bookableSlots(visit, day, now).length > 0);
  const month = Number(query.from.slice(5, 7)) - 1;
  return visits
    .filter((visit) => isWanted(visit) && straightKm(base, visit) <= suggestedWithinKm && isOpen(visit))
    .sort(
      (one, other) =>
        (other.season[month] ?? 0) - (one.season[month] ?? 0) || straightKm(base, one) - straightKm(base, other),
    );
}

function wishOf(visit: TripVisit, query: TripQuery, now: Date): Wish {
  const { key, lat, lon, durationMinutes } = visit;
  const place = query.on[key];
  return {
    ...{ key, lat, lon, durationMinutes },
    startsOn: (day) => bookableSlots(visit, day, now).map(({ startsAt }) => startsAt),
    inSeason: (day) => (visit.season[Number(day.slice(5, 7)) - 1] ?? 0) > 0,
    onDay: place === undefined ? null : (tripDays(query)[place - 1]?.day ?? null),
  };
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

function eventOn(event: HeldEvent, days: readonly Day[], { locale }: PageRequest) {
  const text = pickTranslation(event.translations, locale);
  const held = heldDays(event).filter((day) => days.includes(day));
  if (!text || held.length === 0) return [];
  const { name, slug, locale: textLocale } = text;
  const { opensAt, closesAt, dateState } = event;
  return [{ name, slug, textLocale, days: held, opensAt, closesAt, isCertain: dateState === "confirmed" }];
}
