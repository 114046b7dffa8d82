import { accessCodes } from "#app/domain/experiences/model/access-codes.ts";
import type { Unit } from "#app/domain/places/model/unit.ts";
import type { AwardRecord } from "#app/domain/trust/model/award-state.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import { wordsOf } from "#app/http/page-context.server.ts";
import { publicAddress } from "#app/http/seo.ts";
import { eventData } from "#app/http/structured-data/event.ts";
import { type JsonLd, plainText } from "#app/http/structured-data/json-ld.ts";
import { makerData, portalData } from "#app/http/structured-data/organization.ts";
import { destinationData, visitData } from "#app/http/structured-data/place.ts";
import { dateOf } from "#app/shared/calendar.ts";
import { type DayRule, heldDays, nextHeldDay } from "#app/shared/held-days.ts";
import { awardCertification, itemAddress, makerOf, type ToldMaker } from "./structured-product.server.ts";

/** The province's own name, the same in every language. */
const region = "Lâm Đồng";

type Text = { locale: string; slug: string; name: string; summary: string; description: string };
type Card = { path: string };
type Point = { lat: number; lon: number; altitudeM: number | null };

export function structuredVisit(
  page: PageRequest,
  visit: Point & AccessFacts & { text: Text; unitCode: string; languages: readonly string[]; prices: object },
  { badge, typeName, card }: { badge: AwardRecord | null; typeName: string; card: Card },
): JsonLd[] {
  const { text, unitCode, languages, lat, lon, altitudeM } = visit;
  return [
    visitData({
      url: itemAddress(page, "/experiences", text),
      name: text.name,
      description: plainText(text.summary, text.description),
      images: [page.services.origin + card.path],
      point: { lat, lon, altitudeM },
      address: { locality: localityOf(page, unitCode), region },
      languages,
      kind: typeName,
      amenities: accessWords(page, visit),
      isFree: Object.values(visit.prices).some((amount) => amount === 0),
      certifications: badge ? [awardCertification(page, badge)] : [],
    }),
  ];
}

type AccessFacts = { access: readonly string[]; parking: readonly string[] };

function accessWords({ t }: PageRequest, { access, parking }: AccessFacts): string[] {
  const told = new Set([...access, ...parking.map((what) => `parking_${what}`)]);
  return accessCodes.filter((code) => told.has(code)).map((code) => t(`experiences:access.${code}`));
}

type Seller = ToldMaker & {
  legalName: string;
  addressLine: string;
  unitCode: string;
  lat: number | null;
  lon: number | null;
  altitudeM: number | null;
  established: number | null;
  languages: readonly string[];
  text: { name: string; tagline: string; story: string };
};

export function structuredMaker(page: PageRequest, seller: Seller, card: Card): JsonLd[] {
  const { text, legalName, addressLine, unitCode, lat, lon, altitudeM, established, languages } = seller;
  return [
    makerData({
      url: itemAddress(page, "/producers", text),
      name: text.name,
      legalName,
      description: plainText(text.tagline, text.story),
      image: page.services.origin + card.path,
      address: { street: addressLine, locality: localityOf(page, unitCode), region },
      point: lat === null || lon === null ? null : { lat, lon, altitudeM },
      established,
      languages,
    }),
  ];
}

type EventToTell = DayRule & {
  text: Text & { place: string };
  unitCode: string;
  opensAt: number | null;
  closesAt: number | null;
  dateState: string;
};

export function structuredEvent(page: PageRequest, event: EventToTell, seller: ToldMaker | null, card: Card): JsonLd[] {
  const { text, unitCode, dateState } = event;
  const { first, last } = toldDays(event, page.today);
  const confirmed = dateState === "confirmed";
  const warning = confirmed ? "" : page.t("home:eventPages.unverified");
  return [
    eventData({
      url: itemAddress(page, "/events", text),
      name: text.name,
      description: plainText(text.summary, text.description, warning),
      image: page.services.origin + card.path,
      startsAt: momentText(first, event.opensAt),
      endsAt: momentText(last, event.closesAt),
      confirmed,
      locale: text.locale,
      place: text.place,
      address: { locality: localityOf(page, unitCode), region },
      organizer: seller && makerOf(page, seller),
    }),
  ];
}

/** What comes back on some weekdays is told as its next time, for it does not last from the first to the last. */
function toldDays(event: DayRule, today: string): { first: string; last: string } {
  if (event.weekdays.length === 0) return { first: event.startsOn, last: event.endsOn };
  const next = nextHeldDay(event, today) ?? heldDays(event).at(-1) ?? event.startsOn;
  return { first: next, last: next };
}

/** A day, or a moment of it in Vietnam where its hours are known. */
function momentText(day: string, minutes: number | null): string {
  if (minutes === null) return day;
  const moment = new Date(dateOf(day).getTime() + minutes * 60_000);
  return `${moment.toISOString().slice(0, 16)}:00+07:00`;
}

type Visit = { textLocale: string; slug: string; title: string };

export function structuredPlace(
  page: PageRequest,
  unit: Unit,
  { description, visits, card }: { description: string; visits: readonly Visit[]; card: Card },
): JsonLd[] {
  const { origin } = page.services;
  const { slug, name, formerNames, lat, lon } = unit;
  const shown = localityOf(page, unit.code);
  return [
    destinationData({
      url: publicAddress(origin, page.locale, `/places/${slug}`),
      name: shown,
      formerNames: shown === name ? formerNames : [name, ...formerNames],
      description,
      image: origin + card.path,
      point: { lat, lon },
      region,
      attractions: visits.map((visit) => ({
        name: visit.title,
        url: itemAddress(page, "/experiences", { locale: visit.textLocale, slug: visit.slug }),
      })),
    }),
  ];
}

export function structuredPortal({ services, locale, t }: PageRequest): JsonLd[] {
  const { env, origin } = services;
  return portalData({
    origin,
    locale,
    name: env.PORTAL_NAME,
    description: t("home:description"),
    owner: {
      name: env.OWNER_NAME ?? "",
      address: env.OWNER_ADDRESS ?? "",
      email: env.OWNER_EMAIL ?? "",
      phone: env.OWNER_PHONE ?? "",
    },
  });
}

function localityOf({ services, locale }: PageRequest, unitCode: string): string {
  return wordsOf(services, locale).unitName(unitCode);
}
