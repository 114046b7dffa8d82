import type { ReactNode } from "react";
import { usePage } from "#app/i18n/page-view.tsx";
import type { TextKey } from "#app/i18n/text-key.ts";
import { useTextLang } from "#app/ui/fallback-mark.tsx";
import { printedGtin } from "../model/gtin.ts";

export type FactsProduct = {
  unitCode: string;
  altitudeM: number | null;
  allergens: string[];
  /** What its OCOP set asks for, in words. */
  facts: { code: string; label: string; value: string }[];
  variants: { id: string; label: string; gtin: string | null }[];
  text: { locale: string; ingredients: string; storage: string; use: string };
};

/** What the law and a careful buyer ask: origin, the facts of its set, ingredients, allergens, storage, use, shelf life, numbers. */
export function ProductFacts({
  product,
  hs6,
  shelfLife,
}: {
  product: FactsProduct;
  hs6: string | null;
  shelfLife: string | null;
}) {
  const { t, format, unitName } = usePage();
  const lang = useTextLang(product.text.locale);
  const { ingredients, storage, use } = product.text;
  const origin = [
    unitName(product.unitCode),
    t("catalogue:product.province"),
    product.altitudeM ? t("common:altitude", { metres: format.number(product.altitudeM) }) : "",
  ]
    .filter(Boolean)
    .join(" · ");
  return (
    <section aria-labelledby="facts-title">
      <h2 id="facts-title" className="mb-2 text-lg font-semibold">
        {t("catalogue:product.facts")}
      </h2>
      <dl className="divide-y divide-line border-y border-line">
        <Fact label={t("catalogue:product.origin")}>{origin}</Fact>
        {product.facts.map((fact) => (
          <Fact key={fact.code} label={fact.label}>
            <span data-testid={`fact-${fact.code}`}>{fact.value}</span>
          </Fact>
        ))}
        {ingredients ? (
          <Fact label={t("catalogue:product.ingredients")} lang={lang}>
            {ingredients}
          </Fact>
        ) : null}
        {product.allergens.length > 0 ? (
          <Fact label={t("catalogue:product.allergens")}>
            {format.list(product.allergens.map((each) => t(`catalogue:allergen.${each}` as TextKey)))}
          </Fact>
        ) : null}
        <Fact label={t("catalogue:product.storage")} lang={lang}>
          {storage}
        </Fact>
        <Fact label={t("catalogue:product.use")} lang={lang}>
          {use}
        </Fact>
        {shelfLife ? <Fact label={t("catalogue:product.shelfLife")}>{shelfLife}</Fact> : null}
        {hs6 ? <Fact label={t("catalogue:product.hs6")}>{hs6}</Fact> : null}
        <Gtins packs={product.variants} />
      </dl>
    </section>
  );
}

/** With one pack its number alone, with several each with its pack. */
function Gtins({ packs }: { packs: FactsProduct["variants"] }) {
  const { t } = usePage();
  const numbered = packs.flatMap(({ id, label, gtin }) => (gtin ? [{ id, label, number: printedGtin(gtin) }] : []));
  if (numbered.length === 0) return null;
  return (
    <Fact label={t("catalogue:product.gtin")}>
      {numbered.map(({ id, label, number }) => (
        <span key={id} className="block tabular-nums" data-testid="gtin">
          {packs.length > 1 ? `${label}: ${number}` : number}
        </span>
      ))}
    </Fact>
  );
}

function Fact({ label, children, lang }: { label: string; children: ReactNode; lang?: string }) {
  return (
    <div className="grid gap-x-6 py-2.5 sm:grid-cols-[9rem_1fr]">
      <dt className="text-ink-soft">{label}</dt>
      <dd lang={lang}>{children}</dd>
    </div>
  );
}
