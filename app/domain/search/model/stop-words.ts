import type { Locale } from "#app/shared/locale.ts";
import type { Token } from "./token.ts";

const english =
  "a an the of for to in on at with and or from near by is are what where which my me how do can want".split(" ");
const vietnamese = "cho của và ở tại các những là một với từ đến gần có cua va cac nhung mot voi".split(" ");
const thai = "ของ และ ใน จาก ที สำหรับ กับ เปน มี จะ ให หรือ ไม อะไร เลย".split(" ");
const korean = "그리고 있는 하는 위한 및 수 것".split(" ");
const japanese = "こと もの".split(" ");

const latinWords: Record<Locale, Set<string>> = {
  vi: new Set(vietnamese),
  en: new Set(english),
  th: new Set(english),
  ko: new Set(english),
  ja: new Set(english),
};
const otherWords = new Set([...thai, ...korean, ...japanese]);

/** Words too common to look for: left out of a question as long as another word remains. */
export function isStopWord(token: Token, locale: Locale): boolean {
  return token.script === "latin" ? latinWords[locale].has(token.surface) : otherWords.has(token.folded);
}
