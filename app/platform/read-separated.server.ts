import { parse } from "csv-parse/sync";
import { ok, type Result, refuse } from "#app/shared/result.ts";

export type SeparatedRefusal = "not-text" | "unreadable";
const separators = [";", ",", "\t", "|"];

/**
 * Every way the rows of a text file can be read, one a separator; which one is right only the head of the table can tell.
 * Spreadsheets write UTF-8 with or without a mark, or UTF-16 with one.
 */
export function readSeparated(bytes: Uint8Array, mostRows: number): Result<string[][][], SeparatedRefusal> {
  const text = textOf(bytes);
  if (text === null) return refuse("not-text");
  const readings = separators
    .filter((separator) => text.includes(separator))
    .flatMap((separator) => rowsOf(text, separator, mostRows) ?? []);
  return readings.length > 0 ? ok(readings) : refuse("unreadable");
}

function textOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\u0000") ? null : text;
  } catch {
    return null;
  }
}

/** A quote that nobody closes is a character like any other. */
function rowsOf(text: string, delimiter: string, to: number): string[][][] | null {
  const options = { delimiter, relax_column_count: true, relax_quotes: true, to, max_record_size: 100_000 };
  for (const quote of ['"', false] as const) {
    try {
      return [parse(text, { ...options, quote }) as string[][]];
    } catch {}
  }
  return null;
}
