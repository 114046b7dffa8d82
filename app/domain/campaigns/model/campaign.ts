import type { Day } from "#app/shared/calendar.ts";
import type { Locale } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";

/** What a person decides; the calendar does the rest. */
export type StoredState = "draft" | "scheduled" | "paused";
export type CampaignState = StoredState | "live" | "ended";

export type CampaignText = { slug: string; title: string; lead: string; body: string };
export type PickedItem = { itemType: "product" | "experience"; itemId: string };

export type Campaign = {
  id: string;
  key: string;
  market: Market;
  languages: Locale[];
  startsOn: Day;
  endsOn: Day;
  stored: StoredState;
  accent: string;
  scene: string;
  version: number;
  texts: Partial<Record<Locale, CampaignText>>;
  picks: PickedItem[];
};

/** What it is today: a released campaign waits for its first day, runs, and ends after its last. */
export function stateOn(
  { stored, startsOn, endsOn }: Pick<Campaign, "stored" | "startsOn" | "endsOn">,
  today: Day,
): CampaignState {
  if (stored === "draft") return "draft";
  if (today > endsOn) return "ended";
  if (stored === "paused") return "paused";
  return today < startsOn ? "scheduled" : "live";
}

export const campaignScenes = [
  "coffee",
  "teahill",
  "greenhouse",
  "persimmon",
  "silk",
  "orchard",
  "dragonfruit",
  "fishsauce",
  "mountain",
  "forest",
  "lake",
  "waterfall",
  "cave",
  "canyon",
  "kite",
  "gong",
  "brocade",
  "market",
] as const;

export const textLimits = { title: 120, lead: 300, body: 4000, slug: 80 } as const;
export const pickLimit = 48;
