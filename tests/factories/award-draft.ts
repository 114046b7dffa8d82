import { awardEndOf } from "#app/domain/trust/model/award-rules.ts";
import { newShortCode } from "#app/shared/id.ts";
import type { ClaimedAward } from "#app/workflows/give-award.server.ts";

/** A province's four-star decision on a product, each with a number of its own. */
export function claimedAward(changes: Partial<ClaimedAward> = {}): ClaimedAward {
  const decisionDate = changes.decisionDate ?? "2026-03-12";
  return {
    stars: 4,
    ocopSet: 13,
    decisionNo: `${newShortCode(6)}/QĐ-UBND`,
    decisionDate,
    validUntil: awardEndOf(decisionDate),
    issuerLevel: "province",
    issuerName: "UBND tỉnh Lâm Đồng",
    certifiedName: "Cà phê thử",
    producerName: "Hợp tác xã Thử",
    state: "granted",
    itemType: null,
    itemId: null,
    ...changes,
  };
}
