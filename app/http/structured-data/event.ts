import type { JsonLd } from "./json-ld.ts";
import { type AddressFacts, addressData } from "./place.ts";

export type EventFacts = {
  url: string;
  name: string;
  description: string;
  image: string;
  /** A day, or a moment with its offset. */
  startsAt: string;
  endsAt: string;
  /** An unconfirmed date is not called scheduled. */
  confirmed: boolean;
  locale: string;
  place: string;
  address: AddressFacts;
  organizer: { name: string; url: string } | null;
};

export function eventData(facts: EventFacts): JsonLd {
  const { url, name, description, image, startsAt, endsAt, confirmed, locale, place, address, organizer } = facts;
  return {
    "@type": "Event",
    "@id": `${url}#event`,
    url,
    name,
    description,
    image,
    startDate: startsAt,
    endDate: endsAt,
    eventStatus: confirmed ? "https://schema.org/EventScheduled" : null,
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    inLanguage: locale,
    location: { "@type": "Place", name: place, address: addressData(address) },
    organizer: organizer && { "@type": "Organization", ...organizer },
  };
}
