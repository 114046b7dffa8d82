import { type Day, dayOf, isDay } from "#app/shared/calendar.ts";
import type { IssuerLevel } from "./award-rules.ts";
import { foldedName } from "./folded-name.ts";
import type { SheetCell } from "./sheet-columns.ts";

/** A set with everything it is called. */
export type SetNames = { number: number; names: readonly string[] };

const longestText = 1000;

/** The cell as a person sees it. An apostrophe that guarded a leading sign in a file of ours falls away. */
export function textOf(cell: SheetCell | undefined): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : dayOf(cell);
  const text = String(cell ?? "").normalize("NFC");
  return text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
    .replace(/^'(?=[=+\-@])/, "")
    .slice(0, longestText);
}

/** 2000-01-01 and 2099-12-31 as a spreadsheet counts days. */
const serialDays = { first: 36_526, last: 73_050, epoch: 25_569 } as const;

/** A day from an Excel date, a number that was one, dd/mm/yyyy or yyyy-mm-dd; null for anything else. */
export function dayOfCell(cell: SheetCell): Day | null {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : realDay(dayOf(cell));
  if (typeof cell === "number") {
    const isSerial = cell >= serialDays.first && cell < serialDays.last + 1;
    return isSerial ? dayOf(new Date((Math.floor(cell) - serialDays.epoch) * 86_400_000)) : null;
  }
  const text = textOf(cell).replace(/^ngày\s+/i, "");
  const [, day, month, year] =
    /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(text) ??
    /^(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/i.exec(text) ??
    [];
  if (day && month && year) return realDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  return realDay(text.slice(0, 10));
}

function realDay(text: string): Day | null {
  return isDay(text) ? text : null;
}

export type ReadStars = { stars: number; potential: boolean };

const numberWords: Record<string, number> = { mot: 1, hai: 2, ba: 3, bon: 4, nam: 5, three: 3, four: 4, five: 5 };

/** Stars from 4, "4 sao", "★★★★", "bốn sao"; "tiềm năng 5 sao" is a candidate for five, whatever else stands there. */
export function starsOfCell(cell: SheetCell): ReadStars | null {
  if (typeof cell === "number") return Number.isInteger(cell) ? starsWithin(cell, false) : null;
  const drawn = textOf(cell).replace(/\s|\ufe0f/g, "");
  if (/^(?:[★⭐*]+☆*)$/u.test(drawn)) return starsWithin([...drawn].filter((sign) => sign !== "☆").length, false);
  const text = foldedName(textOf(cell));
  if (/\b(?:tiem nang|potential)\b/.test(text)) return { stars: 5, potential: true };
  const [, written] = /^(?:ocop |hang |dat )*(\d|[a-z]+)(?: (?:sao|stars?))?$/.exec(text) ?? [];
  return written === undefined ? null : starsWithin(numberWords[written] ?? Number(written), false);
}

function starsWithin(stars: number, potential: boolean): ReadStars | null {
  return stars >= 1 && stars <= 5 ? { stars, potential } : null;
}

/** A set by its number, alone or before its name, or by its name in any language. */
export function setOfCell(cell: SheetCell, sets: readonly SetNames[]): number | null {
  const text = foldedName(textOf(cell));
  const byName = sets.find(({ names }) => names.some((name) => foldedName(name) === text));
  if (byName) return byName.number;
  const [, number] = /^(?:bo san pham |bo |nhom |so |set |no )*(\d{1,2})\b/.exec(text) ?? [];
  if (number !== undefined) return sets.find((set) => set.number === Number(number))?.number ?? null;
  const plain = text.replace(/^(?:bo san pham|bo|nhom san pham|nhom|set) /, "");
  return plain === text ? null : setOfCell(plain, sets);
}

const levelWords: Record<string, IssuerLevel> = {
  tinh: "province",
  province: "province",
  provincial: "province",
  "trung uong": "central",
  "quoc gia": "central",
  bo: "central",
  central: "central",
  national: "central",
  huyen: "district",
  "thanh pho": "district",
  district: "district",
};

export function levelOfCell(cell: SheetCell): IssuerLevel | null {
  return levelWords[foldedName(textOf(cell)).replace(/^cap | level$/g, "")] ?? null;
}
