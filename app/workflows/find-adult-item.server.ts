import type { AwardRecord } from "#app/domain/trust/model/award-state.ts";
import type { Proof } from "#app/domain/trust/queries/find-proof.server.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { alcoholSets, isForAdults } from "#app/shared/adult-goods.ts";
import type { Locale } from "#app/shared/locale.ts";
import { pickTranslation } from "#app/shared/pick-translation.ts";

/** The gate of the alcoholic drink a record is about, with its address where it is listed. Null for all other goods. */
export async function findAdultItem(
  db: Reader,
  proof: Proof,
  locale: Locale,
): Promise<{ gatePath: string | null } | null> {
  const product =
    proof.item?.type === "product"
      ? await db.product.findUnique({
          where: { id: proof.item.id },
          select: { importClass: true, state: true, translations: { select: { locale: true, slug: true } } },
        })
      : null;
  const ofAlcoholSet = proof.kind === "award" && alcoholSets.includes(proof.award.ocopSet);
  if (!ofAlcoholSet && !(product && isForAdults(product))) return null;
  const slug = product?.state === "live" ? pickTranslation(product.translations, locale)?.slug : undefined;
  return { gatePath: slug ? `/products/${encodeURIComponent(slug)}` : null };
}

/** What may be told of it in front of the gate: decision, issuer and dates, but neither its name nor the scans that show it. */
export function nameless(proof: Proof, hidden: string): Proof {
  if (proof.kind === "certificate") return { ...proof, scans: [] };
  const unnamed = (award: AwardRecord): AwardRecord => ({ ...award, certifiedName: hidden });
  return { ...proof, scans: [], award: unnamed(proof.award), chain: proof.chain.map(unnamed) };
}
