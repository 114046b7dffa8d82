import { digestOf } from "#app/shared/digest.ts";
import type { Locale } from "#app/shared/locale.ts";
import { type EventTextState, type EventWords, wordsOf } from "./event-record.ts";

/** An address is no word of a text. */
export function wordsDigest(words: EventWords): string {
  return digestOf(wordsOf(words));
}

type KeptText = EventWords & { sourceDigest: string; reviewedDigest: string | null };

/** How far a language can be relied on beside the Vietnamese it was made from. */
export function eventTextState(locale: Locale, text: KeptText | undefined, source: EventWords): EventTextState {
  if (locale === "vi") return "source";
  if (!text) return "missing";
  if (text.sourceDigest !== wordsDigest(source)) return "outdated";
  return text.reviewedDigest === wordsDigest(text) ? "read" : "unread";
}
