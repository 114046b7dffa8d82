import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locale } from "#app/shared/locale.ts";

type Kind = "products" | "experiences" | "producers" | "events" | "campaigns";
type Text = { slug: string; name?: string; title?: string };

export type Item = { title: string; path: string };

/** An item of the demonstration by its key: its name and its address in a language. */
export function demoItem(kind: Kind, key: string, locale: Locale): Item {
  const file = join(import.meta.dirname, `../../../prisma/demo/text/${locale}/${kind}.json`);
  const text = (JSON.parse(readFileSync(file, "utf8")) as Record<string, Text>)[key];
  if (!text) throw new Error(`the demonstration has no ${key} in ${locale}`);
  return { title: text.title ?? text.name ?? "", path: `/${locale}/${kind}/${encodeURIComponent(text.slug)}` };
}
