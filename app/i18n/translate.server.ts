import i18next, { type TFunction } from "i18next";
import { type Locale, locales } from "#app/shared/locale.ts";
import type { TextKey, Translate } from "./text-key.ts";

const files = import.meta.glob<Record<string, unknown>>("../locales/*/*.json", { eager: true, import: "default" });

const instance = i18next.createInstance();

/** All texts are in memory; a missing key throws in tests and is logged by name in production, never shown as a key. */
void instance.init({
  lng: "vi",
  fallbackLng: ["en", "vi"],
  initAsync: false,
  resources: collectResources(),
  ns: namespaces(),
  defaultNS: "common",
  interpolation: { escapeValue: false },
  returnNull: false,
});

const translators = new Map<Locale, Translate>(
  locales.map((locale) => [locale, remembering(instance.getFixedT(locale) as TFunction as unknown as Translate)]),
);

/** A text without values is always the same, and a page asks for hundreds. */
function remembering(translate: Translate): Translate {
  const plain = new Map<TextKey, string>();
  return (key, values) => {
    if (values) return translate(key, values);
    const known = plain.get(key) ?? translate(key);
    plain.set(key, known);
    return known;
  };
}

export function translatorFor(locale: Locale): Translate {
  const translate = translators.get(locale);
  if (!translate) throw new RangeError(`no texts for ${locale}`);
  return translate;
}

function namespaces(): string[] {
  return [...new Set(Object.keys(files).map((file) => nameOf(file).namespace))];
}

function collectResources() {
  const resources: Record<string, Record<string, Record<string, unknown>>> = {};
  for (const [file, texts] of Object.entries(files)) {
    const { locale, namespace } = nameOf(file);
    resources[locale] ??= {};
    resources[locale][namespace] = texts;
  }
  return resources;
}

function nameOf(file: string): { locale: string; namespace: string } {
  const [, locale = "", namespace = ""] = /locales\/(\w+)\/([\w-]+)\.json$/.exec(file) ?? [];
  return { locale, namespace };
}
