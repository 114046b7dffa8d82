import type { Campaign } from "#app/domain/campaigns/model/campaign.ts";
import type { CampaignClaim } from "#app/domain/campaigns/model/campaign-readiness.ts";
import { blocksReview, lintClaims } from "#app/domain/catalogue/model/claim-lint.ts";
import type { ReferenceStore } from "#app/platform/reference-store.server.ts";
import { claimRules } from "./claim-book.server.ts";

const fields = ["title", "lead", "body"] as const;

/** What a campaign's promised languages may not say: it speaks of food, and no certificate stands behind all its picks. */
export function claimsInCampaign(
  reference: Pick<ReferenceStore, "list">,
  { languages, texts }: Pick<Campaign, "languages" | "texts">,
): CampaignClaim[] {
  const written = languages.flatMap((locale) =>
    fields.map((field) => ({ field, locale, text: texts[locale]?.[field] ?? "" })),
  );
  return lintClaims(written, { importClass: "processed_plant", proofs: [] }, claimRules(reference))
    .filter(blocksReview)
    .map(({ field, locale, excerpt }) => ({ code: "claim", field, locale, excerpt }));
}
