import type { Prisma } from "#app/generated/prisma/client.ts";
import { dateOf } from "#app/shared/calendar.ts";
import { newId, newShortCode } from "#app/shared/id.ts";
import type { Market } from "#app/shared/market.ts";
import type { TestServices } from "#tests/support/services.ts";

type VoucherWish = Partial<Omit<Prisma.VoucherUncheckedCreateInput, "id" | "campaignId">> & {
  market?: Market;
  startsOn?: string;
  endsOn?: string;
  campaignState?: "draft" | "scheduled" | "paused";
  /** Products of the campaign. */
  picks?: readonly string[];
};

/** A voucher of a campaign of its own that runs in Vietnam in November 2026: a fifth off, unless told otherwise. */
export async function makeVoucher({ db }: TestServices, wish: VoucherWish = {}) {
  const { market = "VN", startsOn = "2026-11-01", endsOn = "2026-11-30", campaignState, picks = [], ...columns } = wish;
  const campaignId = newId();
  await db.campaign.create({
    data: {
      ...{ id: campaignId, key: `campaign.${campaignId}`, market, languages: ["vi", "en"], accent: "pine" },
      ...{ startsOn: dateOf(startsOn), endsOn: dateOf(endsOn), state: campaignState ?? "scheduled", scene: "coffee" },
      translations: {
        create: (["vi", "en"] as const).map((locale) => ({
          ...{ locale, slug: `c-${locale}-${campaignId}`, title: "Mùa cà phê", lead: "Lời dẫn", body: "Nội dung" },
        })),
      },
      picks: { create: picks.map((itemId, position) => ({ itemType: "product", itemId, position })) },
    },
  });
  const worth = columns.kind === "amount" ? {} : { percent: 20 };
  const voucher = await db.voucher.create({
    data: {
      ...{ id: newId(), campaignId, code: `V${newShortCode(8)}`, kind: "percent", ...worth, currency: "VND" },
      ...{ mostUses: 100, budgetMinor: 100_000_000, createdAt: new Date("2026-11-01T00:00:00Z"), createdBy: "staff" },
      ...columns,
    },
  });
  return voucher;
}
