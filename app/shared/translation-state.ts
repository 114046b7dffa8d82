export const translationStates = ["missing", "stale", "draft", "reviewed"] as const;
export type TranslationState = (typeof translationStates)[number];

/** A text as it stands, by digests: its own, that of the source it was made from, and that of what a person last read. */
export type DigestedText = { own: string; madeFrom: string; read: string | null };

/** Computed wherever it is shown and never stored: a text is what it is beside the source as it stands now. */
export function translationState(text: DigestedText | null, source: string): TranslationState {
  if (!text) return "missing";
  if (text.madeFrom !== source) return "stale";
  return text.read === text.own ? "reviewed" : "draft";
}

export function isTranslationState(value: unknown): value is TranslationState {
  return (translationStates as readonly unknown[]).includes(value);
}
