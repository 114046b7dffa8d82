import { savedLimit } from "#app/shared/saved-limit.ts";

/** What a visitor saved: kept in the browser only. The name is as it read where it was saved. */
export type SavedItem = { key: string; name: string; lang: string; path: string };

const place = "saved-items";

/** Anything may stand there: another version of the portal, or a person, may have written it. */
export function readSaved(text: string | null): SavedItem[] {
  let found: unknown;
  try {
    found = JSON.parse(text ?? "[]");
  } catch {
    return [];
  }
  if (!Array.isArray(found)) return [];
  const items = found.filter(isItem);
  return items.filter(({ key }, index) => items.findIndex((each) => each.key === key) === index).slice(0, savedLimit);
}

/** An address of the portal only: the list is turned into links. */
function isItem(value: unknown): value is SavedItem {
  const { key, name, lang, path } = Object(value);
  return (
    typeof key === "string" &&
    /^[a-z0-9][\w.-]{0,79}$/.test(key) &&
    typeof name === "string" &&
    name !== "" &&
    name.length <= 300 &&
    typeof lang === "string" &&
    typeof path === "string" &&
    /^\/[a-z]{2}\//.test(path)
  );
}

/** A browser may refuse to keep anything. */
export function savedItems(): SavedItem[] {
  try {
    return readSaved(localStorage.getItem(place));
  } catch {
    return [];
  }
}

/** Whether it was kept. */
export function keepSaved(items: readonly SavedItem[]): boolean {
  try {
    localStorage.setItem(place, JSON.stringify(items));
    return true;
  } catch {
    return false;
  }
}
